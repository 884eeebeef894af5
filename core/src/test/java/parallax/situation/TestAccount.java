package parallax.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Evidence;
import parallax.ledger.Evidence.Attached;
import parallax.ledger.Evidence.Medium;
import parallax.ledger.Evidence.Showing;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.Statement.Form;
import parallax.ledger.When;
import parallax.text.Span;

/** An account made by hand: the words of every record are looked up in its text. */
public final class TestAccount {

    private final String article;
    private final @Nullable LocalDate published;
    private final String text;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    public TestAccount(String article, @Nullable LocalDate published, String text) {
        this.article = article;
        this.published = published;
        this.text = text;
    }

    public static Actor person(String name) {
        return actor(name, Actor.Kind.PERSON);
    }

    public static Actor body(String name) {
        return actor(name, Actor.Kind.ORGANISATION);
    }

    private static Actor actor(String name, Actor.Kind kind) {
        return new Actor(Actor.idOf(name, kind, null, List.of()), name, kind, null, List.of(), null, null, List.of());
    }

    private Span find(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return Span.of(at, at + words.length());
    }

    private Span line(Span words) {
        int end = text.indexOf('\n', words.end());
        return Span.of(text.lastIndexOf('\n', words.start()) + 1, end < 0 ? text.length() : end);
    }

    /** What is known of the sayings of an account beside speaker and words. */
    public record How(
            Form form,
            CueKind cue,
            @Nullable LocalDate when,
            @Nullable Actor institution) {

        public static final How QUOTED = new How(Form.DIRECT, CueKind.SAYS, null, null);
        public static final How REPORTED = new How(Form.INDIRECT, CueKind.SAYS, null, null);

        public How on(LocalDate day) {
            return new How(form, cue, day, institution);
        }

        public How with(CueKind other) {
            return new How(form, other, when, institution);
        }

        public How speakingFor(Actor other) {
            return new How(form, cue, when, other);
        }
    }

    public TestAccount says(Actor speaker, How how, String... pieces) {
        know(speaker);
        Actor institution = how.institution();
        if (institution != null) {
            know(institution);
        }
        List<Span> spans = List.of(pieces).stream().map(this::find).toList();
        LocalDate day = how.when();
        entries.add(new Statement(
                "s" + entries.size(),
                new Statement.Speaker(
                        List.of(),
                        speaker.name(),
                        List.of(speaker.id()),
                        institution == null ? null : institution.id(),
                        null),
                new Statement.Cue(List.of(), "", how.cue()),
                new Statement.Content(
                        spans, spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "))),
                how.form(),
                new Statement.Stance(Statement.Certainty.CERTAIN, false),
                day == null ? null : new When(day, day, When.Precision.DAY, "", Span.of(0, 0)),
                Statement.Links.NONE,
                line(Span.covering(spans.get(0), spans.get(spans.size() - 1))),
                Provenance.rule("test", 1)));
        return this;
    }

    /** What is said of a piece of evidence. */
    public record Of(
            @Nullable Actor publisher,
            @Nullable String showing,
            @Nullable String hedge,
            @Nullable String url,
            @Nullable LocalDate made) {

        public static final Of NOTHING = new Of(null, null, null, null, null);

        public Of publishedBy(Actor other) {
            return new Of(other, showing, hedge, url, made);
        }

        public Of showing(String words) {
            return new Of(publisher, words, hedge, url, made);
        }

        public Of hedged(String words) {
            return new Of(publisher, showing, words, url, made);
        }

        public Of at(String address) {
            return new Of(publisher, showing, hedge, address, made);
        }

        public Of madeOn(LocalDate day) {
            return new Of(publisher, showing, hedge, url, day);
        }
    }

    public TestAccount leansOn(Medium medium, String naming, Of of) {
        Actor publisher = of.publisher();
        if (publisher != null) {
            know(publisher);
        }
        String showing = of.showing();
        String hedge = of.hedge();
        String url = of.url();
        LocalDate made = of.made();
        entries.add(new Evidence(
                "v" + entries.size(),
                medium,
                publisher == null ? null : publisher.id(),
                made == null ? null : new When(made, made, When.Precision.DAY, "", Span.of(0, 0)),
                Showing.of(showing == null ? null : find(showing)),
                url == null ? null : new Attached(Attached.How.LINKED, url),
                Anchor.of(text, find(naming), line(find(naming))),
                null,
                hedge == null ? null : find(hedge),
                Provenance.rule("test", 1)));
        return this;
    }

    /** The text names a place in this writing. */
    public TestAccount names(String place, String writing) {
        places.add(new Place("p" + place, place, null, null, null, Place.Precision.CITY, List.of(find(writing))));
        return this;
    }

    private void know(Actor actor) {
        if (!actors.contains(actor)) {
            actors.add(actor);
        }
    }

    public Account account() {
        return new Account(article, published, null, text, List.of(), actors, places, entries, List.of());
    }
}
