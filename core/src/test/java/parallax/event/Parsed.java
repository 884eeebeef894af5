package parallax.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Actor;
import parallax.text.Span;

/**
 * Sentences parsed by hand, one word a line: {@code form lemma UPOS XPOS head relation [actor]}, heads counted from 1, 0
 * for the root; a blank line ends a sentence. A last column makes the word the head of an actor's phrase.
 */
record Parsed(Analysis analysis, Names names) {

    static Parsed of(String lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        Map<Integer, List<String>> actors = new HashMap<>();
        for (String block : lines.strip().split("\n\\s*\n")) {
            List<Token> tokens = new ArrayList<>();
            for (String line : block.strip().split("\n")) {
                String[] cells = line.strip().split("\\s+");
                Span span = Span.of(text.length(), text.length() + cells[0].length());
                text.append(cells[0]).append(' ');
                tokens.add(new Token(
                        tokens.size(),
                        span,
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        Integer.parseInt(cells[4]) - 1,
                        cells[5]));
                if (cells.length > 6) {
                    actors.put(span.start(), List.of(cells[6]));
                }
            }
            Span whole = Span.covering(
                    tokens.get(0).span(), tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), 0, whole, tokens));
        }
        Analysis analysis = new Analysis(text.toString(), sentences, List.of());
        return new Parsed(
                analysis, new Names(List.<Actor>of(), List.of(), actors, Map.of(), Map.of(), Map.of(), List.of()));
    }
}
