package parallax.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.ledger.Anchor;
import parallax.ledger.Figure;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.When;
import parallax.text.Fingerprint;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Finds the numbers of an article: bounds, unit, what is counted and what is said of it.
 *
 * <p>Dates, clock times, numbers inside names, marks ("article 5", "T-72"), scores and ordinals are no figures, and neither
 * is a bare age between commas; "a 70-year-old" keeps its unit {@code year}. Safe for several threads.
 */
public final class FigureReader {

    /** A number in digits is rarely misread; words of vague size depend on a profile. */
    private static final double CLEAR = 0.9;

    private static final double VAGUE = 0.7;

    /** Characters between a number and what it counts: " of the ". */
    private static final int LONGEST_GAP = 10;

    private final String profile;
    private final AmountFinder amounts;
    private final Bounds bounds = new Bounds();
    private final Changes changes = new Changes();
    private final Measures measures = new Measures();
    private final Circumstances circumstances = new Circumstances();
    /** Those counted without a number; null where the profile counts nobody so. */
    private final @Nullable People people;

    /** Reads vague words literally. */
    public FigureReader() {
        this(Profile.LITERAL);
    }

    public FigureReader(Profile profile) {
        this.profile = Labels.of(profile);
        this.amounts = new AmountFinder(profile);
        this.people = profile == Profile.ISAF ? new People() : null;
    }

    /**
     * The figures of a text, in order, none of them joined to a statement yet.
     *
     * @param analysis with its times read: dates are not figures, and a figure holds for the time beside it
     * @param names who and where
     */
    public List<Figure> read(Analysis analysis, Names names) {
        List<Figure> figures = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            readNumbers(new Place(analysis, names, sentence), figures);
            readPeople(new Place(analysis, names, sentence), figures);
        }
        figures.sort(Comparator.comparing(figure -> figure.anchor().span()));
        return figures;
    }

    private void readPeople(Place place, List<Figure> figures) {
        if (people == null) {
            return;
        }
        Sentence sentence = place.sentence();
        for (Token head : sentence.tokens()) {
            People.Person person = people.find(place.analysis(), sentence, head);
            if (person == null || figures.stream().anyMatch(figure -> counts(figure, person.phrase()))) {
                continue;
            }
            measures.direct(sentence, head).ifPresent(measure -> figures.add(figure(place, person, measure)));
        }
    }

    /** Whether a figure counts this phrase or a part of it. */
    private static boolean counts(Figure figure, Span phrase) {
        String counted = figure.counted().counted();
        Span number = figure.anchor().span();
        int reach = counted == null || figure.anchor().text().endsWith(counted) ? 0 : counted.length() + LONGEST_GAP;
        return number.overlaps(phrase)
                || (number.end() <= phrase.start()
                        && phrase.start() < number.end() + reach
                        && phrase.end() <= number.end() + reach);
    }

    private Figure figure(Place place, People.Person person, String measure) {
        List<Token> clause = Circumstances.clause(place.sentence(), person.head());
        When asOf = circumstances.asOf(place.analysis(), clause, person.phrase());
        String text = place.analysis().text();
        String actor = place.sentence().tokensIn(person.phrase()).stream()
                .flatMap(token -> place.names().actorsAt(token).stream())
                .findFirst()
                .orElse(null);
        return new Figure(
                Fingerprint.id(
                        "f",
                        8,
                        "figure",
                        person.phrase().start(),
                        person.phrase().end()),
                Anchor.of(text, person.phrase(), place.sentence().span()),
                new Quantity(person.atLeast(), null, false, true, Quantity.Change.NONE),
                new Figure.Counted(
                        person.head().text().toLowerCase(Locale.ROOT),
                        person.counted().in(text),
                        measure,
                        actor),
                circumstances.period(clause, measure, asOf),
                asOf,
                circumstances.where(clause, place.names(), person.phrase()),
                null,
                profile,
                Provenance.rule("figure/" + person.rule(), VAGUE));
    }

    private void readNumbers(Place place, List<Figure> figures) {
        Analysis analysis = place.analysis();
        Sentence sentence = place.sentence();
        List<Token> tokens = sentence.tokens();
        List<TimeExpression> dates = analysis.timesIn(sentence.span()).stream()
                .filter(time -> !counts(time))
                .toList();
        for (int at = 0; at < tokens.size(); ) {
            int behind = behindDate(dates, tokens, at);
            Optional<Amount> found = behind > at ? Optional.empty() : amounts.find(tokens, at);
            if (found.isEmpty()) {
                at = Math.max(behind, skip(tokens, at));
                continue;
            }
            Amount amount = found.get();
            if (!isDated(dates, tokens, amount) && !isName(analysis, tokens, amount) && !isAge(tokens, amount)) {
                Figure previous = figures.isEmpty() ? null : figures.get(figures.size() - 1);
                boolean beside = previous != null && previous.sentence().equals(sentence.span());
                figures.add(figure(place, amount, beside ? previous : null));
            }
            at = amount.to();
        }
    }

    /** Steps over a score or a telephone number as a whole. */
    private static int skip(List<Token> tokens, int at) {
        int next = at + 1;
        boolean digits = Character.isDigit(tokens.get(at).text().charAt(0));
        while (digits
                && next + 1 < tokens.size()
                && tokens.get(next).text().equals("-")
                && tokens.get(next).span().start()
                        == tokens.get(next - 1).span().end()
                && Character.isDigit(tokens.get(next + 1).text().charAt(0))) {
            next += 2;
        }
        return next;
    }

    /** A stretch without a place in the calendar ("three days") is counted like anything else. */
    private static boolean counts(TimeExpression time) {
        boolean range = time.rule().endsWith("two-to-three");
        boolean numbered = range || time.value().chars().anyMatch(Character::isDigit);
        return time.type() == TimeExpression.Type.DURATION && !time.resolved() && numbered;
    }

    /** The index after the date that holds this token, or the token's own. */
    private static int behindDate(List<TimeExpression> dates, List<Token> tokens, int at) {
        int behind = at;
        for (TimeExpression date : dates) {
            while (behind < tokens.size()
                    && date.span().contains(tokens.get(behind).span())) {
                behind++;
            }
        }
        return behind;
    }

    /** A set behind the number belongs to its unit: "5 barrels a day". */
    private static boolean isDated(List<TimeExpression> dates, List<Token> tokens, Amount amount) {
        Span number = span(tokens, amount.from(), amount.to());
        return dates.stream().anyMatch(date -> date.span().overlaps(number) && date.type() != TimeExpression.Type.SET);
    }

    /** The number stands inside a longer name. */
    private static boolean isName(Analysis analysis, List<Token> tokens, Amount amount) {
        Span number = span(tokens, amount.from(), amount.to());
        if (amount.unit() == null && amount.rule().equals("number") && isPartOfName(tokens, amount)) {
            return true;
        }
        return analysis.mentions().stream()
                .filter(mention -> mention.kind() != Mention.Kind.NATIONALITY)
                .anyMatch(mention ->
                        mention.span().contains(number) && mention.span().length() > number.length() + 1);
    }

    /** "Stoxx 600 index", "575 Mill Road": a name before or behind, and no plural that the number counts. */
    private static boolean isPartOfName(List<Token> tokens, Amount amount) {
        boolean digits = Character.isDigit(tokens.get(amount.from()).text().charAt(0));
        CountedPhrase phrase = CountedPhrase.find(tokens, amount.to());
        boolean plural = phrase != null && phrase.head().xpos().endsWith("S");
        boolean named =
                amount.from() > 0 && tokens.get(amount.from() - 1).xpos().startsWith("NNP");
        boolean address = phrase != null && phrase.head().xpos().equals("NNP");
        return digits && !plural && (named || address);
    }

    /** "Anna Kovar, 41, said". */
    private static boolean isAge(List<Token> tokens, Amount amount) {
        return amount.unit() == null
                && amount.from() > 1
                && amount.to() < tokens.size()
                && amount.to() == amount.from() + 1
                && tokens.get(amount.from() - 1).text().equals(",")
                && List.of(",", ".").contains(tokens.get(amount.to()).text())
                && tokens.get(amount.from() - 2).upos().equals("PROPN");
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return Span.covering(tokens.get(from).span(), tokens.get(to - 1).span());
    }

    /** Where a figure is read. */
    private record Place(Analysis analysis, Names names, Sentence sentence) {}

    private Figure figure(Place place, Amount amount, @Nullable Figure previous) {
        Analysis analysis = place.analysis();
        Names names = place.names();
        Sentence sentence = place.sentence();
        List<Token> tokens = sentence.tokens();
        Quantity.Change change = changes.read(tokens, amount, previous == null ? null : previous.quantity());
        Bounds.Bounded bounded = bounds.read(tokens, amount, change, restated(tokens, amount, previous));
        Span span = span(tokens, bounded.from(), bounded.to());
        boolean measured = amount.unit() != null && !isWord(tokens, bounded.to(), "of");
        CountedPhrase phrase = measured ? null : CountedPhrase.find(tokens, bounded.to());
        Token head = phrase == null ? numberHead(tokens, amount) : phrase.head();
        List<Token> clause = Circumstances.clause(sentence, head);
        Optional<String> behind = phrase == null ? measures.behind(tokens, bounded.to()) : Optional.empty();
        String measure = behind.orElseGet(() -> measures.read(sentence, head));
        Figure.Counted counted = counted(analysis, names, sentence, amount, phrase);
        if (previous != null && counted.unit() == null) {
            Quantity.Change before = previous.quantity().change();
            boolean by = before == Quantity.Change.UP || before == Quantity.Change.DOWN;
            boolean moved = isWord(tokens, bounded.from() - 1, "from")
                    || (isWord(tokens, bounded.from() - 1, "to") && !by)
                    || (isWord(tokens, bounded.from() - 1, "by") && by);
            measure = moved && measure == null ? previous.counted().measure() : measure;
            counted = moved || behind.isPresent() ? previous.counted() : counted;
        }
        When asOf = circumstances.asOf(analysis, clause, span);
        return new Figure(
                Fingerprint.id("f", 8, "figure", span.start(), span.end()),
                Anchor.of(analysis.text(), span, sentence.span()),
                bounded.quantity(),
                new Figure.Counted(counted.unit(), counted.counted(), measure, counted.actor()),
                circumstances.period(clause, measure, asOf),
                asOf,
                circumstances.where(clause, names, span),
                null,
                profile,
                Provenance.rule(
                        "figure/" + (isPart(tokens, amount) ? "part" : bounded.rule()),
                        amount.approximate() ? VAGUE : CLEAR));
    }

    /** "Two of the detainees": some of those spoken of. */
    private static boolean isPart(List<Token> tokens, Amount amount) {
        return amount.rule().equals("number")
                && amount.unit() == null
                && isWord(tokens, amount.to(), "of")
                && (isWord(tokens, amount.to() + 1, "the")
                        || isWord(tokens, amount.to() + 1, "those")
                        || isWord(tokens, amount.to() + 1, "them")
                        || isWord(tokens, amount.to() + 1, "these"));
    }

    /** The quantity that this one says again in another unit: "more than 100 kilometres (60 miles)". */
    private static @Nullable Quantity restated(List<Token> tokens, Amount amount, @Nullable Figure previous) {
        int bracket = amount.from() - 1;
        if (previous == null || previous.counted().unit() == null || amount.unit() == null) {
            return null;
        }
        boolean behind = bracket > 0
                && isWord(tokens, bracket, "(")
                && tokens.get(bracket - 1).span().end()
                        == previous.anchor().span().end();
        return behind && previous != null ? previous.quantity() : null;
    }

    private static boolean isWord(List<Token> tokens, int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).text().equals(word);
    }

    /** The token of the number that depends on something outside it. */
    private static Token numberHead(List<Token> tokens, Amount amount) {
        for (int at = amount.from(); at < amount.to(); at++) {
            int head = tokens.get(at).head();
            if (head < amount.from() || head >= amount.to()) {
                return tokens.get(at);
            }
        }
        return tokens.get(amount.from());
    }

    /** A count takes its noun as the unit; a measured amount keeps its unit and, behind "of" alone, counts something. */
    private static Figure.Counted counted(
            Analysis analysis, Names names, Sentence sentence, Amount amount, @Nullable CountedPhrase phrase) {
        if (phrase == null) {
            return new Figure.Counted(amount.unit(), null, null, null);
        }
        Rates.Rate rate = amount.unit() == null ? rate(sentence, phrase) : null;
        String noun = phrase.head().text().toLowerCase(Locale.ROOT);
        String unit = amount.unit() != null ? amount.unit() : rate == null ? noun : noun + "/" + rate.by();
        String actor = sentence.tokensIn(phrase.span()).stream()
                .flatMap(token -> names.actorsAt(token).stream())
                .findFirst()
                .orElse(null);
        return new Figure.Counted(unit, phrase.span().in(analysis.text()), null, actor);
    }

    /** "30 attacks a day". */
    private static Rates.@Nullable Rate rate(Sentence sentence, CountedPhrase phrase) {
        int head = sentence.tokens().indexOf(phrase.head());
        return head < 0 ? null : Rates.find(sentence.tokens(), head + 1);
    }
}
