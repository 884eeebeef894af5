package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Figure;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Speakers;
import parallax.situation.told.Wording;
import parallax.text.Span;
import parallax.text.WordLists;

/**
 * Figures for the same thing on the same day whose bounds exclude each other. The measure must be the same, or the words
 * around the figures nearly so; nothing that is known of both may differ: owner, place, kind of period.
 */
final class Figures implements Docket.Rule<Figures.Counted> {

    /** Lists of words for the same people. */
    private static final List<String> SAME = List.of("troops", "people", "civilians");

    private static final double NEARLY_ALL = 0.75;

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\d[\\d.,]*|(?<=than )[\\p{L}-]+|^(?!more|fewer|less|at |about|over|up|only)[\\p{L}-]+");

    /** What comes on top of others or is one of many is counted apart from the whole. */
    private static final Pattern PART = Pattern.compile(
            "(?i)\\b(?:another|further|additional|other|extra|(?:family|group|crowd|team|crew|party|set|convoy) of)\\s+$");

    private static final Pattern MORE =
            Pattern.compile("(?i)^(?:\\s+(?:more|others?|additional|further)|[^.;]{0,40}\\balso)\\b");

    /** What may or should be is not what is. */
    private static final Pattern MODAL = Pattern.compile("(?i)\\b(?:would|could|should|might|may)\\b[^.;]{0,60}$");

    private final Speakers speakers;
    private final Records records;
    private final Wording wording;
    private final WordLists units = WordLists.read(Records.class, "en/units.tsv");

    Figures(Speakers speakers, Records records, Wording wording) {
        this.speakers = speakers;
        this.records = records;
        this.wording = wording;
    }

    /**
     * A figure with what is needed to compare it.
     *
     * @param words those of the statement that gives it, names in their known form; else its sentence
     * @param owner country of whom the counted belong to
     * @param day the day it holds for
     */
    record Counted(
            Figure figure,
            String unit,
            Set<String> words,
            Side side,
            Set<String> voice,
            @Nullable String owner,
            @Nullable LocalDate day) {

        @Nullable
        String measure() {
            return figure.counted().measure();
        }

        /** Something that is known of both is not the same. */
        boolean differs(Counted other) {
            boolean periods = figure.period() != other.figure.period()
                    && figure.period() != Figure.Period.UNKNOWN
                    && other.figure.period() != Figure.Period.UNKNOWN;
            return periods
                    || differ(owner, other.owner)
                    || differ(measure(), other.measure())
                    || differ(figure.where(), other.figure.where());
        }

        private static boolean differ(@Nullable String first, @Nullable String second) {
            return first != null && second != null && !first.equals(second);
        }

        private static boolean same(@Nullable String first, @Nullable String second) {
            return first != null && first.equals(second);
        }

        /** The same is known of both: of whom, or where. */
        boolean sharesOwnerOrPlace(Counted other) {
            return same(owner, other.owner) || same(figure.where(), other.figure.where());
        }
    }

    @Override
    public List<Counted> parts(Account account) {
        List<Counted> parts = new ArrayList<>();
        for (Figure figure : account.figures()) {
            String unit = figure.counted().unit();
            boolean moves = figure.quantity().change() == Quantity.Change.UP
                    || figure.quantity().change() == Quantity.Change.DOWN;
            if (unit != null && !moves && !figure.quantity().approximate() && isWhole(account, figure)) {
                parts.add(counted(account, figure, unit.toLowerCase(Locale.ROOT)));
            }
        }
        return parts;
    }

    private static boolean isWhole(Account account, Figure figure) {
        Span span = figure.anchor().span();
        String before = account.transcript().substring(figure.sentence().start(), span.start());
        String behind = account.transcript()
                .substring(span.end(), Math.max(span.end(), figure.sentence().end()));
        return !PART.matcher(before).find()
                && !MODAL.matcher(before).find()
                && !MORE.matcher(behind).find();
    }

    private Counted counted(Account account, Figure figure, String unit) {
        Statement teller = records.findStatement(account, figure.saidBy());
        When when = figure.asOf() != null ? figure.asOf() : teller == null ? null : teller.when();
        return new Counted(
                figure,
                unit(unit),
                wording.of(
                        teller == null
                                ? figure.sentence().in(account.transcript())
                                : records.content(account, teller, true)),
                records.side(account, figure, figure.saidBy()),
                records.voice(account, figure.saidBy()),
                records.countryOf(account, figure.counted().actor()),
                Records.day(account, when));
    }

    private String unit(String unit) {
        return SAME.stream()
                .filter(name -> units.contains(name, unit))
                .findFirst()
                .orElse(unit);
    }

    @Override
    public List<String> questions(Counted counted) {
        return List.of(counted.unit() + " on " + counted.day());
    }

    @Override
    public @Nullable LocalDate day(Counted counted) {
        return counted.day();
    }

    @Override
    public Side sign(Counted counted) {
        return counted.side();
    }

    @Override
    public String pointer(Counted counted) {
        return counted.side().pointer();
    }

    @Override
    public List<Dispute> disputes(String question, List<Counted> parts, Docket.Within week) {
        List<Dispute> found = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                Counted one = parts.get(first);
                Counted other = parts.get(second);
                if (week.holds(one.day()) && exclude(one, other)) {
                    found.add(dispute(one, other));
                }
            }
        }
        return found;
    }

    private boolean exclude(Counted one, Counted other) {
        return one.figure().quantity().excludes(other.figure().quantity())
                && speakers.hold(one.side(), one.voice(), other.side(), other.voice())
                && !one.side().text().equals(other.side().text())
                && !ownCount(one, other)
                && !gives(one.side().text(), other.figure())
                && !gives(other.side().text(), one.figure())
                && !one.differs(other)
                && (isOneThing(one, other) || toldAlike(one, other));
    }

    /** An article that gives a figure itself does not take issue with a speaker of its own: it counts a part, or another day. */
    private static boolean ownCount(Counted one, Counted other) {
        boolean own = one.figure().saidBy() == null || other.figure().saidBy() == null;
        return own && one.side().article().equals(other.side().article());
    }

    /** Whether a sentence gives this number too: then it counts two things, or both may hold ("1,100" and "more than 1,100"). */
    private static boolean gives(String sentence, Figure figure) {
        Matcher number = NUMBER.matcher(figure.anchor().text());
        return number.find()
                && Pattern.compile("(?i)(?<![\\p{L}\\d.,])" + Pattern.quote(number.group()) + "(?![\\p{L}\\d])")
                        .matcher(sentence)
                        .find();
    }

    /** A unit that names the counted, of one owner or at one place: "violations in the region", "Norland's troops". */
    private boolean isOneThing(Counted one, Counted other) {
        return one.sharesOwnerOrPlace(other)
                && !units.contains("generic", one.unit())
                && wording.shared(one.words(), other.words()) >= Wording.SOME;
    }

    /** Without a measure the words must be nearly the same: sums of money and shares are about anything. */
    private boolean toldAlike(Counted one, Counted other) {
        boolean measured = one.measure() != null && one.measure().equals(other.measure());
        return measured
                ? wording.tellsTheSame(one.words(), other.words())
                : wording.shared(one.words(), other.words()) > Wording.SOME
                        && wording.containment(one.words(), other.words()) >= NEARLY_ALL;
    }

    private static Dispute dispute(Counted one, Counted other) {
        String measure = one.measure() != null ? one.measure() : other.measure();
        List<String> same = new ArrayList<>(List.of("counted: " + thing(one.figure()), "day: " + one.day()));
        if (measure != null) {
            same.add("measure: " + measure);
        }
        String first = one.figure().anchor().text();
        String second = other.figure().anchor().text();
        return Dispute.of(
                Dispute.Kind.FIGURES,
                new Dispute.Matter(one.side().pointer() + " " + other.side().pointer(), same, first + " and " + second),
                List.of(new Position(first, List.of(one.side())), new Position(second, List.of(other.side()))),
                "figures/exclude");
    }

    private static String thing(Figure figure) {
        String counted = figure.counted().counted();
        String unit = figure.counted().unit();
        return counted != null ? counted : unit != null ? unit : figure.anchor().text();
    }
}
