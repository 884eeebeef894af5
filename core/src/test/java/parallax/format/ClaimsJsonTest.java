package parallax.format;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.situation.TestAccount.How.QUOTED;
import static parallax.situation.TestAccount.Of.NOTHING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.article.Article;
import parallax.ledger.Actor;
import parallax.ledger.Evidence.Medium;
import parallax.situation.SituationFinder;
import parallax.situation.TestAccount;
import parallax.story.Groups;
import parallax.story.Sources;
import parallax.story.copy.Articles;
import parallax.story.outlet.OutletTable;

/** The faces before the words are one code point but two UTF-16 units each: a span that is not converted misses. */
class ClaimsJsonTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);
    private static final Actor VOSS = TestAccount.person("Mara Voss");
    private static final Actor MINISTRY = TestAccount.body("Norland Harbour Ministry");
    private static final String WALL = "“We will rebuild the harbour wall before winter, whatever it costs,”";
    private static final String SHOWING = "a column of lorries crossing the Ruda bridge at night";

    private static String text(String quotation) {
        return "\uD83D\uDE00\uD83D\uDE00 " + quotation + " said Mara Voss. The ministry put out a video that shows "
                + SHOWING + ".";
    }

    private static JsonNode written() throws IOException {
        Article gull = Articles.article("Gull", "Wall to be rebuilt", MONDAY, text(WALL));
        Article tern = Articles.article("Tern", null, MONDAY, text(WALL.replace("will", "may")));
        List<Article> articles = List.of(gull, tern);
        List<TestAccount> accounts = articles.stream()
                .map(article -> new TestAccount(article.id(), MONDAY, article.transcript()))
                .toList();
        accounts.get(0).says(VOSS, QUOTED, WALL);
        accounts.get(1).says(VOSS, QUOTED, WALL.replace("will", "may"));
        accounts.forEach(account -> account.leansOn(
                Medium.VIDEO, "a video", NOTHING.publishedBy(MINISTRY).showing(SHOWING)));
        Groups groups = new Groups(
                List.of(), List.of(), List.of(), Sources.of(articles, List.of(), List.of(), OutletTable.SHIPPED));
        Map<String, Article> byId = articles.stream().collect(Collectors.toMap(Article::id, article -> article));
        return new ObjectMapper()
                .readTree(new SituationJson(byId)
                        .write(new SituationFinder()
                                .group(
                                        accounts.stream()
                                                .map(TestAccount::account)
                                                .toList(),
                                        groups)));
    }

    /** The words at a span of code points of the stored text. */
    private static String at(JsonNode span, String text) {
        int from = text.offsetByCodePoints(0, span.get(0).intValue());
        return text.substring(from, text.offsetByCodePoints(0, span.get(1).intValue()));
    }

    @Test
    void aClaimSaysWhoChangedWhichWordWhere() throws IOException {
        JsonNode claims = written().path("claims");
        assertThat(claims).hasSize(1);
        JsonNode claim = claims.get(0);
        assertThat(claim.path("speakers").get(0).textValue()).isEqualTo("Mara Voss");
        assertThat(claim.path("independence").path("words").textValue()).startsWith("2 articles, 2 outlets");
        JsonNode variant = claim.path("variants").get(1);
        assertThat(variant.path("relation").textValue()).isEqualTo("word-changed");
        JsonNode changed = variant.path("differences").get(0);
        String here = changed.path("words").textValue();
        assertThat(List.of(here, changed.path("instead_of").textValue())).containsExactlyInAnyOrder("will", "may");
        assertThat(at(changed.path("here").get(0), text(WALL.replace("will", here))))
                .isEqualTo(here);
    }

    @Test
    void theContentOfATellingIsFoundAgain() throws IOException {
        for (JsonNode variant : written().path("claims").get(0).path("variants")) {
            JsonNode telling = variant.path("tellings").get(0);
            String content = telling.path("content_text").textValue();
            assertThat(at(telling.path("content").get(0), text(content))).isEqualTo(content);
        }
    }

    @Test
    void evidenceNamesItsTellingsAndWhatEachSays() throws IOException {
        JsonNode evidence = written().path("evidence");
        assertThat(evidence).hasSize(1);
        assertThat(evidence.get(0).path("kind").textValue()).isEqualTo("video");
        JsonNode publisher = evidence.get(0).path("publishers").get(0);
        assertThat(publisher.path("says").textValue()).isEqualTo("Norland Harbour Ministry");
        assertThat(publisher.path("records")).hasSize(2);
        JsonNode telling = evidence.get(0).path("tellings").get(0);
        assertThat(at(telling.path("showing").path("spans").get(0), text(WALL.replace("will", "may"))))
                .contains("column of lorries");
        assertThat(telling.path("hedge").isNull()).isTrue();
    }
}
