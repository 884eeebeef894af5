package parallax.story.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static parallax.story.copy.Articles.REPORT;
import static parallax.story.copy.Articles.article;
import static parallax.story.copy.Articles.paragraphs;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.article.Article;

class CopyFinderTest {

    private static final LocalDate MONDAY = LocalDate.of(2022, 2, 14);

    private static final Article WHOLE = article("Ruda Herald", "Bridge over the Ruda closed", MONDAY, REPORT);

    private static Copy only(Article... articles) {
        List<Copy> copies = new CopyFinder().group(List.of(articles));
        assertThat(copies).hasSize(1);
        return copies.get(0);
    }

    private static List<String> changes(Article other) {
        return only(WHOLE, other).pairs().get(0).changes().stream()
                .map(Change::words)
                .toList();
    }

    @Test
    void textsOfAFewWordsAreNoCopies() {
        Article one = article("a", null, null, "The ferry sank.");
        Article other = article("b", null, null, "The ferry has sunk.");
        assertThat(new CopyFinder().group(List.of(one, other))).isEmpty();
    }

    @Test
    void theSameWordsUnderTheSameHeadlineAreAnExactCopy() {
        Copy copy = only(WHOLE, article("Gull", "Bridge over the Ruda closed", MONDAY.plusDays(1), REPORT));
        assertThat(copy.extent()).isEqualTo(Copy.Extent.EXACT);
        assertThat(copy.origin().article()).isEqualTo(WHOLE.id());
        assertThat(copy.origin().reason()).isEqualTo("published first");
    }

    @Test
    void anotherHeadlineIsAnEdit() {
        Article other = article("Gull", "Nine thousand take the ferry", MONDAY.plusDays(1), REPORT);
        assertThat(changes(other)).containsExactly("headline changed");
        assertThat(only(WHOLE, other).extent()).isEqualTo(Copy.Extent.EDITED);
    }

    @Test
    void aTailThatIsCutIsToldInParagraphs() {
        String trimmed = String.join("\n\n", paragraphs().subList(0, 2));
        Article other = article("Gull", "Bridge over the Ruda closed", MONDAY.plusDays(1), trimmed);
        assertThat(changes(other)).containsExactly("tail of 2 paragraphs cut");
    }

    @Test
    void aParagraphOfOnesOwnIsAdded() {
        List<String> parts = paragraphs();
        String local =
                "In Saltmarsh the ferry company has called back two of its pilots from leave and wants to run until"
                        + " midnight on weekdays.";
        String text = String.join("\n\n", parts.get(0), local, parts.get(1), parts.get(2), parts.get(3));
        Article other = article("Gull", "Bridge over the Ruda closed", MONDAY.plusDays(1), text);
        assertThat(changes(other)).containsExactly("one paragraph added");
        assertThat(only(WHOLE, other).pairs().get(0).changes().get(0).passages())
                .containsExactly(local.substring(0, local.length() - 1));
    }

    @Test
    void aDatelineAndAFewWordsAreToldApart() {
        String text = "LOWER RUDA, Feb 15 - "
                + REPORT.replace("nine thousand", "eight thousand").replace("floating crane", "barge with a crane");
        Article other = article("Gull", "Bridge over the Ruda closed", MONDAY.plusDays(1), text);
        assertThat(changes(other)).contains("dateline added").anyMatch(words -> words.endsWith("words changed"));
    }

    @Test
    void oneParagraphOfALongTextIsAnExcerpt() {
        Article other = article("Gull", null, MONDAY.plusDays(1), paragraphs().get(1));
        assertThat(only(WHOLE, other).extent()).isEqualTo(Copy.Extent.EXCERPT);
    }

    @Test
    void aStatementThatBothQuoteMakesNoCopy() {
        String statement = " \"" + REPORT.replace("\n\n", " ") + "\" the county said. ";
        Article one = article(
                "Anchor",
                null,
                MONDAY,
                "Drivers were turned back at dawn yesterday when barriers went up on both banks of the river."
                        + statement
                        + "Our reporter counted thirty cars in the queue, most of them with their engines off.");
        Article other = article(
                "Gull",
                null,
                MONDAY,
                "Nobody in the village hall had a good word for the builders of the pier last night." + statement
                        + "A baker offered rolls to those who had walked over the hill to be there in time.");
        assertThat(new CopyFinder().group(List.of(one, other))).isEmpty();
    }

    @Test
    void whoQuotesAWholeTextHasNotCopiedIt() {
        Article other = article(
                "Gull",
                null,
                MONDAY,
                "Nobody in the village hall had a good word for the builders of the pier last night, and the mayor read"
                        + " aloud from the county's letter.\n\n\"" + REPORT.replace("\n\n", " ") + "\" he read.");
        assertThat(new CopyFinder().group(List.of(WHOLE, other))).isEmpty();
    }

    @Test
    void versionsOfOneAddressAreNoCopiesOfOneAnother() {
        Article first = article("Gull", "https://gull.example/ruda?utm_source=mail", null, MONDAY, REPORT);
        Article second = article("Gull", "http://gull.example/ruda/", null, MONDAY, REPORT + "\n\nMore soon.");
        assertThat(new CopyFinder().group(List.of(first, second))).isEmpty();
    }

    @Test
    void theAgencyThatIsCreditedIsTheOriginAlsoWhenItsOwnTextIsNotThere() {
        Article one = article("Anchor", null, MONDAY, "RUDA, Feb 14 (Reuters) - " + REPORT);
        Article other = article("Gull", null, MONDAY.plusDays(1), REPORT + "\n\n(Reuters)");
        Origin origin = only(one, other).origin();
        assertThat(origin.agency()).isEqualTo("Reuters");
        assertThat(origin.article()).isNull();
        Article own = article("Reuters", null, MONDAY.plusDays(2), "RUDA, Feb 14 (Reuters) - " + REPORT);
        assertThat(only(one, other, own).origin().article()).isEqualTo(own.id());
    }

    @Test
    void whereNothingTellsTheOriginIsNotKnown() {
        Origin origin = only(article("Anchor", null, null, REPORT), article("Gull", null, null, REPORT))
                .origin();
        assertThat(origin).isEqualTo(new Origin(null, null, "origin not known"));
    }
}
