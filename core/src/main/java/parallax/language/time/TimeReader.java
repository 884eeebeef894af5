package parallax.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.language.time.TimeCalendar.Moment;
import parallax.language.time.TimeLexicon.Item;
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

    private final TimeLexicon lexicon = new TimeLexicon();
    private final TimeGrammar grammar = new TimeGrammar();

    /**
     * @param analysis sentences and syntax
     * @param published day of publication; null when not known, and then nothing relative is resolved
     */
    public List<TimeExpression> read(Analysis analysis, @Nullable LocalDate published) {
        List<TimeExpression> found = new ArrayList<>();
        Reference reference = new Reference(published);
        for (Sentence sentence : analysis.sentences()) {
            List<Item> items = lexicon.items(sentence.tokens());
            for (int at = 0; at < items.size(); ) {
                TimeMatch match = grammar.longest(items, at);
                if (match == null || isName(analysis, span(sentence, items, match))) {
                    at++;
                    continue;
                }
                int first = items.get(match.from()).from();
                TimeContext context = new TimeContext(
                        published,
                        () -> TimeDirection.at(sentence, first),
                        reference.day(sentence.index()),
                        reference.quarter());
                TimeExpression time =
                        expression(match, new TimeValues(context).of(match), span(sentence, items, match));
                reference.mention(time, sentence.index());
                found.add(time);
                at = match.to();
            }
        }
        return found;
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
