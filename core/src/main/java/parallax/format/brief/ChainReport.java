package parallax.format.brief;

import java.util.List;
import parallax.format.Palette;
import parallax.situation.chain.Chain;
import parallax.story.Sources;

/** Lists the situations that were found, each with how many voices there are behind it. */
public final class ChainReport {

    private final Palette palette;

    public ChainReport(Palette palette) {
        this.palette = palette;
    }

    /** @param sources of all articles of the chains */
    public String write(List<Chain> chains, Sources sources) {
        StringBuilder out = new StringBuilder();
        if (chains.isEmpty()) {
            return "no situation found: no three stories follow one another and share names and words\n";
        }
        for (Chain chain : chains) {
            out.append(chain.id())
                    .append("  ")
                    .append(palette.strong(chain.label()))
                    .append('\n');
            out.append(palette.faint("           " + chain.from() + " to " + chain.to() + ", "
                            + chain.stories().size() + " stories, "
                            + Words.voices(sources.count(chain.articles()))))
                    .append('\n');
        }
        return out.toString();
    }
}
