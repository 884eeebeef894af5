package parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parallax.article.meta.From;
import parallax.article.plain.FurnitureRules;

class PlainTextTest {

    private static final PlainText PLAIN_TEXT = new PlainText(new FurnitureRules());

    private static final String PROSE =
            "The harbour master told reporters that no ship would leave before the storm had passed the coast.";

    @Test
    void aCaptionRunIntoTheFirstSentenceIsMarkedAlone() {
        assertThat(furniture("Tallinn Tallinn" + PROSE)).containsExactly("caption: Tallinn Tallinn");
    }

    @Test
    void aNameInCapitalsAboveTheHeadlineIsNotTheHeadline() {
        assertThat(layout("HARBOUR POST\nWho closed the harbour?\n\n" + PROSE)
                        .headline()
                        .text())
                .isEqualTo("Who closed the harbour?");
    }

    @Test
    void manyLinesOfFurnitureTakeNoLongerThanTheyAreLong() {
        String text = PROSE + "\n" + "Advertisement\n".repeat(300_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(layout(text).furniture()).hasSize(300_000));
    }

    @Test
    void linkTitlesUnderARelatedHeadingAreMarked() {
        String text = PROSE + "\n\nRelated Stories\n\nFerry runs aground\nNew quay opens\n\n" + PROSE;

        assertThat(furniture(text))
                .containsExactly("related: Related Stories", "related: Ferry runs aground", "related: New quay opens");
    }

    @Test
    void proseUnderARelatedHeadingIsNews() {
        assertThat(furniture(PROSE + "\n\nRelated Stories\n\n" + PROSE)).containsExactly("related: Related Stories");
    }

    @Test
    void everythingBelowAReplyFormIsMarked() {
        assertThat(furniture(PROSE + "\n\nLeave a Reply\n\nFirst!\n"))
                .containsExactly("form: Leave a Reply", "form: First!");
    }

    @Test
    void aReplyLinkAboveTheNewsHidesNothing() {
        assertThat(furniture("Storm closes harbour\n\nLeave a reply\n\n" + PROSE))
                .containsExactly("form: Leave a reply");
    }

    @Test
    void aBiographyIsAboutTheAuthorAndNotNews() {
        PlainText.Layout layout = layout("Storm closes harbour\n\n" + PROSE
                + "\n\nAda Fisk is a freelance journalist. She grew up on a trawler.\n\nLeave a Reply\n");

        assertThat(layout.byline())
                .isEqualTo(new Article.Byline(
                        List.of("Ada Fisk"), "Ada Fisk is a freelance journalist. She grew up on a trawler."));
    }

    @Test
    void somebodyTheNewsSpeaksOfIsNotTheAuthor() {
        String text =
                "The storm drowned Ada Fisk's nets, all of them new, and her boat was lost with them on Monday.\n\n"
                        + "Ada Fisk is a freelance journalist and a fisherwoman.";

        assertThat(layout(text).byline()).isEqualTo(Article.Byline.NONE);
    }

    @Test
    void aBylineNamesPeopleAndAgencies() {
        PlainText.Layout layout =
                layout("Storm closes harbour\n\nBy Ada Fisk and Tom Hale, Harbour News Agency\n\n" + PROSE);

        assertThat(layout.byline().authors()).containsExactly("Ada Fisk", "Tom Hale", "Harbour News Agency");
        assertThat(layout.headline().text()).isEqualTo("Storm closes harbour");
    }

    @Test
    void aSentenceThatBeginsWithByIsNoByline() {
        assertThat(layout("Storm closes harbour\n\nBy Monday the storm had passed.\n\n" + PROSE)
                        .byline())
                .isEqualTo(Article.Byline.NONE);
    }

    @Test
    void aDatelineDatesTheArticle() {
        assertThat(layout("LISBON, 3 March 2021 (Harbour News) - " + PROSE).published())
                .isEqualTo(new Publication(LocalDate.of(2021, 3, 3), null, From.DATELINE));
    }

    @Test
    void aStampUnderTheHeadlineDatesTheArticle() {
        assertThat(layout("Storm closes harbour\n\nPublished: Wednesday, March 3, 2021\n\n" + PROSE)
                        .published()
                        .date())
                .isEqualTo(LocalDate.of(2021, 3, 3));
    }

    @Test
    void aDayInTheProseDoesNotDateTheArticle() {
        assertThat(layout(
                                "The harbour was built on March 3, 1921, by prisoners of the last war on this coast, he said.")
                        .published())
                .isEqualTo(Publication.UNKNOWN);
    }

    @Test
    void aWordLeftFromACaptionIsNoPartOfAName() {
        String text = "Lisbon Lisbon The harbour master of Lisbon told us so.\n\n" + PROSE;

        assertThat(furniture(text)).containsExactly("caption: Lisbon Lisbon");
    }

    @Test
    void ofATagRunIntoItsSentenceOnlyTheTagIsResidue() {
        String text = "Lisbon Lisbon says that its harbour is safe. The mayor of Lisbon agrees.\n\n" + PROSE;

        assertThat(furniture(text)).containsExactly("caption: Lisbon");
    }

    @Test
    void aNameThatIsAWordSaidTwiceStays() {
        String text = "Baden Baden reopened its spa on Monday. The mayor of Baden Baden was there.\n\n" + PROSE;

        assertThat(furniture(text)).isEmpty();
    }

    @Test
    void aCaptionWithItsCreditEndsWhereTheSentenceBegins() {
        assertThat(furniture("Boats lie in the harbour at dawn. (Ada Fisk/AP) " + PROSE))
                .containsExactly("caption: Boats lie in the harbour at dawn. (Ada Fisk/AP) ");
    }

    @Test
    void aLinkWithinAParagraphIsMarkedAlone() {
        assertThat(furniture("No ship left the harbour (Read more: Storm closes the coast) on Monday. " + PROSE))
                .containsExactly("related: (Read more: Storm closes the coast)");
    }

    @Test
    void whatFollowsTheArticleIsATail() {
        String tail =
                "Recent Posts\nFerry runs aground\nNew quay opens\nAll the boats of the year, in one list for you to keep.\n"
                        + "Harbour Post\nOur house\nTides\nWeather\nCrew\nPrivacy Policy\nBoats for sale\nOther towns\n";
        String text = "Storm closes harbour\n" + (PROSE + "\n").repeat(4) + tail;

        assertThat(furniture(text)).hasSize(12);
    }

    @Test
    void aBoxInTheMidstDoesNotEndTheArticle() {
        String box = "Sign up for our harbour newsletter and get it every morning\nShare this story\nAdvertisement\n"
                + "Recent Posts\nFerry runs aground\nNew quay opens\n";
        String text = "Storm closes harbour\n" + (PROSE + "\n").repeat(5) + box + PROSE + "\n" + PROSE + "\n";

        assertThat(furniture(text)).hasSize(6);
    }

    @Test
    void shortLinesAreNoTailByThemselves() {
        String text = "What the harbour needs\n\n" + (PROSE + "\n").repeat(3)
                + "A new quay\nTwo cranes\nA pilot\nFour tugs\nA lighthouse\nA school\nA market\nSome rest\nMore rope\n";

        assertThat(furniture(text)).isEmpty();
    }

    @Test
    void aLinkedTitleIsALinkWhereverItStands() {
        String text = "Storm closes harbour\n" + PROSE + "\nThe last ferry runs aground\n" + PROSE
                + "\nRelated Stories\nThe last ferry runs aground\n" + PROSE;

        assertThat(furniture(text))
                .containsExactly(
                        "related: The last ferry runs aground",
                        "related: Related Stories",
                        "related: The last ferry runs aground");
    }

    @Test
    void linesBrokenToFitAreNotTitles() {
        String text =
                "The harbour master told the reporters who had come to\nthe quay that not one of the ships would be leaving\n"
                        + "before the storm had passed the coast and the pilots\nhad come back from the islands where they had taken\n"
                        + "shelter with the families of fishermen on the Sunday.\n";

        assertThat(layout(text).headline()).isEqualTo(Article.Headline.NONE);
        assertThat(furniture(text)).isEmpty();
    }

    @Test
    void aHeadlineNeedsNoEmptyLineBelow() {
        assertThat(layout("Storm closes harbour\n" + PROSE + "\n" + PROSE)
                        .headline()
                        .text())
                .isEqualTo("Storm closes harbour");
    }

    @Test
    void namesUnderALineThatSaysBySign() {
        PlainText.Layout layout = layout("Storm closes harbour\nBy\nAda Fisk,\nTom Hale\nMarch 3, 2021\n" + PROSE);

        assertThat(layout.byline().authors()).containsExactly("Ada Fisk", "Tom Hale");
    }

    @Test
    void aNameWithItsRoleSigns() {
        assertThat(layout("Storm closes harbour\nAda Fisk Harbour Correspondent\n" + PROSE)
                        .byline()
                        .authors())
                .containsExactly("Ada Fisk");
    }

    @Test
    void severalBiographiesAreAllAboutTheAuthors() {
        PlainText.Layout layout = layout("Storm closes harbour\n\n" + PROSE
                + "\n\nAda Fisk is a freelance journalist.\n\nTom Hale is a reporter of the coast.\n");

        assertThat(layout.byline().about())
                .isEqualTo("Ada Fisk is a freelance journalist.\n\nTom Hale is a reporter of the coast.");
    }

    @Test
    void aLongTextTakesNoLongerThanItIsLong() {
        String lines = (PROSE + "\nAda Ada " + PROSE + "\n\nThe ferry and the quay\n").repeat(20_000);
        String oneLine = (PROSE + " (Photo: Ada Fisk) ").repeat(43_000);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(layout(lines).furniture()).isEmpty();
            assertThat(layout(oneLine).furniture()).hasSize(43_000);
        });
    }

    private static PlainText.Layout layout(String text) {
        return PLAIN_TEXT.layout(text, null);
    }

    private static List<String> furniture(String text) {
        return layout(text).furniture().stream()
                .map(piece -> piece.kind().name().toLowerCase(java.util.Locale.ROOT) + ": "
                        + piece.span().in(text))
                .collect(Collectors.toList());
    }
}
