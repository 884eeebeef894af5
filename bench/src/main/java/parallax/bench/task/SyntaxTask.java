package parallax.bench.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.bench.gold.Treebank;
import parallax.bench.report.Miss;
import parallax.bench.report.Report;
import parallax.bench.report.Table;
import parallax.bench.score.Counts;
import parallax.bench.score.Score;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/** Words, sentences, parts of speech and syntax, from raw text. */
public final class SyntaxTask implements Task {

    private static final String FILE = "syntax/ewt.dev.conllu";

    @Override
    public String name() {
        return "syntax";
    }

    @Override
    public String about() {
        return "words, sentences, parts of speech, heads and relations: ewt.dev";
    }

    @Override
    public Report run(Bench bench) {
        List<Treebank.Document> documents =
                bench.limited(Treebank.documents(bench.gold().lines(FILE)));
        List<Analysis> analyses =
                bench.each(documents, document -> bench.engine().analyse(document.text(), List.of()));
        Map<String, Counts> counts = new HashMap<>();
        List<Miss> misses = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            new Comparison(documents.get(index), analyses.get(index), counts, misses).run();
        }
        List<Score> scores = List.of("words", "sentences", "UPOS", "XPOS", "UAS", "LAS").stream()
                .map(name -> Score.of(name, counts.getOrDefault(name, Counts.NONE)))
                .toList();
        Table table = new Table(
                "ewt.dev",
                documents.size()
                        + " documents as raw text; words and sentences by exact span, the rest over the words found;"
                        + " UAS and LAS without punctuation, relations without subtypes",
                scores,
                List.of("not measured: LAS on gold words, the engine splits words itself"));
        return new Report(name(), List.of(table), misses);
    }

    private static final class Comparison {

        private final Treebank.Document document;
        private final Analysis analysis;
        private final Map<String, Counts> counts;
        private final List<Miss> misses;

        Comparison(Treebank.Document document, Analysis analysis, Map<String, Counts> counts, List<Miss> misses) {
            this.document = document;
            this.analysis = analysis;
            this.counts = counts;
            this.misses = misses;
        }

        private record Found(Token token, Sentence sentence) {}

        void run() {
            Map<Span, Found> bySpan = new HashMap<>();
            long predicted = 0;
            long predictedWords = 0;
            Map<Span, Boolean> sentences = new HashMap<>();
            for (Sentence sentence : analysis.sentences()) {
                sentences.put(sentence.span(), true);
                for (Token token : sentence.tokens()) {
                    bySpan.put(token.span(), new Found(token, sentence));
                    predicted++;
                    predictedWords += token.is("punct") ? 0 : 1;
                }
            }
            tally("words", new Counts(0, predicted, 0));
            tally("UPOS", new Counts(0, predicted, 0));
            tally("XPOS", new Counts(0, predicted, 0));
            tally("UAS", new Counts(0, predictedWords, 0));
            tally("LAS", new Counts(0, predictedWords, 0));
            tally("sentences", new Counts(0, analysis.sentences().size(), 0));
            for (List<Treebank.Word> words : document.sentences()) {
                Span span = Span.covering(
                        words.get(0).span(), words.get(words.size() - 1).span());
                boolean whole = sentences.containsKey(span);
                add("sentences", whole);
                if (!whole) {
                    misses.add(new Miss("sentence cut otherwise", document.name(), span.in(document.text())));
                }
                words.forEach(word -> compare(word, words, bySpan));
            }
        }

        private void compare(Treebank.Word word, List<Treebank.Word> words, Map<Span, Found> bySpan) {
            Found found = bySpan.get(word.span());
            Token token = found == null ? null : found.token();
            add("words", token != null);
            add("UPOS", token != null && token.upos().equals(word.upos()));
            add("XPOS", token != null && token.xpos().equals(word.xpos()));
            if (found == null || token == null) {
                misses.add(new Miss(
                        "word cut otherwise", document.name(), word.span().in(document.text())));
            } else if (!token.upos().equals(word.upos())) {
                misses.add(new Miss(
                        "UPOS · " + word.upos() + " read as " + token.upos(),
                        document.name(),
                        word.span().in(document.text())));
            }
            if (word.relation().equals("punct")) {
                return;
            }
            boolean attached = found != null && sameHead(word, words, found);
            boolean named = token != null && token.is(word.relation());
            add("UAS", attached);
            add("LAS", attached && named);
            if (found != null && !(attached && named)) {
                misses.add(new Miss(
                        "relation · " + word.relation()
                                + (named ? "" : " read as " + found.token().relation()),
                        document.name(),
                        "[" + word.span().in(document.text()) + "] "
                                + found.sentence().span().in(document.text())));
            }
        }

        private static boolean sameHead(Treebank.Word word, List<Treebank.Word> words, Found found) {
            return found.sentence()
                    .findHead(found.token())
                    .map(head ->
                            word.head() > 0 && words.get(word.head() - 1).span().equals(head.span()))
                    .orElse(word.head() == 0);
        }

        /** One gold word or sentence, found or not; what was predicted is counted apart. */
        private void add(String name, boolean right) {
            Counts before = counts.getOrDefault(name, Counts.NONE);
            counts.put(name, new Counts(before.right() + (right ? 1 : 0), before.predicted(), before.gold() + 1));
        }

        private void tally(String name, Counts more) {
            counts.merge(name, more, Counts::plus);
        }
    }
}
