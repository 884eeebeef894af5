package parallax.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.language.time.TimeCalendar.Moment;
import parallax.language.time.TimeLexicon.Item;
import parallax.language.time.TimeLexicon.Kind;
import parallax.text.Span;

/**
 * Finds the time expressions of an analysed text and reads them against the day of publication, by the patterns of
 * {@code en/times.tsv} over the words of {@code en/times_words.tsv}.
 *
 * <p>A bare weekday or month points where the tense of its verb does, to the past when that says nothing; "two days later"
 * counts from the day that the text spoke of last. Vague times ("recently", "in recent weeks") keep their words and are not
 * resolved. Safe for several threads.
 */
public final class TimeReader {

    /** How many sentences an earlier date still serves "the next day" for. */
    private static final int REACH = 2;

    /** The argument of rules that hold only where the verb looks ahead. */
    private static final String IF_AHEAD = "if-ahead";

    private static final String MONTH_DAY = "month-day";
    private static final String WEEKDAY = "time/weekday";
    private static final Set<String> JOINTS = Set.of("to", "through", "until", "till", "-", "–");
    private static final int LONGEST_JOINT = 12;
    /** What may follow a day; anything else is what the number counts. */
    private static final Set<String> AFTER_DAY = Set.of("ADP", "VERB", "AUX", "ADV", "CCONJ", "SCONJ", "PRON", "DET");

    private static final Set<String> SIBLINGS = Set.of("and", "or");

    private final TimeGrammar grammar = new TimeGrammar();
    private final TimeLexicon lexicon = new TimeLexicon();
    private final TimeTriggers triggers = new TimeTriggers(grammar, lexicon);

    /**
     * @param analysis sentences and syntax
     * @param published day of publication; null when not known, and then nothing relative is resolved
     */
    public List<TimeExpression> read(Analysis analysis, @Nullable LocalDate published) {
        Reading reading = new Reading(analysis, published);
        for (Sentence sentence : analysis.sentences()) {
            if (triggers.anyIn(sentence.tokens())) {
                reading.read(sentence);
            }
        }
        return reading.found;
    }

    /** One text while it is read. */
    private final class Reading {

        private final Analysis analysis;
        private final @Nullable LocalDate published;
        private final Reference reference;
        private final List<TimeExpression> found = new ArrayList<>();

        Reading(Analysis analysis, @Nullable LocalDate published) {
            this.analysis = analysis;
            this.published = published;
            this.reference = new Reference(published);
        }

        void read(Sentence sentence) {
            List<Item> items = lexicon.items(sentence.tokens());
            for (int at = 0; at < items.size(); ) {
                TimeMatch match = match(sentence, items, at);
                if (match == null || isName(analysis, span(sentence, items, match))) {
                    at++;
                    continue;
                }
                TimeExpression time = add(sentence, items, match);
                at = match.to() + addSibling(sentence, items, match, time);
            }
        }

        private @Nullable TimeMatch match(Sentence sentence, List<Item> items, int at) {
            TimeMatch match = grammar.longest(items, at, rule -> true);
            return match == null || !match.rule().arguments().contains(IF_AHEAD) || ahead(sentence, items, match)
                    ? match
                    : grammar.longest(items, at, rule -> !rule.arguments().contains(IF_AHEAD));
        }

        private boolean ahead(Sentence sentence, List<Item> items, TimeMatch match) {
            return TimeDirection.at(sentence, items.get(match.from()).from()) == TimeDirection.FUTURE;
        }

        private TimeExpression add(Sentence sentence, List<Item> items, TimeMatch match) {
            int first = items.get(match.from()).from();
            TimeContext context = new TimeContext(
                    published,
                    () -> TimeDirection.at(sentence, first),
                    reference.day(sentence.index()),
                    reference.quarter(),
                    () -> DayOrder.of(analysis.text()));
            Span span = span(sentence, items, match);
            TimeExpression time = expression(match, new TimeValues(context).of(match), span);
            TimeExpression ordered = afterItsBeginning(time);
            reference.mention(ordered, sentence.index());
            found.add(ordered);
            return ordered;
        }

        /** "From Monday to Thursday": the end of a range does not lie before its beginning. */
        private TimeExpression afterItsBeginning(TimeExpression time) {
            if (found.isEmpty() || !time.rule().equals(WEEKDAY)) {
                return time;
            }
            TimeExpression before = found.get(found.size() - 1);
            LocalDate begin = before.from();
            LocalDate end = time.from();
            int gap = time.span().start() - before.span().end();
            boolean joined = gap > 0
                    && gap < LONGEST_JOINT
                    && JOINTS.contains(analysis.text()
                            .substring(before.span().end(), time.span().start())
                            .strip());
            if (!joined
                    || begin == null
                    || end == null
                    || !end.isBefore(begin)
                    || !before.rule().equals(WEEKDAY)) {
                return time;
            }
            LocalDate later = end.plusWeeks(1);
            return new TimeExpression(
                    time.span(), time.type(), later.toString(), later, later, time.grain(), time.rule());
        }

        /** "April 24 and 25": the second day takes its month from the first. Returns how many more items were read. */
        private int addSibling(Sentence sentence, List<Item> items, TimeMatch match, TimeExpression time) {
            int at = match.to() + 1;
            LocalDate first = time.from();
            boolean dated = match.rule().name().equals(MONTH_DAY) && first != null && at < items.size();
            if (!dated
                    || first == null
                    || !SIBLINGS.contains(items.get(match.to()).word())) {
                return 0;
            }
            String day = items.get(at).kinds().get(Kind.DAYNUM);
            Token after = items.get(at).to() < sentence.tokens().size()
                    ? sentence.tokens().get(items.get(at).to())
                    : null;
            boolean counts =
                    after != null && Character.isLetter(after.text().charAt(0)) && !AFTER_DAY.contains(after.upos());
            int number = day == null ? 0 : Integer.parseInt(day);
            if (counts || number <= first.getDayOfMonth() || number > first.lengthOfMonth()) {
                return 0;
            }
            LocalDate second = first.withDayOfMonth(number);
            Span span = sentence.tokens().get(items.get(at).from()).span();
            found.add(new TimeExpression(
                    span, time.type(), second.toString(), second, second, time.grain(), "time/sibling-day"));
            return 2;
        }
    }

    private static Span span(Sentence sentence, List<Item> items, TimeMatch match) {
        Token first = sentence.tokens().get(items.get(match.from()).from());
        Token last = sentence.tokens().get(items.get(match.to() - 1).to() - 1);
        return Span.covering(first.span(), last.span());
    }

    /** "April Jones" is a person, whatever the month. */
    private static boolean isName(Analysis analysis, Span span) {
        return analysis.mentions().stream()
                .anyMatch(mention ->
                        mention.kind() == Mention.Kind.PERSON && mention.span().overlaps(span));
    }

    private static TimeExpression expression(TimeMatch match, Moment moment, Span span) {
        TimeMatch typed = match;
        while (typed.rule().type() == null && typed.inner() != null) {
            typed = typed.inner();
        }
        TimeExpression.Type type = typed.rule().type();
        return new TimeExpression(
                span,
                type == null ? TimeExpression.Type.DATE : type,
                moment.value(),
                moment.from(),
                moment.to(),
                moment.grain(),
                "time/" + match.rule().name());
    }

    /** What the text spoke of last. */
    private static final class Reference {

        private final @Nullable LocalDate published;
        private @Nullable LocalDate day;
        private @Nullable LocalDate quarter;
        private int sentence;

        @Nullable
        LocalDate day(int current) {
            return current - sentence <= REACH ? day : null;
        }

        @Nullable
        LocalDate quarter() {
            return quarter;
        }

        Reference(@Nullable LocalDate published) {
            this.published = published;
        }

        void mention(TimeExpression time, int current) {
            boolean dated = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
            if (!dated || time.from() == null) {
                return;
            }
            day = time.from();
            sentence = current;
            LocalDate last = time.to();
            boolean over = published == null || (last != null && !last.isAfter(published));
            if (time.grain() == TimeExpression.Grain.QUARTER
                    && over
                    && !time.rule().contains("year-ago")) {
                quarter = time.from();
            }
        }
    }
}
