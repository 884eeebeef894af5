package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.formats.conllu.ConlluSentence;
import opennlp.tools.formats.conllu.ConlluStream;
import opennlp.tools.formats.conllu.ConlluTagset;
import opennlp.tools.formats.conllu.ConlluWordLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;
import parallax.language.EncoderEngine;
import parallax.ledger.Statement;

/** What is written is read with the CoNLL-U reader of OpenNLP. */
class ConlluExporterTest {

    private static final String TEXT =
            "\uD83D\uDE00 The minister said on Tuesday that the harbour wasn't open. Nobody left.\n\n\"It will stay shut,\" she added.";

    private static String written = "";
    private static List<ConlluSentence> sentences = List.of();
    private static List<Statement> statements = List.of();

    @BeforeAll
    static void write() throws IOException {
        StringWriter out = new StringWriter();
        try (Parallax parallax = Parallax.open();
                ConlluExporter exporter = new ConlluExporter(name -> out, EncoderEngine.open())) {
            Reading reading = parallax.read(new Capture(
                            Origin.of("note.txt", null),
                            new Payload.Text(TEXT),
                            new Given(null, null, LocalDate.of(2022, 2, 16), null, "The Note")))
                    .getReading();
            statements = reading.account().statements();
            exporter.begin();
            exporter.write(reading.article(), reading.account());
            exporter.end();
        }
        written = out.toString();
        sentences = read(written);
    }

    private static List<ConlluSentence> read(String text) throws IOException {
        List<ConlluSentence> read = new ArrayList<>();
        try (ConlluStream stream =
                new ConlluStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (ConlluSentence sentence = stream.read(); sentence != null; sentence = stream.read()) {
                read.add(sentence);
            }
        }
        return read;
    }

    @Test
    void theWordsGiveTheTextOfTheSentence() {
        assertThat(sentences).hasSize(3);
        for (ConlluSentence sentence : sentences) {
            StringBuilder text = new StringBuilder();
            for (ConlluWordLine word : sentence.getWordLines()) {
                text.append(word.getForm()).append(word.getMisc().contains("SpaceAfter=No") ? "" : " ");
            }
            assertThat(text.toString().strip()).isEqualTo(sentence.getTextComment());
        }
    }

    @Test
    void everySentenceIsATreeOfUniversalDependencies() {
        for (ConlluSentence sentence : sentences) {
            List<ConlluWordLine> words = sentence.getWordLines();
            assertThat(words).filteredOn(word -> word.getHead().equals("0")).hasSize(1);
            assertThat(words).allSatisfy(word -> {
                assertThat(Integer.parseInt(word.getHead())).isBetween(0, words.size());
                assertThat(word.getPosTag(ConlluTagset.U)).matches("[A-Z]+");
                assertThat(word.getDeprel()).isNotBlank();
            });
        }
    }

    @Test
    void sourceCueAndContentStandInMisc() {
        Statement said = statements.get(0);
        List<String> source = words(0, "source:" + said.id());
        assertThat(String.join(" ", source)).isEqualTo(said.speaker().text());
        assertThat(words(0, "cue:" + said.id())).contains("said");
        assertThat(words(0, "content:" + said.id())).contains("harbour", "was", "n't", "open");
        assertThat(words(1, ":")).as("nobody is quoted").isEmpty();
        assertThat(words(2, "content:")).contains("stay", "shut");
    }

    @Test
    void onlyTheFirstWordOfASpanBegins() {
        long begins = sentences.get(0).getWordLines().stream()
                .filter(word ->
                        word.getMisc().contains("B-content:" + statements.get(0).id()))
                .count();
        assertThat(begins).isEqualTo(statements.get(0).content().spans().size());
    }

    @Test
    void commentsSayWhereTheSentenceStands() {
        assertThat(written).startsWith("# newdoc id = ");
        int shift = TEXT.codePointCount(0, TEXT.indexOf("Nobody"));
        assertThat(written).contains("# stands_in = text " + shift + "-" + (shift + 12) + "\n");
        assertThat(written).contains("# attribution = " + statements.get(0).id() + " ");
    }

    private static List<String> words(int sentence, String role) {
        return sentences.get(sentence).getWordLines().stream()
                .filter(word -> word.getMisc().contains("Attribution=")
                        && word.getMisc().contains(role))
                .map(ConlluWordLine::getForm)
                .toList();
    }
}
