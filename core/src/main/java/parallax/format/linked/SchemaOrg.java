package parallax.format.linked;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.JsonFile;
import parallax.format.export.Left;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.Statement.Form;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Quotations;

/**
 * Statements as schema.org {@code Quotation} (words between quotation marks) and {@code Claim} (told in the outlet's words).
 * There is no rating: Parallax gives none, and never writes a {@code ClaimReview}.
 */
public final class SchemaOrg implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "claims.jsonld";

    /** What asks for something asserts nothing. */
    private static final Set<CueKind> NO_CLAIM = Set.of(CueKind.ASKS, CueKind.DEMANDS, CueKind.PROMISES);

    /** Of these the content alone would say the opposite. */
    private static final Set<CueKind> AGAINST = Set.of(CueKind.DENIES, CueKind.DOUBTS);

    private final Outputs outputs;
    private final Left left = new Left();
    private @Nullable JsonFile file;

    public SchemaOrg(Outputs outputs) {
        this.outputs = outputs;
    }

    @Override
    public void begin() throws IOException {
        file = JsonFile.open(outputs, FILE)
                .object()
                .put("@context", "https://schema.org")
                .list("@graph");
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        Lookup at = new Lookup(article, account);
        article(article);
        for (Statement statement : account.statements()) {
            if (statement.stance().negated()) {
                left.count("statements that somebody did not make");
                continue;
            }
            if (statement.form() == Form.DIRECT || statement.form() == Form.MIXED) {
                quotations(at, statement);
            }
            if (statement.form() != Form.DIRECT) {
                claim(at, statement);
            }
        }
    }

    @Override
    public Map<String, Integer> left() {
        return left.counts();
    }

    private void article(Article article) throws IOException {
        JsonFile out = opened().item()
                .put("@type", "NewsArticle")
                .put("@id", Names.article(article))
                .putKnown("url", article.source().url());
        if (!article.headline().text().isEmpty()) {
            out.put("headline", article.headline().text());
        }
        out.putKnown("datePublished", article.published().date()).put("inLanguage", article.language());
        outlet(out, "publisher", article);
        out.endObject();
    }

    private static void outlet(JsonFile out, String field, Article article) throws IOException {
        String outlet = article.source().outlet();
        if (outlet != null) {
            out.object(field).put("@type", "Organization").put("name", outlet).endObject();
        }
    }

    /** Words between quotation marks; the marks themselves are left. */
    private void quotations(Lookup at, Statement statement) throws IOException {
        List<String> quoted = Quotations.of(statement.content().text()).all().stream()
                .map(quotation -> quotation.inner().in(statement.content().text()))
                .toList();
        List<String> texts = !quoted.isEmpty() || statement.form() != Form.DIRECT
                ? quoted
                : List.of(statement.content().text());
        for (int i = 0; i < texts.size(); i++) {
            JsonFile out = opened().item()
                    .put("@type", "Quotation")
                    .put("@id", Names.record(at.article(), statement.id()) + ":quotation" + (i + 1))
                    .put("text", texts.get(i));
            speakers(out, "creator", at, statement);
            out.putKnown("dateCreated", day(statement.when()));
            reference(out, "isPartOf", at.article());
            out.endObject();
        }
    }

    private void claim(Lookup at, Statement statement) throws IOException {
        CueKind kind = statement.cue().kind();
        if (NO_CLAIM.contains(kind)) {
            left.count("questions, demands and promises");
            return;
        }
        String content = statement.content().text();
        JsonFile out = opened().item()
                .put("@type", "Claim")
                .put("@id", Names.record(at.article(), statement.id()))
                .put("text", AGAINST.contains(kind) ? statement.cue().text() + " " + content : content)
                .put(
                        "keywords",
                        List.of(Labels.of(kind), Labels.of(statement.stance().certainty())));
        speakers(out, "author", at, statement);
        outlet(out, "claimInterpreter", at.article());
        out.putKnown("datePublished", day(statement.when()));
        reference(out, "appearance", at.article());
        out.endObject();
    }

    private static @Nullable LocalDate day(@Nullable When when) {
        LocalDate from = when == null ? null : when.from();
        return when != null && from != null && from.equals(when.to()) ? from : null;
    }

    private static void reference(JsonFile out, String field, Article article) throws IOException {
        out.object(field).put("@id", Names.article(article)).endObject();
    }

    private static void speakers(JsonFile out, String field, Lookup at, Statement statement) throws IOException {
        List<Actor> actors = at.actors(statement.speaker().actors());
        List<String> words = actors.isEmpty() ? at.speakers(statement) : List.of();
        if (actors.isEmpty() && words.isEmpty()) {
            return;
        }
        out.list(field);
        for (Actor actor : actors) {
            String wikidata = actor.wikidata();
            out.object()
                    .put("@type", type(actor.kind()))
                    .put("name", actor.name())
                    .putKnown("sameAs", wikidata == null ? null : "http://www.wikidata.org/entity/" + wikidata)
                    .endObject();
        }
        for (String name : words) {
            out.object().put("@type", "Person").put("name", name).endObject();
        }
        out.endList();
    }

    /** Authors are persons or organisations; a state that speaks is one. */
    private static String type(Actor.Kind kind) {
        return switch (kind) {
            case PERSON, UNNAMED -> "Person";
            case COUNTRY, ORGANISATION, GROUP -> "Organization";
        };
    }

    @Override
    public void end() throws IOException {
        opened().endList().endObject().end();
    }

    private JsonFile opened() {
        if (file == null) {
            throw new IllegalStateException("begin() comes first");
        }
        return file;
    }
}
