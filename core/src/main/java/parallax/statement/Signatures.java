package parallax.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parallax.language.Analysis;
import parallax.ledger.Provenance;
import parallax.statement.syntax.Tree;
import parallax.text.Quotations;
import parallax.text.Quotations.Quotation;
import parallax.text.Span;

/** Quotations with the name of their speaker set below or behind them after a dash: "“…” — Ana Petran, dock worker". */
final class Signatures {

    /** A dash, one to six words of a name, perhaps what the person is, and the end of the line. */
    private static final Pattern SIGNATURE =
            Pattern.compile("[ \\u00a0]*\\n{0,2}[ \\u00a0]*(?<dash>[―—–]|--)[ \\u00a0]*"
                    + "(?<name>(?:\\p{Lu}[\\p{L}.'’-]*)(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|de|van|von|bin|al|the)){0,5}"
                    + "(?:, [^.!?\\n“”\"]{2,60})?)[ \\u00a0]*(?=\\n|$)");

    /** Fewer words are a title or a name in quotation marks. */
    private static final int LEAST = 4;

    /** No gold marks enough of them; a form that leaves little doubt. */
    private static final double CONFIDENCE = 0.8;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Signatures() {}

    static List<Draft> read(Analysis analysis, Quotations quotations) {
        List<Draft> found = new ArrayList<>();
        String text = analysis.text();
        for (Quotation quotation : quotations.all()) {
            Matcher signature = SIGNATURE.matcher(text).region(quotation.span().end(), text.length());
            if (quotation.closed() && SPACE.split(quotation.span().in(text)).length >= LEAST && signature.lookingAt()) {
                Span dash = Span.of(signature.start("dash"), signature.end("dash"));
                Span name = Span.of(signature.start("name"), signature.end("name"));
                analysis.findSentence(quotation.span().start())
                        .ifPresent(sentence -> found.add(new Draft(
                                new Tree(sentence),
                                null,
                                null,
                                List.of(name),
                                List.of(dash),
                                List.of(quotation.span()),
                                "quotation/signature",
                                Provenance.RULES,
                                CONFIDENCE)));
            }
        }
        return found;
    }
}
