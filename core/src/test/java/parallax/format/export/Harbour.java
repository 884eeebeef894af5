package parallax.format.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.article.Paragraph;
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
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

/**
 * An invented article with everything that makes leaving hard: a face of two UTF-16 units, a headline apart from the text,
 * words that a spreadsheet would run, separators of every layout, places of every size, what did not happen.
 */
public final class Harbour {

    static final String HEADLINE = "Crowds march in Ada County";

    static final String TEXT = String.join(
            "\n",
            "\uD83D\uDE00 Norland's army shelled Port Ada on Tuesday, killing more than 40 people, Mayor Ada Roe said.",
            "\"We saw 12 boats burn; nobody\thelped,\" she told reporters in Norland.",
            "Sudland denied that its troops had crossed the border. A senior official said police would arrest marchers.",
            "=HYPERLINK(\"x\")|1#2 wrote @harbour. It was -5 degrees. Two guards were killed by a video's \u201Croad bomb\u201D.");

    public static final Article ARTICLE = new Article(
            new Article.Source(
                    "pages/1.html",
                    "n1",
                    "https://www.paper.example/1?a=b",
                    "The Paper; Norland",
                    new Article.Received("00ff", Instant.parse("2022-02-16T10:00:00Z"), "pages.warc.gz@1042")),
            new Article.Headline(HEADLINE, null),
            new Article.Byline(List.of("Ada Roe", "@ben"), "Ada Roe writes."),
            new Publication(LocalDate.of(2022, 2, 16), OffsetDateTime.parse("2022-02-16T09:30:00+02:00"), From.JSON_LD),
            new Article.Details(
                    new Publication(LocalDate.of(2022, 2, 17), null, From.META),
                    "Sea",
                    List.of("boats; harbours", "=tag"),
                    new Article.Filed("PORT ADA", LocalDate.of(2022, 2, 16), "Wire", null),
                    List.of("Harbour Wire"),
                    Map.of("headline", "visible"),
                    List.of(new Paragraph(Span.of(0, 20), "p", Span.of(700, 760)))),
            "en",
            TEXT,
            List.of(new Furniture(Span.of(TEXT.length() - 5, TEXT.length()), Furniture.Kind.SHARE, "share/this")),
            List.of(new Article.Attachment(
                    Article.Attachment.Kind.VIDEO, "https://paper.example/v", Span.of(3, 3), "A boat.", null)),
            List.of("published: taken is 2022-02-16"));

    private static final String TRANSCRIPT = ARTICLE.transcript();

    private static final Provenance RULE = Provenance.rule("cue-verb/said", 0.93);
    private static final Provenance BOTH = new Provenance("model/attribution", Provenance.BOTH, 0.5);

    public static final Account ACCOUNT = new Account(
            ARTICLE.id(),
            LocalDate.of(2022, 2, 16),
            "The Paper; Norland",
            TRANSCRIPT,
            List.of(new Account.TimeMention(at("on Tuesday"), "DATE", "2022-02-15", true)),
            List.of(
                    actor("a1", "army of Norland", Actor.Kind.ORGANISATION, "NOR", List.of("MIL", "GOV"), "army"),
                    actor("a2", "Ada Roe", Actor.Kind.PERSON, "SWE", List.of("GOV"), "Ada Roe"),
                    actor("a3", "people", Actor.Kind.GROUP, "SWE", List.of("CVL"), "people"),
                    actor("a4", "Sudland", Actor.Kind.COUNTRY, "SDN", List.of(), "Sudland"),
                    actor("a5", "police", Actor.Kind.UNNAMED, null, List.of("COP"), "police"),
                    actor("a6", "@harbour", Actor.Kind.PERSON, null, List.of(), "@harbour"),
                    actor("a7", "crowds", Actor.Kind.GROUP, "SWE", List.of("CVL"), "Crowds")),
            List.of(
                    place("p1", "Port Ada", 7L, Place.Precision.CITY, "Port Ada"),
                    place("p2", "Norland", 8L, Place.Precision.COUNTRY, "in Norland"),
                    place("p3", "Ada County", 9L, Place.Precision.REGION, "Ada County")),
            List.<Entry>of(
                    said(
                            "s1",
                            List.of("Mayor Ada Roe"),
                            "a2",
                            "said",
                            Statement.CueKind.SAYS,
                            Statement.Form.INDIRECT,
                            "Norland's army shelled Port Ada on Tuesday, killing more than 40 people"),
                    said(
                            "s2",
                            List.of("she"),
                            "a2",
                            "told",
                            Statement.CueKind.SAYS,
                            Statement.Form.DIRECT,
                            "\"We saw 12 boats burn; nobody\thelped,\""),
                    said(
                            "s3",
                            List.of("Sudland"),
                            "a4",
                            "denied",
                            Statement.CueKind.DENIES,
                            Statement.Form.INDIRECT,
                            "that its troops had crossed the border"),
                    new Statement(
                            "s4",
                            new Statement.Speaker(
                                    List.of(at("A senior official")),
                                    "A senior official",
                                    List.of(),
                                    "a5",
                                    "A senior official"),
                            new Statement.Cue(List.of(), "", Statement.CueKind.PROMISES),
                            new Statement.Content(
                                    List.of(at("police would"), at("arrest marchers")), "police would arrest marchers"),
                            Statement.Form.MIXED,
                            new Statement.Stance(Statement.Certainty.FUTURE, true),
                            new When(null, null, When.Precision.UNKNOWN, "would", at("would")),
                            new Statement.Links("s3", "s1"),
                            at("A senior official said police would arrest marchers."),
                            BOTH),
                    said(
                            "s5",
                            List.of("@harbour"),
                            "a6",
                            "wrote",
                            Statement.CueKind.REPORTS,
                            Statement.Form.MIXED,
                            "=HYPERLINK(\"x\")|1#2"),
                    new Event(
                            "e1",
                            new Event.What(
                                    EventType.ASSAULT,
                                    EventType.ASSAULT,
                                    List.of("heavy-weapons"),
                                    List.of("military", "human_rights")),
                            new Event.Roles(List.of("a1"), List.of("a3")),
                            new Event.Site("p1", Event.Site.Basis.OWN),
                            day(LocalDate.of(2022, 2, 15), "on Tuesday"),
                            Set.of(),
                            new Event.Tellings(
                                    anchor("shelled", "Norland's army shelled"), List.of(anchor("burn", "boats burn"))),
                            "s1",
                            List.of("f1"),
                            BOTH),
                    event(
                            "e2",
                            EventType.COERCE,
                            "arrest",
                            List.of("a5"),
                            "p2",
                            Set.of(Event.Auxiliary.FUTURE),
                            "arrest"),
                    event(
                            "e3",
                            EventType.MOBILIZE,
                            "troops",
                            List.of("a4"),
                            null,
                            Set.of(Event.Auxiliary.NEGATED, Event.Auxiliary.HISTORICAL),
                            "crossed"),
                    event("e4", EventType.PROTEST, "demo", List.of("a7"), "p3", Set.of(), "march"),
                    event("e5", EventType.ASSAULT, "explosives", List.of(), null, Set.of(), "killed"),
                    event("e6", EventType.CONSULT, "visit", List.of("a2", "a4"), "p2", Set.of(), "saw"),
                    figure(
                            "f1",
                            "more than 40 people",
                            new Quantity(BigDecimal.valueOf(40), null, true, false, Quantity.Change.NONE),
                            "killed",
                            "s1"),
                    figure("f2", "12 boats", Quantity.exactly(BigDecimal.valueOf(12)), "destroyed", "s2"),
                    figure("f3", "-5 degrees", Quantity.exactly(new BigDecimal("-5")), null, null),
                    new Evidence(
                            "v1",
                            Evidence.Medium.SATELLITE_IMAGE,
                            "a2",
                            null,
                            new Evidence.Showing(at("road bomb"), List.of("e5")),
                            new Evidence.Attached(Evidence.Attached.How.EMBEDDED, "https://paper.example/v"),
                            anchor("video", "Two guards were killed by a video's"),
                            null,
                            at("It was"),
                            RULE)),
            List.of(new Note("s4", "date not resolved: \"would\""), new Note(null, "=no byline")));

    /** An article of which little is known: no address, no outlet, no day, its headline part of the text. */
    public static final Article BARE = new Article(
            new Article.Source("bare.txt", null, null, null),
            new Article.Headline("Storm", Span.of(0, 5)),
            Article.Byline.NONE,
            Publication.UNKNOWN,
            Article.Details.NONE,
            "und",
            "Storm\n\uD83C\uDF0A The storm came.",
            List.of(),
            List.of(),
            List.of());

    public static final Account NOTHING = new Account(
            BARE.id(), null, null, BARE.transcript(), List.of(), List.of(), List.of(), List.of(), List.of());

    private Harbour() {}

    /** Where the words first stand in the transcript. */
    public static Span at(String words) {
        int start = TRANSCRIPT.indexOf(words);
        return Span.of(start, start + words.length());
    }

    private static Anchor anchor(String words, String around) {
        Span sentence = at(around);
        int start = TRANSCRIPT.indexOf(words, sentence.start());
        return Anchor.of(TRANSCRIPT, Span.of(start, start + words.length()), sentence);
    }

    private static When day(LocalDate day, String words) {
        return new When(day, day, When.Precision.DAY, words, at(words));
    }

    private static Actor actor(
            String id, String name, Actor.Kind kind, @Nullable String country, List<String> sectors, String words) {
        return new Actor(id, name, kind, country, sectors, null, id.equals("a4") ? "Q1" : null, List.of(at(words)));
    }

    private static Place place(String id, String name, Long geonames, Place.Precision precision, String words) {
        return new Place(id, name, geonames, new Place.Position(1.5, -2.25), "SWE", precision, List.of(at(words)));
    }

    private static Statement said(
            String id,
            List<String> speaker,
            String actor,
            String cue,
            Statement.CueKind kind,
            Statement.Form form,
            String content) {
        Span sentence = Span.covering(at(content), at(speaker.get(0)));
        return new Statement(
                id,
                new Statement.Speaker(
                        speaker.stream().map(Harbour::at).toList(), speaker.get(0), List.of(actor), null, null),
                new Statement.Cue(List.of(at(cue)), cue, kind),
                new Statement.Content(List.of(at(content)), content),
                form,
                new Statement.Stance(Statement.Certainty.CERTAIN, false),
                null,
                Statement.Links.NONE,
                sentence,
                RULE);
    }

    private static Event event(
            String id,
            EventType type,
            String mode,
            List<String> actors,
            @Nullable String place,
            Set<Event.Auxiliary> auxiliary,
            String trigger) {
        return new Event(
                id,
                new Event.What(type, type, List.of(mode), List.of()),
                new Event.Roles(actors, List.of()),
                place == null ? null : new Event.Site(place, Event.Site.Basis.SHARED),
                null,
                auxiliary,
                Event.Tellings.of(anchor(trigger, trigger)),
                null,
                List.of(),
                RULE);
    }

    private static Figure figure(
            String id, String words, Quantity quantity, @Nullable String measure, @Nullable String saidBy) {
        return new Figure(
                id,
                anchor(words, words),
                quantity,
                new Figure.Counted("persons", words, measure, "a3"),
                Figure.Period.CUMULATIVE,
                null,
                "p1",
                saidBy,
                "literal",
                RULE);
    }
}
