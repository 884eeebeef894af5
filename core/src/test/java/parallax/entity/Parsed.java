package parallax.entity;

import java.util.ArrayList;
import java.util.List;
import parallax.language.Analysis;
import parallax.language.Mention;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.text.Span;

/**
 * An analysis written by hand. One sentence a line, one token {@code word/UPOS/relation/head}, heads counted from 1 and
 * 0 for the root; names in brackets: {@code [PERSON Anna/PROPN/nsubj/3 Kova/PROPN/flat/1]}. A token that begins with
 * {@code _} follows the one before without a space.
 */
final class Parsed {

    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    private Parsed() {}

    static Analysis of(String notation) {
        Parsed parsed = new Parsed();
        for (String line : notation.strip().split("\n")) {
            parsed.sentence(line.strip());
        }
        return new Analysis(parsed.text.toString(), parsed.sentences, parsed.mentions);
    }

    private void sentence(String line) {
        List<Token> tokens = new ArrayList<>();
        int nameFrom = -1;
        Mention.Kind kind = Mention.Kind.OTHER;
        for (String part : line.split(" ")) {
            if (part.startsWith("[")) {
                kind = Mention.Kind.valueOf(part.substring(1));
                nameFrom = -1;
                continue;
            }
            boolean closes = part.endsWith("]");
            Token token = token(tokens.size(), closes ? part.substring(0, part.length() - 1) : part);
            tokens.add(token);
            if (kind != Mention.Kind.OTHER && nameFrom < 0) {
                nameFrom = token.span().start();
            }
            if (closes) {
                Span name = Span.of(nameFrom, token.span().end());
                mentions.add(new Mention(name, kind, sentences.size(), 0.9));
                kind = Mention.Kind.OTHER;
            }
        }
        Span whole = Span.covering(
                tokens.get(0).span(), tokens.get(tokens.size() - 1).span());
        sentences.add(new Sentence(sentences.size(), 0, whole, tokens));
    }

    private Token token(int index, String notation) {
        boolean glued = notation.startsWith("_");
        String[] fields = (glued ? notation.substring(1) : notation).split("/");
        if (!glued && !text.isEmpty()) {
            text.append(' ');
        }
        int start = text.length();
        text.append(fields[0]);
        String xpos = fields[0].equals("'s") || fields[0].equals("\u2019s")
                ? "POS"
                : fields[1].equals("NOUN") && fields[0].endsWith("s") ? "NNS" : "X";
        Span span = Span.of(start, text.length());
        String lemma = fields[0].toLowerCase(java.util.Locale.ROOT);
        return new Token(index, span, fields[0], lemma, fields[1], xpos, Integer.parseInt(fields[3]) - 1, fields[2]);
    }
}
