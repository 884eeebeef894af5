package parallax.format.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.article.Publication;
import parallax.article.meta.From;
import parallax.ledger.Anchor;
import parallax.ledger.Figure;
import parallax.ledger.Provenance;
import parallax.ledger.Quantity;
import parallax.text.Span;

class CitationTest {

    private static final String TEXT = "Prices rose by 50% & more at Smith_Co, {sources} said.";
    private static final String ADDRESS = "https://desk.example/articles/x/f1";

    private static Citation citation(String headline, List<String> authors, @Nullable String outlet, Publication day) {
        Article article = new Article(
                new Article.Source("a.txt", null, outlet == null ? null : "https://paper.example/a{b}", outlet),
                new Article.Headline(headline, null),
                new Article.Byline(authors, null),
                day,
                Article.Details.NONE,
                "en",
                TEXT,
                List.of(),
                List.of(),
                List.of());
        Figure figure = new Figure(
                "f1",
                Anchor.of(TEXT, new Span(15, 18), new Span(0, TEXT.length())),
                Quantity.exactly(BigDecimal.valueOf(50)),
                new Figure.Counted("%", null, null, null),
                Figure.Period.UNKNOWN,
                null,
                null,
                null,
                "literal",
                Provenance.rule("figure/test", 0.9));
        return new Citation(article, figure, "50%", ADDRESS, LocalDate.of(2024, 5, 7));
    }

    private static Citation known() {
        return citation(
                "Costs & worries: 50% up",
                List.of("Ana de la Cruz", "Reuters and Partners"),
                "Daily #1",
                new Publication(LocalDate.of(2022, 2, 16), null, From.GIVEN));
    }

    private static Citation unknown() {
        return citation("", List.of(), null, Publication.UNKNOWN);
    }

    @Test
    void aLineNamesArticleRecordAndPermanentAddress() {
        assertThat(PlainCitation.write(known()))
                .isEqualTo("Ana de la Cruz, Reuters and Partners: “Costs & worries: 50% up”. Daily #1, 16 February"
                        + " 2022, https://paper.example/a{b}. Figure f1: “50%”. Parallax, " + ADDRESS
                        + ", looked up on 7 May 2024.\n");
    }

    @Test
    void whatTheArticleDoesNotTellIsSaid() {
        assertThat(PlainCitation.write(unknown()))
                .startsWith("[author not named]: [no headline]. [outlet not known], [day not known]. Figure f1:");
        assertThat(BibTex.write(unknown()))
                .doesNotContain("author =", "title =", "year =", "month =")
                .contains(
                        "Not known: the article names no author; the article has no headline; the outlet is not known;"
                                + " the day of publication is not known");
    }

    @Test
    void bibTexKeepsNamesWholeAndWritesWhatMeansSomethingToTexAsItPrints() {
        String written = BibTex.write(known());

        assertThat(written)
                .startsWith("@misc{parallax-" + known().article().id() + "-f1,\n")
                .contains("  author = {{Ana de la Cruz} and {Reuters and Partners}},\n")
                .contains("  title = {{Costs \\& worries: 50\\% up}},\n")
                .contains("  howpublished = {Daily \\#1},\n")
                .contains("  date = {2022-02-16},\n")
                .contains("  month = feb,\n")
                .contains("  url = {https://paper.example/a%7Bb%7D},\n")
                .contains("note = {Figure: ``50\\%''. Parallax, \\url{" + ADDRESS + "}}");
        assertThat(BibTex.escape("\\ {a} ~ ^ $_"))
                .isEqualTo("\\textbackslash{} \\textbraceleft{}a\\textbraceright{} \\textasciitilde{}"
                        + " \\textasciicircum{} \\$\\_");
    }

    @Test
    void bracesOfBibTexAreBalancedWhateverTheTextHolds() {
        String written = BibTex.write(
                citation("}} @misc{evil, } \\end", List.of("{", "\n}"), "O\u0000utlet", Publication.UNKNOWN));

        int depth = 0;
        for (int at = 0; at < written.length(); at++) {
            depth += written.charAt(at) == '{' ? 1 : written.charAt(at) == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
        assertThat(written.lines().filter(line -> line.startsWith("@"))).hasSize(1);
    }

    @Test
    void cslJsonHasLiteralNamesAndPartsOfTheDay() throws Exception {
        JsonNode item =
                JsonMapper.builder().build().readTree(CslJson.write(known())).path(0);

        assertThat(item.path("type").asText()).isEqualTo("article-newspaper");
        assertThat(item.path("author").path(1).path("literal").asText()).isEqualTo("Reuters and Partners");
        assertThat(item.path("issued").path("date-parts").toString()).isEqualTo("[[2022,2,16]]");
        assertThat(item.path("archive_location").asText()).isEqualTo(ADDRESS);
        JsonNode bare =
                JsonMapper.builder().build().readTree(CslJson.write(unknown())).path(0);
        assertThat(bare.has("author") || bare.has("title") || bare.has("issued"))
                .isFalse();
        assertThat(bare.path("note").asText()).contains("the article names no author");
        assertThat(bare.path("URL").asText()).isEqualTo(ADDRESS);
    }
}
