package parallax.format.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parallax.situation.Situation;
import parallax.situation.told.Side;

/**
 * What every section needs.
 *
 * @param situation what is written about
 * @param citations numbers the sources
 * @param extent how much is written
 */
record Writing(Situation situation, Citations citations, Extent extent) {

    private static final int SOURCES = 6;

    /** One line a sentence: {@code day speaker [n]: “…”}. */
    private Brief.Line said(Side side, List<Side> same) {
        return new Brief.Line(Words.day(side.date()), "", Words.shorten(side.text()), citations.tellers(same), "");
    }

    /** Copies tell in the same words: each wording of a speaker once, with all its sources; the first so many. */
    Brief.Group group(String says, List<Side> tellings, int inShort) {
        Map<String, List<Side>> distinct = new LinkedHashMap<>();
        tellings.forEach(side -> distinct.computeIfAbsent(
                        side.speaker() + "\n" + Words.letters(side.text()), none -> new ArrayList<>())
                .add(side));
        List<List<Side>> all = List.copyOf(distinct.values());
        return new Brief.Group(
                says,
                extent.first(all, inShort).stream()
                        .map(same -> said(same.get(0), same))
                        .toList(),
                extent.rest(all, inShort));
    }

    /** The first of some articles as sources; how many there are in all is said beside them. */
    Brief.Teller sources(List<String> articles) {
        return citations.sources(extent.first(articles, SOURCES));
    }

    /** The voices behind articles. */
    String voices(List<String> articles) {
        return Words.voices(situation.sources().count(articles));
    }

    /** The same, said only where they are fewer than they seem. */
    String fewerVoices(List<String> articles) {
        return Words.fewerVoices(situation.sources().count(articles));
    }
}
