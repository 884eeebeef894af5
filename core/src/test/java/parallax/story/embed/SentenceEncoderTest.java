package parallax.story.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static final Opening FERRY =
            new Opening("Ferry runs aground", "The ship struck a reef, and all were saved.");

    @Test
    void whatMeansTheSameLiesCloser() {
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            Vector ferry = encoder.embed(FERRY);
            Vector ship = encoder.embed(new Opening("Passengers rescued from stranded boat", "It had hit rocks."));
            Vector budget = encoder.embed(new Opening("Parliament passes budget", "Taxes rise, pensions do not."));
            assertThat(ferry.cosine(ship)).isGreaterThan(0.4);
            assertThat(ferry.cosine(budget)).isLessThan(0.2);
        }
    }

    @Test
    void theSameTextHasTheSameVectorAlsoAfterAllEncodersWereClosed() {
        Vector first;
        try (SentenceEncoder encoder = SentenceEncoder.open();
                SentenceEncoder other = SentenceEncoder.open()) {
            first = encoder.embed(FERRY);
            assertThat(other.embed(FERRY)).isEqualTo(first);
        }
        try (SentenceModel model = SentenceModel.open()) {
            assertThat(model.embed(FERRY)).isEqualTo(first);
        }
        assertThat(Vector.ofBytes(first.toBytes())).isEqualTo(first);
        assertThat(first.cosine(first)).isBetween(0.999999, 1.000001);
    }

    @Test
    void whatWasAskedLatelyIsRemembered() {
        Directions directions = new Directions();
        Vector made = Vector.ofBytes(new byte[] {1, 2, 3});
        assertThat(directions.of(FERRY, () -> made)).isSameAs(made);
        assertThat(directions.of(FERRY, Vector::none)).isSameAs(made);
        for (int number = 0; number < Directions.MOST; number++) {
            directions.of(new Opening("Another", "text " + number), Vector::none);
        }
        Vector again = Vector.ofBytes(new byte[] {4, 5, 6});
        assertThat(directions.of(FERRY, () -> again)).isSameAs(again);
    }

    @Test
    void textsOfAnyLengthAreTaken() {
        try (SentenceEncoder encoder = SentenceEncoder.open()) {
            Vector empty = encoder.embed(new Opening("", ""));
            Vector endless = encoder.embed(new Opening("", "word ".repeat(500_000)));
            assertThat(empty.toBytes()).hasSize(384);
            assertThat(endless.toBytes()).hasSize(384);
            assertThat(Vector.none().cosine(empty)).isZero();
        }
    }

    @Test
    void aClosedEncoderIsNotAsked() {
        SentenceEncoder encoder = SentenceEncoder.open();
        encoder.close();
        assertThatThrownBy(() -> encoder.embed(FERRY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVocabularyIsReadInTheOrderOfItsNumbers() {
        assertThat(Vocabulary.read("{\"model\": {\"vocab\" : {\"b\": 1, \"\\u00e4\\\"\": 0, \"##c\":2}, \"x\": 1}}"))
                .containsExactly("ä\"", "b", "##c");
        assertThatThrownBy(() -> Vocabulary.read("{}")).hasMessageContaining("vocab");
        assertThatThrownBy(() -> Vocabulary.read("{\"vocab\": {\"a\": 3}}")).hasMessageContaining("1 pieces");
        assertThatThrownBy(() -> Vocabulary.read("{\"vocab\": {\"a\"")).hasMessageContaining("ends");
    }
}
