package parallax.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Fingerprint;
import parallax.text.Span;

/** Readings for the tests of ledgers: real articles with records put in by hand, one sentence a record. */
public final class Made {

    public static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private final String outlet;
    private final LocalDate day;
    private final StringBuilder text = new StringBuilder();
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final String headline;
    private @Nullable String url;

    private interface Line {
        Entry entry(Article article, int start, int end);
    }

    private record Sentence(int start, int end, Line line) {}

    private final List<Sentence> sentences = new ArrayList<>();

    public Made(String outlet, LocalDate day, String headline) {
        this.outlet = outlet;
        this.day = day;
        this.headline = headline;
    }

    /** "Speaker cue content." */
    public Made says(Actor speaker, Statement.CueKind kind, String content) {
        actors.add(speaker);
        String cue = kind.name().toLowerCase(java.util.Locale.ROOT);
        return sentence(speaker.name() + " " + cue + " " + content + ".", (article, start, end) -> {
            int cueAt = start + speaker.name().length() + 1;
            int contentAt = cueAt + cue.length() + 1;
            return new Statement(
                    Fingerprint.id("s", 8, start, end),
                    new Statement.Speaker(
                            List.of(new Span(start, start + speaker.name().length())),
                            speaker.name(),
                            List.of(speaker.id()),
                            null,
                            null),
                    new Statement.Cue(List.of(new Span(cueAt, cueAt + cue.length())), cue, kind),
                    new Statement.Content(List.of(new Span(contentAt, end - 1)), content),
                    Statement.Form.INDIRECT,
                    new Statement.Stance(Statement.Certainty.CERTAIN, false),
                    null,
                    new Statement.Links(null, null),
                    new Span(start, end),
                    Provenance.rule("test/says", 0.9));
        });
    }

    /** "Actor shelled Place." */
    public Made shells(Actor actor, @Nullable Place place) {
        actors.add(actor);
        String name = place == null ? "the town" : place.name();
        if (place != null) {
            places.add(place);
        }
        return sentence(actor.name() + " shelled " + name + ".", (article, start, end) -> {
            int trigger = start + actor.name().length() + 1;
            return new Event(
                    Fingerprint.id("e", 8, start, end),
                    new Event.What(EventType.ASSAULT, EventType.ASSAULT, List.of("shell"), List.of("military")),
                    new Event.Roles(List.of(actor.id()), List.of()),
                    place == null ? null : new Event.Site(place.id(), Event.Site.Basis.OWN),
                    null,
                    Set.of(),
                    Event.Tellings.of(
                            Anchor.of(article.transcript(), new Span(trigger, trigger + 7), new Span(start, end))),
                    null,
                    List.of(),
                    Provenance.rule("test/shells", 0.8));
        });
    }

    /** "N people were killed." */
    public Made killed(int number) {
        return killed(Integer.toString(number), Quantity.exactly(BigDecimal.valueOf(number)));
    }

    /** "At least N people were killed." */
    public Made killedAtLeast(int number) {
        return killed(
                "At least " + number,
                new Quantity(BigDecimal.valueOf(number), null, false, false, Quantity.Change.NONE));
    }

    /** "More than N people were killed." */
    public Made killedMoreThan(int number) {
        return killed(
                "More than " + number,
                new Quantity(BigDecimal.valueOf(number), null, true, false, Quantity.Change.NONE));
    }

    /** "Fewer than N people were killed." */
    public Made killedFewerThan(int number) {
        return killed(
                "Fewer than " + number,
                new Quantity(null, BigDecimal.valueOf(number), true, false, Quantity.Change.NONE));
    }

    private Made killed(String digits, Quantity quantity) {
        return sentence(
                digits + " people were killed.",
                (article, start, end) -> new Figure(
                        Fingerprint.id("f", 8, start, end),
                        Anchor.of(article.transcript(), new Span(start, start + digits.length()), new Span(start, end)),
                        quantity,
                        new Figure.Counted("people", "people", "killed", null),
                        Figure.Period.POINT,
                        null,
                        null,
                        null,
                        "literal",
                        Provenance.rule("test/killed", 0.95)));
    }

    /** "A video shows Content." */
    public Made shown(Actor publisher, String content) {
        actors.add(publisher);
        return sentence(
                "A video shows " + content + ".",
                (article, start, end) -> new Evidence(
                        Fingerprint.id("v", 8, start, end),
                        Evidence.Medium.VIDEO,
                        publisher.id(),
                        null,
                        Evidence.Showing.NOTHING,
                        null,
                        Anchor.of(article.transcript(), new Span(start, start + 7), new Span(start, end)),
                        null,
                        null,
                        Provenance.rule("test/shown", 0.7)));
    }

    /** "Content, Speaker said on Day." */
    public Made saidOn(Actor speaker, String content, LocalDate own) {
        actors.add(speaker);
        String when = "on " + own;
        return sentence(content + ", " + speaker.name() + " said " + when + ".", (article, start, end) -> {
            int speakerAt = start + content.length() + 2;
            int cueAt = speakerAt + speaker.name().length() + 1;
            return new Statement(
                    Fingerprint.id("s", 8, start, end),
                    new Statement.Speaker(
                            List.of(new Span(speakerAt, cueAt - 1)), speaker.name(), List.of(speaker.id()), null, null),
                    new Statement.Cue(List.of(new Span(cueAt, cueAt + 4)), "said", Statement.CueKind.SAYS),
                    new Statement.Content(List.of(new Span(start, start + content.length())), content),
                    Statement.Form.INDIRECT,
                    new Statement.Stance(Statement.Certainty.CERTAIN, false),
                    new When(own, own, When.Precision.DAY, when, new Span(end - 1 - when.length(), end - 1)),
                    new Statement.Links(null, null),
                    new Span(start, end),
                    Provenance.rule("test/said-on", 0.9));
        });
    }

    /** Words of which nothing is recorded. */
    public Made tells(String words) {
        text.append(text.isEmpty() ? "" : " ").append(words);
        return this;
    }

    /** "Owner has lost N tanks so far." */
    public Made lostSoFar(Actor owner, int number) {
        actors.add(owner);
        String before = owner.name() + " has lost ";
        String digits = Integer.toString(number);
        return sentence(
                before + digits + " tanks so far.",
                (article, start, end) -> new Figure(
                        Fingerprint.id("f", 8, start, end),
                        Anchor.of(
                                article.transcript(),
                                new Span(start + before.length(), start + before.length() + digits.length()),
                                new Span(start, end)),
                        Quantity.exactly(BigDecimal.valueOf(number)),
                        new Figure.Counted("tanks", "tanks", "lost", owner.id()),
                        Figure.Period.CUMULATIVE,
                        null,
                        null,
                        null,
                        "literal",
                        Provenance.rule("test/lost", 0.95)));
    }

    /** Where it is published. */
    public Made at(String address) {
        url = address;
        return this;
    }

    private Made sentence(String words, Line line) {
        text.append(text.isEmpty() ? "" : " ");
        int start = text.length();
        text.append(words);
        sentences.add(new Sentence(start, text.length(), line));
        return this;
    }

    public Reading reading() {
        Given given = new Given(null, headline, day, null, outlet);
        Capture capture = new Capture(Origin.of("made.txt", url), new Payload.Text(text.toString()), given);
        Article article = (Article) new ArticleReader().read(capture);
        int shift = article.textStart();
        List<Entry> entries = new ArrayList<>();
        for (Sentence each : sentences) {
            entries.add(each.line().entry(article, each.start() + shift, each.end() + shift));
        }
        entries.sort(Comparator.comparing(Entry::kind));
        return new Reading(
                article,
                new Account(
                        article.id(),
                        article.published().date(),
                        article.source().outlet(),
                        article.transcript(),
                        List.of(),
                        actors.stream().distinct().toList(),
                        places.stream().distinct().toList(),
                        entries,
                        List.of(new Note(null, "made for a test"))));
    }

    public static Actor country(String name, String code) {
        return actor(name, Actor.Kind.COUNTRY, code, List.of("GOV"));
    }

    public static Actor person(String name, String code) {
        return actor(name, Actor.Kind.PERSON, code, List.of("GOV", "MIL"));
    }

    private static Actor actor(String name, Actor.Kind kind, String code, List<String> sectors) {
        String id = Actor.idOf(name, kind, code, sectors);
        return new Actor(id, name, kind, code, sectors, null, null, List.of());
    }

    public static Place city(String name, double lat, double lon, String country) {
        return new Place(
                Fingerprint.id("p", 8, name),
                name,
                null,
                new Place.Position(lat, lon),
                country,
                Place.Precision.CITY,
                List.of());
    }
}
