package parallax.format.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.export.Exporter;
import parallax.format.export.Harbour;
import parallax.format.export.Python;
import parallax.format.export.Written;

/** The graph is expanded with Titanium JSON-LD and, where there is one, read with Python. */
class SchemaOrgTest {

    private static final String SCHEMA = "http://schema.org/";

    private final String written = Written.one(SchemaOrg::new);
    private final Expanded expanded = new Expanded(written, "{\"@context\":{\"@vocab\":\"" + SCHEMA + "\"}}");

    SchemaOrgTest() throws IOException, JsonLdError {}

    @Test
    void wordsBetweenQuotationMarksAreAQuotationOfWhoSaysThem() {
        List<JsonObject> quotations = expanded.ofType(SCHEMA + "Quotation");
        assertThat(quotations).hasSize(2);
        assertThat(Expanded.value(quotations.get(1), SCHEMA + "text")).isEqualTo("x");
        assertThat(Expanded.value(quotations.get(0), SCHEMA + "text"))
                .isEqualTo("We saw 12 boats burn; nobody\thelped,");
        assertThat(Expanded.value(Expanded.node(quotations.get(0), SCHEMA + "creator"), SCHEMA + "name"))
                .isEqualTo("Ada Roe");
    }

    @Test
    void whatTheOutletTellsInItsOwnWordsIsAClaimThatItInterprets() {
        JsonObject claim = claim("s1");
        assertThat(Expanded.value(claim, SCHEMA + "text")).startsWith("Norland's army shelled Port Ada");
        assertThat(Expanded.value(Expanded.node(claim, SCHEMA + "author"), SCHEMA + "name"))
                .isEqualTo("Ada Roe");
        assertThat(Expanded.value(Expanded.node(claim, SCHEMA + "claimInterpreter"), SCHEMA + "name"))
                .isEqualTo("The Paper; Norland");
        assertThat(Expanded.node(claim, SCHEMA + "appearance").getString("@id"))
                .isEqualTo("urn:parallax:" + Harbour.ARTICLE.id());
    }

    @Test
    void aDenialIsNotTurnedIntoItsOpposite() {
        assertThat(Expanded.value(claim("s3"), SCHEMA + "text"))
                .isEqualTo("denied that its troops had crossed the border");
    }

    @Test
    void whatNobodySaidIsNoClaimAndIsCounted() throws IOException {
        assertThat(expanded.ofType(SCHEMA + "Claim"))
                .noneMatch(node -> node.getString("@id").endsWith(":s4"));
        Exporter exporter = new SchemaOrg(name -> new StringWriter());
        exporter.begin();
        exporter.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        assertThat(exporter.left()).isEqualTo(Map.of("statements that somebody did not make", 1));
    }

    @Test
    void nothingIsRated() {
        assertThat(written).doesNotContain("ClaimReview").doesNotContainIgnoringCase("rating");
    }

    @Test
    void anArticleOfWhichLittleIsKnownSaysLittle() {
        JsonObject bare = expanded.ofType(SCHEMA + "NewsArticle").get(1);
        assertThat(bare.keySet()).containsExactlyInAnyOrder("@id", "@type", SCHEMA + "headline", SCHEMA + "inLanguage");
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(SchemaOrg.FILE, written), """
                import collections, json, sys
                graph = json.load(open(sys.argv[1] + '/claims.jsonld', encoding='utf-8'))['@graph']
                print(sorted(collections.Counter(node['@type'] for node in graph).items()))
                """))
                .containsExactly("[('Claim', 3), ('NewsArticle', 2), ('Quotation', 2)]");
    }

    private JsonObject claim(String id) {
        return expanded.ofType(SCHEMA + "Claim").stream()
                .filter(node -> node.getString("@id").endsWith(":" + id))
                .findFirst()
                .orElseThrow();
    }
}
