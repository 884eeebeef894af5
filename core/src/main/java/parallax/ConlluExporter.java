package parallax;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parallax.article.Article;
import parallax.format.export.Exporter;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.language.Analysis;
import parallax.language.LanguageEngine;
import parallax.language.Sentence;
import parallax.language.Token;
import parallax.ledger.Account;
import parallax.ledger.Statement;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Texts as CoNLL-U, with the attributions in MISC: {@code Attribution=B-source:s1f} for the first word of a source, cue or
 * content of the statement {@code s1f}, {@code I-} for those that follow, a comma between several. A reading keeps no
 * syntax, so the engine reads each text again; it stands here because only the root knows both the engine and the formats.
 */
public final class ConlluExporter implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "ledger.conllu";

    private final Outputs outputs;
    private final LanguageEngine engine;
    private Writer out = Writer.nullWriter();

    /** @param engine reads the texts; {@link #close} closes it */
    public ConlluExporter(Outputs outputs, LanguageEngine engine) {
        this.outputs = outputs;
        this.engine = engine;
    }

    @Override
    public void begin() throws IOException {
        out = outputs.open(FILE);
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        Lookup at = new Lookup(article, account);
        List<Part> parts = parts(account);
        Analysis analysis = engine.analyse(article.transcript(), article.unreadable());
        int paragraph = -1;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.index() == 0) {
                comment("newdoc id", article.id());
            }
            if (sentence.paragraph() != paragraph) {
                paragraph = sentence.paragraph();
                comment("newpar id", article.id() + "-p" + (paragraph + 1));
            }
            write(at, sentence, parts);
        }
    }

    private static List<Part> parts(Account account) {
        List<Part> parts = new ArrayList<>();
        for (Statement statement : account.statements()) {
            statement.speaker().spans().forEach(span -> parts.add(new Part(span, "source", statement)));
            statement.cue().spans().forEach(span -> parts.add(new Part(span, "cue", statement)));
            statement.content().spans().forEach(span -> parts.add(new Part(span, "content", statement)));
        }
        return parts;
    }

    private void write(Lookup at, Sentence sentence, List<Part> parts) throws IOException {
        Span points = at.points(sentence.span());
        comment("sent_id", at.article().id() + "-" + (sentence.index() + 1));
        comment("text", text(sentence));
        comment("stands_in", at.part(sentence.span()) + " " + points.start() + "-" + points.end());
        for (Statement statement : at.account().statements()) {
            if (sentence.span().contains(statement.sentence().start())) {
                comment(
                        "attribution",
                        statement.id() + " " + Labels.of(statement.cue().kind()) + " " + Labels.of(statement.form())
                                + " " + Labels.of(statement.stance().certainty())
                                + (statement.stance().negated() ? " negated" : ""));
            }
        }
        List<Part> within = parts.stream()
                .filter(part -> part.span().overlaps(sentence.span()))
                .toList();
        for (Token token : sentence.tokens()) {
            out.write(line(sentence, token, within));
        }
        out.write('\n');
    }

    private void comment(String name, String value) throws IOException {
        out.write("# " + name + " = " + value + "\n");
    }

    /** The words with a blank where something stands between them: what the lines below say. */
    private static String text(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Token token : sentence.tokens()) {
            text.append(cell(token.text())).append(touches(sentence, token) ? "" : " ");
        }
        return text.toString().strip();
    }

    private static boolean touches(Sentence sentence, Token token) {
        boolean last = token.index() == sentence.tokens().size() - 1;
        return !last
                && sentence.tokens().get(token.index() + 1).span().start()
                        == token.span().end();
    }

    private static String line(Sentence sentence, Token token, List<Part> parts) {
        return String.join(
                        "\t",
                        String.valueOf(token.index() + 1),
                        cell(token.text()),
                        cell(token.lemma()),
                        cell(token.upos()),
                        cell(token.xpos()),
                        "_",
                        String.valueOf(token.head() + 1),
                        cell(token.relation()),
                        "_",
                        misc(sentence, token, parts))
                + "\n";
    }

    private static String misc(Sentence sentence, Token token, List<Part> parts) {
        List<String> misc = new ArrayList<>();
        String roles = parts.stream()
                .filter(part -> part.span().overlaps(token.span()))
                .map(part -> part.role(sentence, token))
                .collect(Collectors.joining(","));
        if (!roles.isEmpty()) {
            misc.add("Attribution=" + roles);
        }
        if (touches(sentence, token)) {
            misc.add("SpaceAfter=No");
        }
        return misc.isEmpty() ? "_" : String.join("|", misc);
    }

    private static String cell(String words) {
        String cell = words.replaceAll("\\s+", " ");
        return cell.isEmpty() ? "_" : cell;
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** One span of a statement. */
    private record Part(Span span, String name, Statement statement) {

        /** Begins at the first word of the span, goes on over sentences. */
        String role(Sentence sentence, Token token) {
            int index = token.index();
            boolean before =
                    index > 0 && sentence.tokens().get(index - 1).span().overlaps(span);
            boolean begins = !before && span.start() >= sentence.span().start();
            return (begins ? "B-" : "I-") + name + ":" + statement.id();
        }
    }
}
