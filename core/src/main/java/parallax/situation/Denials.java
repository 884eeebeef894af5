package parallax.situation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.text.Span;

/**
 * Sets an assertion against its denial: the statement that an article itself says is denied, statements in nearly the same
 * words, and statements that tell the same event. Tellings of one event by one pair of voices are one dispute.
 */
final class Denials {

    private static final long DAYS = 7;
    private static final double LEAST_CONTAINMENT = 0.6;
    private static final long LEAST_SHARED = 3;
    private static final long LEAST_UNNAMED = 2;
    /** An event that stands further into a content than this is not what the statement is about. */
    private static final int WORDS_BEFORE = 12;

    private static final Pattern CONDITION =
            Pattern.compile("\\b(if|unless|whether|should|in case|case of|were to|lest|event of)\\b");
    private static final Set<CueKind> NO_ASSERTION =
            EnumSet.of(CueKind.DENIES, CueKind.ASKS, CueKind.DOUBTS, CueKind.DEMANDS, CueKind.PROMISES, CueKind.AGREES);

    private final Records records;
    private final Wording wording;

    Denials(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Dispute> group() {
        List<Dispute> found = new ArrayList<>();
        Map<String, Set<Side>> tellings = new TreeMap<>();
        for (Account account : records.accounts()) {
            for (Statement statement : account.statements()) {
                if (statement.cue().kind() == CueKind.DENIES
                        && !statement.stance().negated()) {
                    Said denial = new Said(account, statement);
                    Statement denied =
                            records.findStatement(account, statement.links().denies());
                    if (denied != null) {
                        pair(new Said(account, denied), denial, "denial/linked", found);
                    }
                    assertions(denial).forEach(assertion -> set(assertion, denial, found, tellings));
                }
            }
        }
        tellings.forEach((key, sides) -> found.add(dispute(key, sides)));
        return found;
    }

    /** What other voices assert within some days, in this article or another. */
    private List<Said> assertions(Said denial) {
        List<Said> assertions = new ArrayList<>();
        for (Account other : records.accounts()) {
            boolean here = other.article().equals(denial.account().article());
            if (here || Records.near(denial.account().published(), other.published(), DAYS)) {
                other.statements().stream()
                        .filter(each -> !NO_ASSERTION.contains(each.cue().kind()))
                        .filter(each -> !each.stance().negated())
                        .filter(Denials::somebody)
                        .filter(each -> !tellsADenial(other, each))
                        .filter(each -> !here
                                || !each.sentence().overlaps(denial.statement().sentence()))
                        .map(each -> new Said(other, each))
                        .filter(each -> Records.differ(voice(each), voice(denial)))
                        .forEach(assertions::add);
            }
        }
        return assertions;
    }

    /** True for "according to reports, Moscow denies it": what is asserted is the denial. */
    private static boolean tellsADenial(Account account, Statement statement) {
        return account.statements().stream()
                .filter(inner -> inner.cue().kind() == CueKind.DENIES)
                .flatMap(inner -> inner.cue().spans().stream())
                .anyMatch(cue -> statement.content().spans().stream().anyMatch(span -> span.contains(cue)));
    }

    /** "Everything suggested": nobody's word. */
    private static boolean somebody(Statement statement) {
        return statement.speaker().actor() != null || statement.speaker().unnamed() != null;
    }

    private void set(Said assertion, Said denial, List<Dispute> found, Map<String, Set<Side>> tellings) {
        String event = sameEvent(assertion, denial);
        if (event != null) {
            Side asserting = side(assertion);
            Side denying = side(denial);
            String key = event + "\n" + asserting.speaker() + "\n" + denying.speaker();
            Set<Side> sides = tellings.computeIfAbsent(key, none -> new LinkedHashSet<>());
            sides.add(asserting);
            sides.add(denying);
        } else if (sameWords(assertion, denial)) {
            pair(assertion, denial, "denial/same-content", found);
        }
    }

    private boolean sameWords(Said assertion, Said denial) {
        Statement denied = records.findStatement(
                denial.account(), denial.statement().links().denies());
        boolean claim = denied != null && alike(assertion, new Said(denial.account(), denied));
        return claim || alike(assertion, denial);
    }

    /** Most words of the shorter content stand in the other, and not names alone. */
    private boolean alike(Said first, Said second) {
        Set<String> here = words(first, true);
        Set<String> there = words(second, true);
        return wording.shared(here, there) >= LEAST_SHARED
                && wording.containment(here, there) >= LEAST_CONTAINMENT
                && wording.shared(words(first, false), words(second, false)) >= LEAST_UNNAMED;
    }

    private Set<String> words(Said said, boolean named) {
        return wording.of(records.content(said.account(), said.statement(), named));
    }

    /** The event that both are about, in words: same literal type, same actors, recipients that agree. */
    private @org.jspecify.annotations.Nullable String sameEvent(Said assertion, Said denial) {
        for (Event denied : about(denial)) {
            Set<String> actors =
                    records.parties(denial.account(), denied.roles().actors());
            for (Event event : about(assertion)) {
                boolean same = denied.what().literal() == event.what().literal()
                        && !actors.isEmpty()
                        && actors.equals(records.parties(
                                assertion.account(), event.roles().actors()))
                        && agree(
                                records.parties(denial.account(), denied.roles().recipients()),
                                records.parties(
                                        assertion.account(), event.roles().recipients()))
                        && !event.auxiliary().contains(Event.Auxiliary.NEGATED);
                if (same) {
                    return denied.what().literal() + " by " + String.join(", ", actors);
                }
            }
        }
        return null;
    }

    private static boolean agree(Set<String> first, Set<String> second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** Events that a statement is about: told early in its content, and not as a condition of something else. */
    private static List<Event> about(Said said) {
        return said.account().events().stream()
                .filter(event -> said.statement().id().equals(event.saidBy()))
                .filter(event -> !event.auxiliary().contains(Event.Auxiliary.HISTORICAL))
                .filter(event -> central(said, event.anchor().span()))
                .toList();
    }

    private static boolean central(Said said, Span trigger) {
        for (Span content : said.statement().content().spans()) {
            if (content.contains(trigger)) {
                String before = Span.of(content.start(), trigger.start())
                        .in(said.account().transcript())
                        .toLowerCase(java.util.Locale.ROOT);
                return before.split("\\s+", -1).length <= WORDS_BEFORE
                        && !CONDITION.matcher(before).find();
            }
        }
        return false;
    }

    private void pair(Said assertion, Said denial, String rule, List<Dispute> found) {
        if (Records.differ(voice(assertion), voice(denial))) {
            Side asserting = side(assertion);
            Side denying = side(denial);
            found.add(Dispute.of(
                    Dispute.Kind.DENIAL,
                    List.of("content: " + assertion.statement().content().text()),
                    asserting.speaker() + " " + assertion.statement().cue().text() + ", " + denying.speaker() + " "
                            + denial.statement().cue().text(),
                    List.of(asserting, denying),
                    rule));
        }
    }

    private static Dispute dispute(String key, Set<Side> sides) {
        String[] parts = key.split("\n", -1);
        return Dispute.of(
                Dispute.Kind.DENIAL,
                List.of("event: " + parts[0], "time: within " + DAYS + " days"),
                parts[1] + " asserts it, " + parts[2] + " denies it",
                List.copyOf(sides),
                "denial/same-event");
    }

    private Side side(Said said) {
        return records.side(said.account(), said.statement());
    }

    private Set<String> voice(Said said) {
        return records.voice(said.account(), said.statement().id());
    }

    private record Said(Account account, Statement statement) {}
}
