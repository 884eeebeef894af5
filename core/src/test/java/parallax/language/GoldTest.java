package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parallax.language.word.SentenceSplitter;
import parallax.language.word.TokenRules;
import parallax.language.word.Tokenizer;
import parallax.text.Span;

/** Accuracy against gold that nobody here wrote; prints what it measures. */
class GoldTest {

    private static final Map<Mention.Kind, String> CLASSES =
            Map.of(Mention.Kind.PERSON, "PER", Mention.Kind.ORGANISATION, "ORG", Mention.Kind.PLACE, "LOC");

    @Test
    void wordsAndSentencesFromRunningText() throws IOException {
        TokenRules rules = TokenRules.english();
        Tokenizer tokenizer = new Tokenizer(rules);
        SentenceSplitter splitter = new SentenceSplitter(rules);
        Counts words = new Counts();
        Counts sentences = new Counts();
        for (Gold.Document document : Gold.conllu(Gold.file("syntax/ewt.dev.conllu"))) {
            String text = document.text();
            Set<Span> foundWords = new HashSet<>();
            Set<Span> foundSentences = new HashSet<>();
            for (Span paragraph : SentenceSplitter.paragraphs(text, Span.of(0, text.length()))) {
                List<Span> tokens = tokenizer.tokenize(text, paragraph.start(), paragraph.end());
                foundWords.addAll(tokens);
                splitter.split(text, tokens).forEach(sentence -> foundSentences.add(whole(sentence)));
            }
            Set<Span> goldWords = new HashSet<>();
            Set<Span> goldSentences = new HashSet<>();
            for (List<Gold.Word> sentence : document.sentences()) {
                List<Span> spans = sentence.stream().map(Gold.Word::span).toList();
                goldWords.addAll(spans);
                goldSentences.add(whole(spans));
            }
            words.add(goldWords, foundWords);
            sentences.add(goldSentences, foundSentences);
        }
        System.out.println("EWT dev, running text: words " + words + ", sentences " + sentences);
        assertThat(words.f1()).isGreaterThanOrEqualTo(0.99);
        assertThat(sentences.f1()).isGreaterThanOrEqualTo(0.89);
    }

    @Test
    void syntaxOfGoldWords() throws IOException {
        int counted = 0;
        int right = 0;
        int words = 0;
        int tagged = 0;
        List<Gold.Document> documents = Gold.conllu(Gold.file("syntax/ewt.dev.conllu"));
        try (EncoderEngine engine = engine()) {
            for (Gold.Document document : documents) {
                List<Sentence> sentences = read(engine, document).sentences();
                for (int s = 0; s < sentences.size(); s++) {
                    for (Token token : sentences.get(s).tokens()) {
                        Gold.Word word = document.sentences().get(s).get(token.index());
                        words++;
                        tagged += token.upos().equals(word.upos()) ? 1 : 0;
                        if (!bare(word.relation()).equals("punct")) {
                            counted++;
                            boolean head = token.head() + 1 == word.head();
                            right += head && bare(token.relation()).equals(bare(word.relation())) ? 1 : 0;
                        }
                    }
                }
            }
        }
        double las = (double) right / counted;
        double upos = (double) tagged / words;
        System.out.printf("EWT dev, gold words: LAS without punctuation %.4f, UPOS %.4f, %d words%n", las, upos, words);
        assertThat(las).isGreaterThanOrEqualTo(0.88);
        assertThat(upos).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void entitiesThatTrainingHeldOut() throws IOException {
        List<Gold.Document> documents =
                new ArrayList<>(Gold.heldOut(Gold.wikigold(Gold.file("entities/wikigold.conll")), 0.25));
        documents.addAll(Gold.heldOut(Gold.universalNer(Gold.file("entities/uner_ewt.dev.iob2")), 0.5));
        Counts counts = new Counts();
        try (EncoderEngine engine = engine()) {
            for (Gold.Document document : documents) {
                Set<String> found = new HashSet<>();
                for (Mention mention : read(engine, document).mentions()) {
                    if (CLASSES.containsKey(mention.kind())) {
                        found.add(CLASSES.get(mention.kind()) + mention.span());
                    }
                }
                counts.add(entities(document), found);
            }
        }
        System.out.println("Wikigold and UNER, held out: PER, ORG, LOC " + counts);
        assertThat(counts.f1()).isGreaterThanOrEqualTo(0.75);
    }

    private static EncoderEngine engine() {
        Assumptions.assumeTrue(EncoderEngine.isInstalled(), "no encoder on the class path or at -Dparallax.model");
        return EncoderEngine.open();
    }

    private static Analysis read(EncoderEngine engine, Gold.Document document) {
        List<Window.Draft> drafts = new ArrayList<>();
        for (List<Gold.Word> sentence : document.sentences()) {
            List<Span> words = sentence.stream().map(Gold.Word::span).toList();
            drafts.add(engine.draft(drafts.size(), 0, document.text(), words));
        }
        return engine.read(document.text(), drafts);
    }

    private static Set<String> entities(Gold.Document document) {
        Set<String> found = new HashSet<>();
        for (List<Gold.Word> sentence : document.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                String tag = sentence.get(i).entity();
                boolean begins = tag.startsWith("B-")
                        || (tag.startsWith("I-")
                                && (i == 0 || sentence.get(i - 1).entity().equals("O")));
                if (begins && CLASSES.containsValue(tag.substring(2))) {
                    int end = i + 1;
                    while (end < sentence.size() && sentence.get(end).entity().equals("I-" + tag.substring(2))) {
                        end++;
                    }
                    found.add(tag.substring(2)
                            + Span.covering(
                                    sentence.get(i).span(),
                                    sentence.get(end - 1).span()));
                }
            }
        }
        return found;
    }

    private static Span whole(List<Span> words) {
        return Span.covering(words.get(0), words.get(words.size() - 1));
    }

    private static String bare(String relation) {
        return relation.replaceAll(":.*", "");
    }

    /** Hits, what gold has, what was found. */
    private static final class Counts {

        private int hits;
        private int gold;
        private int found;

        <T> void add(Set<T> wanted, Set<T> said) {
            hits += (int) said.stream().filter(wanted::contains).count();
            gold += wanted.size();
            found += said.size();
        }

        double f1() {
            return 2.0 * hits / (gold + found);
        }

        @Override
        public String toString() {
            return String.format(
                    "P %.4f R %.4f F1 %.4f of %d", (double) hits / found, (double) hits / gold, f1(), gold);
        }
    }
}
