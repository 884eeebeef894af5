package parallax.situation.dispute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.situation.told.Side;

/**
 * Makes one dispute of those that are one: several rules may find the same, copies repeat it word for word, a denial is of one
 * thing, however many assert it, and a plan stays in dispute from week to week.
 */
final class Joining {

    /** Days of silence after which a plan is another plan, and the course of somebody's forces another course. */
    private static final Map<String, Long> SILENCE = Map.of(EventDenials.LASTING, 31L, Courses.RULE, 7L);

    /** So many tellings of either side are looked at when disputes are matched. */
    private static final int MOST = 12;

    private static final Set<Dispute.Kind> SAYS_NO =
            EnumSet.of(Dispute.Kind.DENIAL, Dispute.Kind.HAPPENED, Dispute.Kind.OPPOSITE_COURSE);

    /** A position that says no says so with this word. */
    private static final String NO = " not ";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final List<Dispute> disputes;
    private final int[] group;

    private Joining(List<Dispute> disputes) {
        this.disputes = disputes;
        this.group = new int[disputes.size()];
        for (int index = 0; index < group.length; index++) {
            group[index] = index;
        }
    }

    /** @param found the disputes of all rules and questions, those of one question in the order of their weeks */
    static List<Dispute> of(List<List<Dispute>> found) {
        Joining joining = new Joining(found.stream().flatMap(List::stream).toList());
        int first = 0;
        for (List<Dispute> question : found) {
            joining.joinWeeks(first, first + question.size());
            first += question.size();
        }
        joining.joinSame();
        return joining.joined();
    }

    private void joinWeeks(int first, int end) {
        for (int next = first + 1; next < end; next++) {
            if (goesOn(disputes.get(next - 1), disputes.get(next))) {
                join(next - 1, next);
            }
        }
    }

    private static boolean goesOn(Dispute before, Dispute next) {
        boolean same = before.rule().equals(next.rule())
                && before.same().equals(next.same())
                && before.cannotBothHold().equals(next.cannotBothHold());
        return same && (shareASide(before, next) || soon(before, next));
    }

    private static boolean shareASide(Dispute before, Dispute next) {
        Set<Side> sides = new HashSet<>(before.sides());
        return next.sides().stream().anyMatch(sides::contains);
    }

    private static boolean soon(Dispute before, Dispute next) {
        LocalDate last = null;
        for (Side side : before.sides()) {
            last = side.date() == null ? last : side.date();
        }
        LocalDate first = next.positions().get(0).first().date();
        return SILENCE.containsKey(next.rule())
                && last != null
                && first != null
                && ChronoUnit.DAYS.between(last, first) <= SILENCE.getOrDefault(next.rule(), -1L);
    }

    private void joinSame() {
        Map<String, Integer> known = new HashMap<>();
        for (int index = 0; index < disputes.size(); index++) {
            for (String sign : signs(disputes.get(index))) {
                Integer before = known.putIfAbsent(sign, index);
                if (before != null) {
                    join(before, index);
                }
            }
        }
    }

    /** What disputes have in common when they are one: the denial, or two tellings that are set against one another. */
    private static Set<String> signs(Dispute dispute) {
        return switch (dispute.kind()) {
            case DENIAL -> denials(dispute);
            case HAPPENED, OPPOSITE_COURSE -> opposed(dispute);
            case AUTHOR, FIGURES, PLACE, TIME, EVIDENCE_PUBLISHER -> Set.of(words(dispute));
        };
    }

    private static Set<String> opposed(Dispute dispute) {
        Set<String> pairs = new HashSet<>(Set.of(words(dispute)));
        List<Side> no = new ArrayList<>();
        List<Side> yes = new ArrayList<>();
        for (Position position : dispute.positions()) {
            (position.says().contains(NO) ? no : yes).addAll(position.tellings());
        }
        for (Side one : yes.stream().limit(MOST).toList()) {
            for (Side other : no.stream().limit(MOST).toList()) {
                pairs.add(words(one) + "\n" + words(other));
            }
        }
        return pairs;
    }

    private static Set<String> denials(Dispute dispute) {
        Set<String> denials = dispute.positions().stream()
                .filter(position -> position.says().contains(NO))
                .flatMap(position -> position.tellings().stream())
                .map(Joining::words)
                .collect(Collectors.toCollection(HashSet::new));
        denials.addAll(opposed(dispute));
        return denials;
    }

    private static String words(Dispute dispute) {
        return dispute.kind()
                + dispute.positions().stream()
                        .map(position -> position.tellings().stream()
                                .map(Joining::words)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("\n")))
                        .sorted()
                        .collect(Collectors.joining("\n\n"));
    }

    /** Speaker and sentence, without where they stand. */
    static String words(Side side) {
        return side.speaker() + "|"
                + NO_WORD.matcher(side.text().toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }

    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        group[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int index) {
        int at = index;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private List<Dispute> joined() {
        Map<Integer, List<Dispute>> groups = new TreeMap<>();
        for (int index = 0; index < disputes.size(); index++) {
            groups.computeIfAbsent(root(index), none -> new ArrayList<>()).add(disputes.get(index));
        }
        return groups.values().stream().map(Joining::one).toList();
    }

    /** One dispute with the tellings of all; the least id stays, and what it says of its positions. */
    private static Dispute one(List<Dispute> same) {
        Dispute kept = same.stream()
                .min(Comparator.comparing((Dispute dispute) -> dispute.kind() != Dispute.Kind.OPPOSITE_COURSE)
                        .thenComparing(Dispute::id))
                .orElseThrow();
        if (same.size() == 1) {
            return kept;
        }
        Map<String, List<Side>> says = new LinkedHashMap<>();
        kept.positions().forEach(position -> says.put(position.says(), new ArrayList<>(position.tellings())));
        for (Dispute dispute : same) {
            for (Position position : dispute.positions()) {
                says.computeIfAbsent(answering(position, kept), none -> new ArrayList<>())
                        .addAll(position.tellings());
            }
        }
        List<Position> positions = new ArrayList<>();
        says.forEach((words, tellings) -> positions.add(new Position(words, distinct(tellings))));
        boolean denied = same.stream().anyMatch(dispute -> dispute.kind() == Dispute.Kind.DENIAL);
        Dispute.Kind kind = denied && kept.kind() == Dispute.Kind.HAPPENED ? Dispute.Kind.DENIAL : kept.kind();
        return new Dispute(
                kept.id(), kind, kept.same(), kept.cannotBothHold(), positions, kept.rule(), kept.closeness());
    }

    /** The words under which a position stands in the dispute that is kept: its own, or those of one with the same yes or no. */
    private static String answering(Position position, Dispute kept) {
        boolean exact = kept.positions().stream().anyMatch(each -> each.says().equals(position.says()));
        if (exact || !SAYS_NO.contains(kept.kind())) {
            return position.says();
        }
        boolean no = position.says().contains(NO);
        return kept.positions().stream()
                .map(Position::says)
                .filter(says -> says.contains(NO) == no)
                .findFirst()
                .orElse(position.says());
    }

    /** Each record of an article once: an event and the statement that tells it stand in one sentence. */
    private static List<Side> distinct(List<Side> tellings) {
        Map<String, Side> distinct = new TreeMap<>();
        for (Side side : tellings) {
            distinct.merge(
                    side.article() + " " + side.sentence() + " " + side.speaker(),
                    side,
                    (one, other) -> one.entry().compareTo(other.entry()) <= 0 ? one : other);
        }
        return List.copyOf(distinct.values());
    }
}
