package parallax.format.brief;

import parallax.format.Palette;

/**
 * The report as plain text: what an analyst would paste into an e-mail. Each line is dated and carries its speaker and the
 * number of its source.
 */
public final class SituationReport {

    private final Palette palette;

    public SituationReport(Palette palette) {
        this.palette = palette;
    }

    public String write(Brief brief) {
        StringBuilder out = new StringBuilder();
        out.append(palette.strong(brief.title())).append('\n');
        brief.facts().forEach(fact -> out.append(palette.faint(fact)).append('\n'));
        brief.sections().forEach(section -> section(out, section));
        sources(out, brief);
        return out.toString();
    }

    private void section(StringBuilder out, Brief.Section section) {
        out.append('\n').append(palette.strong(section.title())).append('\n');
        section.blocks().forEach(block -> block(out, block));
        faint(out, "  ", section.note());
    }

    private void block(StringBuilder out, Brief.Block block) {
        String indent = block.title().isEmpty() ? "  " : "     ";
        if (!block.title().isEmpty()) {
            out.append("  ").append(palette.strong(block.title())).append('\n');
        }
        block.facts().forEach(fact -> faint(out, indent, fact));
        for (Brief.Group group : block.groups()) {
            if (!group.says().isEmpty()) {
                out.append(indent).append(palette.strong(group.says())).append('\n');
            }
            String inner = group.says().isEmpty() ? indent : indent + "  ";
            group.lines().forEach(line -> out.append(inner).append(line(line)).append('\n'));
            faint(out, inner, group.more());
        }
    }

    private void faint(StringBuilder out, String indent, String words) {
        if (!words.isEmpty()) {
            out.append(palette.faint(indent + words)).append('\n');
        }
    }

    private String line(Brief.Line line) {
        StringBuilder out = new StringBuilder();
        out.append(line.when()).append(line.when().isEmpty() ? "" : "  ");
        if (line.isQuotation()) {
            Brief.Teller teller = line.tellers().get(0);
            out.append(teller(teller)).append(": “").append(line.quote()).append('”');
        } else {
            out.append(line.words());
            if (!line.quote().isEmpty()) {
                out.append(line.words().isEmpty() ? "“" : " “")
                        .append(line.quote())
                        .append('”');
            }
            if (!line.tellers().isEmpty()) {
                out.append(" — ")
                        .append(String.join(
                                "; ", line.tellers().stream().map(this::teller).toList()));
            }
        }
        return out + (line.note().isEmpty() ? "" : palette.faint(" (" + line.note() + ")"));
    }

    private String teller(Brief.Teller teller) {
        return teller.speaker().isEmpty()
                ? teller.numbers()
                : palette.strong(Words.oneLine(teller.speaker())) + " " + teller.numbers();
    }

    private void sources(StringBuilder out, Brief brief) {
        out.append('\n').append(palette.strong("Sources")).append('\n');
        for (Brief.Source source : brief.sources()) {
            String outlet = source.outlet();
            out.append(" [").append(source.number()).append("] ");
            out.append(Words.oneLine(String.join(
                    ", ",
                    outlet == null ? "outlet not known" : outlet,
                    Words.day(source.day()),
                    source.headline().isEmpty() ? "(no headline)" : source.headline(),
                    source.address())));
            out.append(source.kin().isEmpty() ? "" : palette.faint(" — " + source.kin()));
            out.append('\n');
        }
        if (brief.uncited() > 0) {
            faint(out, "  ", Words.count(brief.uncited(), "article", "articles") + " more, not cited above");
        }
    }
}
