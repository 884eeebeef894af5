package parallax.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Statement.CueKind;
import parallax.statement.cue.Cue;
import parallax.statement.cue.CueLexicon;
import parallax.statement.syntax.Tree;
import parallax.text.MalformedRuleException;
import parallax.text.RuleFile;
import parallax.text.Span;

class CueLexiconTest {

    /** A cue is this many words in this class. */
    private record Words(List<String> lemmas, Cue.Part part) {

        static Words of(Cue cue) {
            return new Words(cue.lemmas(), cue.part());
        }
    }

    private final List<Cue> cues = CueLexicon.read().cues();

    @Test
    void hasEveryClassOfCueAndMoreThanAThousandDifferentOnes() {
        assertThat(cues).extracting(Cue::part).contains(Cue.Part.values());
        assertThat(cues.stream().map(Words::of).distinct()).hasSizeGreaterThan(1000);
    }

    @Test
    void everyKindHasAtLeastFifteenCues() {
        Map<CueKind, Long> entries = cues.stream().collect(Collectors.groupingBy(Cue::kind, Collectors.counting()));

        assertThat(entries).containsOnlyKeys(CueKind.values());
        assertThat(entries.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(15));
    }

    /** Two lines for one cue would leave it to their order which of them is read. */
    @Test
    void theLinesOfOneCueDifferInKindAndShareNoFrame() {
        Map<Words, List<Cue>> lines = cues.stream().collect(Collectors.groupingBy(Words::of));

        assertThat(lines.values()).allSatisfy(same -> {
            assertThat(same).extracting(Cue::kind).doesNotHaveDuplicates();
            assertThat(same).flatExtracting(Cue::frames).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyExampleIsASentenceOfItsOwn() {
        assertThat(cues).extracting(Cue::example).doesNotHaveDuplicates().allMatch(each -> each.matches(".*[.!?\"]"));
    }

    @Test
    void knowledgeAndAdmissionsAreFactiveAndClaimsAreNot() {
        assertThat(cues)
                .extracting(each -> String.join(" ", each.lemmas()), Cue::factive)
                .contains(
                        tuple("know", true),
                        tuple("admit", true),
                        tuple("point out", true),
                        tuple("regret", true),
                        tuple("say", false),
                        tuple("claim", false),
                        tuple("allege", false));
    }

    @Test
    void theFramesOfACueAreDifferentOnes() {
        assertThat(cues).allSatisfy(cue -> assertThat(cue.frames()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void aFrameThatDoesNotExistIsRefusedWithFileAndLine() throws IOException {
        String table = """
                name\tlemmas\tclass\tkind\tfactive\tframe\texample
                say\tsay\tverb\tasserts\tno\tthat|thus\tHe said so.
                """;
        RuleFile file = RuleFile.parse("cues.tsv", new BufferedReader(new StringReader(table)));

        assertThatThrownBy(() -> Cue.of(file.rows().get(0)))
                .isInstanceOf(MalformedRuleException.class)
                .hasMessageContaining("cues.tsv:2")
                .hasMessageContaining("thus");
    }

    @Test
    void thePredicateAndNotItsCopulaIsTheHead() {
        Tree tree = tree("She/she/PRON/nsubj/3 was/be/AUX/cop/3 adamant/adamant/ADJ/root/0");

        assertThat(CueLexicon.read().find(tree))
                .extracting(match -> match.first().name(), match -> match.head().text())
                .containsExactly(tuple("be-adamant", "adamant"));
    }

    @Test
    void aCueThatIsPartOfAnotherIsNotFoundApart() {
        Tree tree = tree("They/they/PRON/nsubj/2 sounded/sound/VERB/root/0 the/the/DET/det/4 alarm/alarm/NOUN/obj/2");

        assertThat(CueLexicon.read().find(tree))
                .extracting(match -> match.first().name())
                .containsExactly("sound-the-alarm");
    }

    @Test
    void ofTwoCuesTheOneWhoseWordsStandCloserIsFound() {
        Tree tree = tree("She/she/PRON/nsubj/2 called/call/VERB/root/0 out/out/ADP/compound:prt/2 him/he/PRON/obj/2 "
                + "for/for/ADP/case/6 it/it/PRON/obl/2");

        assertThat(CueLexicon.read().find(tree))
                .extracting(match -> match.first().name())
                .containsExactly("call-out");
    }

    @Test
    void aWordAmongThoseOfACueIsPassedOver() {
        Tree tree = tree("He/he/PRON/nsubj/2 ruled/rule/VERB/root/0 it/it/PRON/obj/2 firmly/firmly/ADV/advmod/2 "
                + "out/out/ADP/compound:prt/2");

        assertThat(CueLexicon.read().find(tree))
                .extracting(match -> match.first().name())
                .containsExactly("rule-out");
    }

    /** One sentence, one token {@code word/lemma/UPOS/relation/head}, heads counted from 1 and 0 for the root. */
    private static Tree tree(String notation) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String part : notation.split(" ")) {
            String[] field = part.split("/");
            Span span = Span.of(start, start + field[0].length());
            int head = Integer.parseInt(field[4]) - 1;
            tokens.add(new Token(tokens.size(), span, field[0], field[1], field[2], "X", head, field[3]));
            start = span.end() + 1;
        }
        return new Tree(new Sentence(0, 0, Span.of(0, start - 1), tokens));
    }
}
