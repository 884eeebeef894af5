package parallax.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.text.Span;

/**
 * Makes a text speak with one voice about what a name names: all mentions of the same words vote, each with its
 * confidence, and a person's last name is a person's wherever the full name stands in the text.
 */
final class NameVotes {

    /** What is less sure than this after the vote is no mention; chosen on held-out Wikigold and UNER. */
    private static final double SURE = 0.5;

    private final String text;
    private final Map<String, Map<Mention.Kind, Double>> votes = new HashMap<>();

    private NameVotes(String text, List<Mention> mentions) {
        this.text = text;
        for (Mention mention : mentions) {
            String name = mention.span().in(text);
            vote(name, mention);
            int last = name.lastIndexOf(' ');
            if (mention.kind() == Mention.Kind.PERSON && last > 0) {
                vote(name.substring(last + 1), mention);
            }
        }
    }

    private void vote(String name, Mention mention) {
        votes.computeIfAbsent(name, key -> new EnumMap<>(Mention.Kind.class))
                .merge(mention.kind(), mention.confidence(), Double::sum);
    }

    /** The mentions of a text after the vote, in the same order. */
    static List<Mention> settle(String text, List<Mention> mentions) {
        NameVotes all = new NameVotes(text, mentions);
        List<Mention> settled = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            Mention elected = all.elect(mention);
            if (elected.confidence() >= SURE) {
                settled.add(elected);
            }
        }
        return settled;
    }

    private Mention elect(Mention mention) {
        Map<Mention.Kind, Double> counted = votes.getOrDefault(mention.span().in(text), Map.of());
        double sum = 0;
        Mention.Kind best = mention.kind();
        for (Map.Entry<Mention.Kind, Double> vote : counted.entrySet()) {
            sum += vote.getValue();
            best = vote.getValue() > counted.getOrDefault(best, 0.0) ? vote.getKey() : best;
        }
        if (best == mention.kind()) {
            return mention;
        }
        Span span = mention.span();
        return new Mention(span, best, mention.sentence(), counted.getOrDefault(best, 0.0) / sum);
    }
}
