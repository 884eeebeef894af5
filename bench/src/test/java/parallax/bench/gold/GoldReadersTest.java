package parallax.bench.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.text.Span;

class GoldReadersTest {

    @Test
    void taggedWordsBecomeRunningTextWithNames() {
        List<Tagged> sentences = Tagged.wikigold(
                List.of("Anna I-PER", "Berg I-PER", "left O", "Oslo I-LOC", ". O", "", "-DOCSTART- O", "Rain O", ""));
        assertThat(sentences).extracting(Tagged::text).containsExactly("Anna Berg left Oslo.", "Rain");
        assertThat(sentences).extracting(Tagged::document).containsExactly("wikigold-0", "wikigold-1");
        assertThat(sentences.get(0).names())
                .containsExactly(new Tagged.Name(Span.of(0, 9), "PER"), new Tagged.Name(Span.of(15, 19), "LOC"));
    }

    @Test
    void aTagThatBeginsAnewPartsTwoNames() {
        List<Tagged> sentences =
                Tagged.uner(List.of("# sent_id = doc-7-0001", "1\tIda\tB-PER", "2\tOla\tB-PER", "3\tsang\tO", ""));
        assertThat(sentences.get(0).document()).isEqualTo("doc-7");
        assertThat(sentences.get(0).names()).hasSize(2);
    }

    @Test
    void aTreebankBecomesRunningTextAndPrintedWordsArePartedByTheirLetters() {
        List<Treebank.Document> documents = Treebank.documents(List.of(
                "# newdoc id = d1",
                "1\tShips\tship\tNOUN\tNNS\t_\t4\tnsubj\t_\t_",
                "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
                "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_",
                "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
                "4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
                "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
                "",
                "# newpar id = p2",
                "1\tFog\tfog\tNOUN\tNN\t_\t0\troot:x\t_\t_",
                ""));
        assertThat(documents).hasSize(1);
        Treebank.Document document = documents.get(0);
        assertThat(document.text()).isEqualTo("Ships didn't sail.\n\nFog");
        assertThat(document.sentences().get(0))
                .extracting(word -> word.span().in(document.text()))
                .containsExactly("Ships", "did", "n't", "sail", ".");
        assertThat(document.sentences().get(1).get(0).relation()).isEqualTo("root");
    }

    @Test
    void missingGoldIsOneClearLine() {
        GoldFolder folder = new GoldFolder(Path.of("no-such-folder"));
        assertThatThrownBy(() -> folder.records("times/x.jsonl"))
                .isInstanceOf(MissingGoldException.class)
                .hasMessageContaining("--gold");
    }
}
