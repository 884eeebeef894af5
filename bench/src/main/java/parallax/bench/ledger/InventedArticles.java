package parallax.bench.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.text.Fingerprint;
import parallax.text.Span;

/**
 * Articles that nobody wrote, with records in them: twelve statements, four events, four figures and a piece of evidence
 * each, a sentence a record. Words and actors are as unevenly frequent as in news (Zipf). Number and seed make the article.
 */
final class InventedArticles {

    static final int STATEMENTS = 12;
    static final int DAYS = 400;
    static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private static final int ACTORS = 200;
    private static final int PLACES = 300;
    private static final int OUTLETS = 40;
    private static final int WORDS = 20_000;
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final List<Statement.CueKind> CUES = List.of(Statement.CueKind.values());
    private static final List<String> MEASURES = List.of("killed", "wounded", "deployed", "captured");
    private static final String[] SYLLABLES = {
        "ba", "co", "den", "el", "fi", "gra", "hol", "in", "jo", "ka", "lem", "mo", "nor", "op", "pri", "qua", "ro",
        "sta", "ten", "ur", "ver", "wi", "yo", "zan"
    };

    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final double[] actorShares = Zipf.shares(ACTORS);
    private final double[] wordShares = Zipf.shares(WORDS);
    private final int articles;

    /** @param articles how many there will be; they are spread evenly over the days */
    InventedArticles(int articles) {
        this.articles = articles;
        Random random = new Random(1);
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < WORDS) {
            distinct.add(word(1 + random.nextInt(4), random));
        }
        words.addAll(distinct);
        for (int number = 0; number < ACTORS; number++) {
            actors.add(actor(number, random));
        }
        for (int number = 0; number < PLACES; number++) {
            places.add(place(number, random));
        }
    }

    private static String word(int syllables, Random random) {
        StringBuilder word = new StringBuilder();
        for (int index = 0; index < syllables; index++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static Actor actor(int number, Random random) {
        String name = capital(word(2, random)) + " " + capital(word(2, random)) + number;
        String country = "C" + (char) ('A' + number % 20) + (char) ('A' + number % 7);
        List<String> sectors = number % 3 == 0 ? List.of("GOV") : List.of("GOV", "MIL");
        String id = Actor.idOf(name, Actor.Kind.PERSON, country, sectors);
        return new Actor(id, name, Actor.Kind.PERSON, country, sectors, null, null, List.of());
    }

    private static Place place(int number, Random random) {
        String name = capital(word(3, random)) + number;
        return new Place(
                Fingerprint.id("p", 8, name),
                name,
                null,
                new Place.Position(random.nextDouble() * 160 - 80, random.nextDouble() * 360 - 180),
                "C" + (char) ('A' + number % 20) + "A",
                Place.Precision.CITY,
                List.of());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    String anyActor(Random random) {
        return actors.get(Zipf.draw(actorShares, random)).name();
    }

    /** @param least rank of the most frequent that is drawn */
    String anyWord(int least, Random random) {
        return words.get(Math.max(least, Zipf.draw(wordShares, random)));
    }

    Reading reading(int number) {
        return new Writer(number).write(1);
    }

    /** One with so many times the records of the others. */
    Reading reading(int number, int times) {
        return new Writer(number).write(times);
    }

    /** Writes one article. */
    private final class Writer {

        private final Random random;
        private final int number;
        private final StringBuilder text = new StringBuilder();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<Actor> named = new LinkedHashSet<>();
        private final Set<Place> mentioned = new LinkedHashSet<>();
        private final String headline;
        private final int shift;

        Writer(int number) {
            this.number = number;
            this.random = new Random(number * 31L + 7);
            this.headline = capital(run(8)) + " " + number;
            this.shift = headline.length() + 2;
        }

        Reading write(int times) {
            for (int time = 0; time < times; time++) {
                records();
            }
            LocalDate day = FIRST.plusDays((long) number * DAYS / articles % DAYS);
            Article article = new Article(
                    new Article.Source(
                            "invented", null, "https://paper.example/" + number, "Outlet " + number % OUTLETS),
                    new Article.Headline(headline, null),
                    Article.Byline.NONE,
                    new Publication(day, null, From.GIVEN),
                    Article.Details.NONE,
                    "en",
                    text.toString(),
                    List.of(),
                    List.of(),
                    List.of());
            return new Reading(
                    article,
                    new Account(
                            article.id(),
                            day,
                            article.source().outlet(),
                            article.transcript(),
                            List.of(),
                            List.copyOf(named),
                            List.copyOf(mentioned),
                            entries,
                            List.of()));
        }

        private void records() {
            for (int index = 0; index < STATEMENTS; index++) {
                statement();
            }
            for (int index = 0; index < 4; index++) {
                event();
                figure();
            }
            evidence();
        }

        private String run(int count) {
            StringBuilder run = new StringBuilder();
            for (int index = 0; index < count; index++) {
                run.append(index == 0 ? "" : " ").append(anyWord(0, random));
            }
            return run.toString();
        }

        private Actor actor() {
            Actor actor = actors.get(Zipf.draw(actorShares, random));
            named.add(actor);
            return actor;
        }

        private Place place() {
            Place place = places.get(random.nextInt(PLACES));
            mentioned.add(place);
            return place;
        }

        private int begin() {
            text.append(text.isEmpty() ? "" : " ");
            return text.length() + shift;
        }

        private String transcript() {
            return headline + "\n\n" + text;
        }

        private void statement() {
            Actor speaker = actor();
            String content = run(13);
            int start = begin();
            text.append(speaker.name()).append(" said that ").append(content).append('.');
            int cue = start + speaker.name().length() + 1;
            int said = cue + 10;
            entries.add(new Statement(
                    Fingerprint.id("s", 8, start),
                    new Statement.Speaker(
                            List.of(new Span(start, cue - 1)), speaker.name(), List.of(speaker.id()), null, null),
                    new Statement.Cue(List.of(new Span(cue, cue + 4)), "said", CUES.get(random.nextInt(CUES.size()))),
                    new Statement.Content(List.of(new Span(said, said + content.length())), content),
                    Statement.Form.INDIRECT,
                    new Statement.Stance(Statement.Certainty.CERTAIN, false),
                    null,
                    Statement.Links.NONE,
                    new Span(start, said + content.length() + 1),
                    Provenance.rule("invented/said", 0.9)));
        }

        private void event() {
            Actor actor = actor();
            Place place = place();
            int start = begin();
            text.append(actor.name())
                    .append(" shelled ")
                    .append(place.name())
                    .append(' ')
                    .append(run(13))
                    .append('.');
            int trigger = start + actor.name().length() + 1;
            EventType type = TYPES.get(random.nextInt(TYPES.size()));
            entries.add(new Event(
                    Fingerprint.id("e", 8, start),
                    new Event.What(type, type, List.of(), List.of()),
                    new Event.Roles(List.of(actor.id()), List.of(actor().id())),
                    new Event.Site(place.id(), Event.Site.Basis.OWN),
                    null,
                    Set.of(),
                    Event.Tellings.of(Anchor.of(transcript(), new Span(trigger, trigger + 7), sentence(start))),
                    null,
                    List.of(),
                    Provenance.rule("invented/shelled", 0.8)));
        }

        private Span sentence(int start) {
            return new Span(start, text.length() + shift);
        }

        private void figure() {
            int start = begin();
            String digits = Integer.toString(1 + (int) Math.pow(10, 4 * random.nextDouble()));
            String measure = MEASURES.get(random.nextInt(MEASURES.size()));
            text.append(digits)
                    .append(" people were ")
                    .append(measure)
                    .append(' ')
                    .append(run(13))
                    .append('.');
            entries.add(new Figure(
                    Fingerprint.id("f", 8, start),
                    Anchor.of(transcript(), new Span(start, start + digits.length()), sentence(start)),
                    Quantity.exactly(new BigDecimal(digits)),
                    new Figure.Counted("people", "people", measure, null),
                    Figure.Period.POINT,
                    null,
                    place().id(),
                    null,
                    "literal",
                    Provenance.rule("invented/counted", 0.9)));
        }

        private void evidence() {
            int start = begin();
            text.append("A video shows ").append(run(14)).append('.');
            entries.add(new Evidence(
                    Fingerprint.id("v", 8, start),
                    Evidence.Medium.VIDEO,
                    null,
                    null,
                    Evidence.Showing.NOTHING,
                    null,
                    Anchor.of(transcript(), new Span(start, start + 7), sentence(start)),
                    null,
                    null,
                    Provenance.rule("invented/video", 0.7)));
        }
    }
}
