package parallax.format.linked;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.JsonFile;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Excerpt;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Records as W3C Web Annotations: each points at its exact words, by a quotation with its surroundings and by code points of
 * the stored text. A statement has three: of its content, its source and its cue.
 */
public final class WebAnnotations implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "annotations.jsonld";

    private final Outputs outputs;
    private final Set<Entry.Kind> kinds;
    private @Nullable JsonFile file;
    private long total;

    public WebAnnotations(Outputs outputs, Set<Entry.Kind> kinds) {
        this.outputs = outputs;
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public void begin() throws IOException {
        file = JsonFile.open(outputs, FILE)
                .object()
                .put("@context", "http://www.w3.org/ns/anno.jsonld")
                .put("id", Names.PARALLAX + ":annotations")
                .put("type", "AnnotationCollection")
                .put("label", "Records of Parallax")
                .object("first")
                .put("id", Names.PARALLAX + ":annotations:1")
                .put("type", "AnnotationPage")
                .put("startIndex", 0)
                .list("items");
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        Lookup at = new Lookup(article, account);
        for (Entry entry : account.entries()) {
            if (kinds.contains(entry.kind())) {
                write(at, entry);
            }
        }
    }

    private void write(Lookup at, Entry entry) throws IOException {
        switch (entry.kind()) {
            case STATEMENT -> statement(at, (Statement) entry);
            case EVENT -> event(at, (Event) entry);
            case FIGURE -> figure(at, (Figure) entry);
            case EVIDENCE -> evidence(at, (Evidence) entry);
        }
    }

    private void statement(Lookup at, Statement statement) throws IOException {
        Statement.Stance stance = statement.stance();
        begin(at, statement, "")
                .put("classifying", "statement/" + Labels.of(statement.cue().kind()))
                .put("tagging", Labels.of(statement.form()))
                .put("tagging", Labels.of(stance.certainty()))
                .put("tagging", stance.negated() ? "negated" : null)
                .put("identifying", String.join("; ", at.speakers(statement)))
                .links(
                        at,
                        Stream.of(statement.links().parent(), statement.links().denies()))
                .end(at, statement.content().spans());
        part(at, statement, "source", statement.speaker().spans());
        part(at, statement, "cue", statement.cue().spans());
    }

    private void part(Lookup at, Statement statement, String part, List<Span> spans) throws IOException {
        if (!spans.isEmpty()) {
            begin(at, statement, ":" + part)
                    .put("classifying", "statement/" + part)
                    .links(at, Stream.of(statement.id()))
                    .end(at, spans);
        }
    }

    private void event(Lookup at, Event event) throws IOException {
        Body body =
                begin(at, event, "").put("classifying", "event/" + event.what().type());
        for (String mode : event.what().modes()) {
            body.put("tagging", mode);
        }
        for (Event.Auxiliary auxiliary : event.auxiliary()) {
            body.put("tagging", Labels.of(auxiliary));
        }
        body.roles(at, "actor", event.roles().actors())
                .roles(at, "recipient", event.roles().recipients())
                .links(at, Stream.of(event.saidBy()))
                .end(
                        at,
                        Stream.concat(Stream.of(event.anchor()), event.tellings().again().stream())
                                .map(Anchor::span)
                                .toList());
    }

    private void figure(Lookup at, Figure figure) throws IOException {
        begin(at, figure, "")
                .put("classifying", "figure")
                .put("tagging", figure.counted().measure())
                .put("describing", figure.counted().counted())
                .links(at, Stream.of(figure.saidBy()))
                .end(at, List.of(figure.anchor().span()));
    }

    private void evidence(Lookup at, Evidence evidence) throws IOException {
        begin(at, evidence, "")
                .put("classifying", "evidence/" + Labels.of(evidence.medium()))
                .put("identifying", at.name(evidence.publisher()))
                .links(at, Stream.concat(evidence.showing().events().stream(), Stream.of(evidence.saidBy())))
                .end(at, List.of(evidence.anchor().span()));
    }

    private Body begin(Lookup at, Entry entry, String part) throws IOException {
        total++;
        JsonFile out = opened();
        out.item()
                .put("id", Names.record(at.article(), entry.id()) + part)
                .put("type", "Annotation")
                .put("motivation", "classifying")
                .object("generator")
                .put("id", Names.PARALLAX)
                .put("type", "Software")
                .put("name", "Parallax, rule " + entry.provenance().rule())
                .endObject()
                .list("body");
        return new Body(out);
    }

    @Override
    public void end() throws IOException {
        opened().endList().endObject().put("total", total).endObject().end();
    }

    private JsonFile opened() {
        if (file == null) {
            throw new IllegalStateException("begin() comes first");
        }
        return file;
    }

    /** The bodies of one annotation, and then its targets. */
    private record Body(JsonFile out) {

        /** A textual body, where there is something to say. */
        Body put(String purpose, @Nullable String value) throws IOException {
            if (value != null && !value.isEmpty()) {
                out.object()
                        .put("type", "TextualBody")
                        .put("purpose", purpose)
                        .put("value", value)
                        .endObject();
            }
            return this;
        }

        Body roles(Lookup at, String role, List<String> ids) throws IOException {
            for (String name : at.names(ids)) {
                put("identifying", role + ": " + name);
            }
            return this;
        }

        /** Other records, by their names. */
        Body links(Lookup at, Stream<@Nullable String> ids) throws IOException {
            for (String id : ids.flatMap(Stream::ofNullable).toList()) {
                out.object()
                        .put("type", "SpecificResource")
                        .put("purpose", "linking")
                        .put("source", Names.record(at.article(), id))
                        .endObject();
            }
            return this;
        }

        void end(Lookup at, List<Span> spans) throws IOException {
            out.endList().list("target");
            for (Span span : spans) {
                target(at, span);
            }
            out.endList().endObject();
        }

        private void target(Lookup at, Span span) throws IOException {
            Article article = at.article();
            boolean headline = at.inHeadline(span);
            Excerpt excerpt = headline
                    ? Excerpt.of(article.headline().text(), span)
                    : Excerpt.of(article.text(), span.shift(-article.textStart()));
            Span points = at.points(span);
            out.object().put("source", headline ? Names.article(article) + ":headline" : Names.source(article));
            state(article);
            out.list("selector")
                    .object()
                    .put("type", "TextQuoteSelector")
                    .put("exact", excerpt.exact())
                    .put("prefix", excerpt.prefix())
                    .put("suffix", excerpt.suffix())
                    .endObject()
                    .object()
                    .put("type", "TextPositionSelector")
                    .put("start", points.start())
                    .put("end", points.end())
                    .endObject()
                    .endList()
                    .endObject();
        }

        /** The copy that was read, where it is kept or its time is known. */
        private void state(Article article) throws IOException {
            Article.Received received = article.source().received();
            if (received != null && (received.at() != null || received.kept() != null)) {
                out.object("state")
                        .put("type", "TimeState")
                        .putKnown("sourceDate", received.at())
                        .putKnown("cached", address(received.kept()))
                        .endObject();
            }
        }

        private static @Nullable String address(@Nullable String path) {
            try {
                return path == null ? null : new URI(null, null, path, null).toASCIIString();
            } catch (URISyntaxException e) {
                return null; // a name that no address can hold
            }
        }
    }
}
