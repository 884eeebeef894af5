package parallax.format;

import java.util.ArrayList;
import java.util.List;
import parallax.article.Article;
import parallax.article.Judged;
import parallax.article.NotRead;
import parallax.article.Outcome;
import parallax.article.Publication;
import parallax.text.Span;

/** Shows people why an article reads as it does: what the page says of itself and where, and what became of each block. */
public final class ExplainReport {

    private static final int LONGEST = 96;
    /** A longer run of blocks that are dropped for one reason is told in one line. */
    private static final int LONGEST_RUN = 3;

    private final Palette palette;

    public ExplainReport(Palette palette) {
        this.palette = palette;
    }

    /** @param judged every block in the order of the page, as the reader of articles judged it */
    public String write(Outcome outcome, List<Judged> judged) {
        StringBuilder out = new StringBuilder();
        if (outcome instanceof Article article) {
            head(out, article);
        } else if (outcome instanceof NotRead reason) {
            out.append(palette.strong(reason.source().place())).append('\n');
            out.append(reason.message()).append('\n');
        }
        long kept = judged.stream().filter(Judged::kept).count();
        out.append('\n')
                .append(palette.strong("Blocks: " + kept + " kept, " + (judged.size() - kept) + " dropped"))
                .append('\n');
        blocks(out, judged);
        return out.toString();
    }

    private void head(StringBuilder out, Article article) {
        out.append(palette.strong(article.source().place())).append('\n');
        Article.Details details = article.details();
        field(out, article, "headline", article.headline().text());
        field(out, article, "byline", String.join("; ", article.byline().authors()));
        field(out, article, "outlet", text(article.source().outlet()));
        dated(out, "published", article.published());
        Publication modified = article.modified();
        if (modified != null) {
            dated(out, "modified", modified);
        }
        field(out, article, "section", text(details.section()));
        field(out, article, "tags", String.join("; ", details.tags()));
        field(out, article, "agencies", String.join("; ", details.agencies()));
        field(out, article, "language", article.language());
        field(out, article, "url", text(article.source().url()));
        article.notes().forEach(note -> out.append("  note: ").append(note).append('\n'));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private void field(StringBuilder out, Article article, String name, String value) {
        if (!value.isEmpty()) {
            String from = article.details().origins().get(name);
            line(out, name, value, from == null ? "" : from);
        }
    }

    private void dated(StringBuilder out, String name, Publication publication) {
        Object moment = publication.time() != null ? publication.time() : publication.date();
        line(
                out,
                name,
                moment == null ? "not known" : moment.toString(),
                publication.from().toString());
    }

    private void line(StringBuilder out, String name, String value, String from) {
        out.append(String.format("  %-10s", name))
                .append(shorten(value))
                .append(from.isEmpty() ? "" : palette.faint(" (" + from + ")"))
                .append('\n');
    }

    private void blocks(StringBuilder out, List<Judged> judged) {
        for (int from = 0; from < judged.size(); ) {
            int to = endOfRun(judged, from);
            if (to - from > LONGEST_RUN) {
                out.append(palette.faint(mark(judged.get(from)) + " × " + (to - from) + "  "
                                + judged.get(from).path()))
                        .append('\n');
            } else {
                judged.subList(from, to).forEach(block -> block(out, block));
            }
            from = to;
        }
    }

    /** The end of the run of blocks that are dropped for one reason; a kept block is a run of its own. */
    private static int endOfRun(List<Judged> judged, int from) {
        Judged first = judged.get(from);
        int to = from + 1;
        while (!first.kept()
                && to < judged.size()
                && !judged.get(to).kept()
                && judged.get(to).why().equals(first.why())) {
            to++;
        }
        return to;
    }

    private void block(StringBuilder out, Judged block) {
        String line = mark(block) + "  " + shorten(block.text());
        List<String> where = new ArrayList<>();
        if (!block.path().isEmpty()) {
            where.add(block.path());
        }
        Span source = block.source();
        if (source != null) {
            where.add("source " + source.start() + "–" + source.end());
        }
        out.append(block.kept() ? line : palette.faint(line)).append('\n');
        if (!where.isEmpty()) {
            out.append(palette.faint("      " + String.join(" · ", where))).append('\n');
        }
    }

    private static String mark(Judged block) {
        return (block.kept() ? "  + " : "  - ") + String.format("%-16s", block.why());
    }

    private static String shorten(String text) {
        String line = ReadingReport.oneLine(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
