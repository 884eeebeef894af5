package parallax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final List<String> VOCABULARY =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "harbour", "har", "##bour", "##s", "-", "un", "##told", "e");

    private final WordPieces pieces = new WordPieces(VOCABULARY);

    @Test
    void takesTheLongestKnownPieceFirst() {
        assertThat(pieces.of("harbours")).containsExactly(4, 7);
        assertThat(pieces.of("untold")).containsExactly(9, 10);
        assertThat(pieces.of("Un-Harbour")).containsExactly(9, 8, 4);
    }

    @Test
    void dropsCaseAndAccents() {
        assertThat(pieces.of("HÁRBOUR")).containsExactly(4);
        assertThat(pieces.of("É")).containsExactly(11);
    }

    @Test
    void oneUnknownPieceStandsForAWordThatCannotBeCut() {
        assertThat(pieces.of("harx")).containsExactly(1);
        assertThat(pieces.of("\u200b")).containsExactly(1);
        assertThat(pieces.of("a".repeat(101))).containsExactly(1);
    }

    @Test
    void refusesAVocabularyWithoutSpecialPieces() {
        assertThatThrownBy(() -> new WordPieces(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[UNK]");
    }
}
