package parallax.web.page.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parallax.store.search.Facets;
import parallax.store.search.Field;
import parallax.text.Labels;
import parallax.web.words.Words;

/** What is found, counted, each count a link that adds its condition or takes it off. */
public final class Narrowing {

    private static final String MONTH = "on";

    /** Of one group before the rest is folded away. */
    private static final int MOST_SEEN = 6;

    private final Line line;
    private final Words words;
    private final AskedInWords.Labelled labelled;

    Narrowing(Line line, Words words) {
        this.line = line;
        this.words = words;
        this.labelled = new AskedInWords.Labelled(words);
    }

    /**
     * Counts of one sort.
     *
     * @param name label of the group, for its heading
     * @param title in the reader's language
     * @param choices the most frequent first; months in their order
     */
    public record Group(String name, String title, List<Choice> choices) {

        public Group {
            Objects.requireNonNull(name);
            Objects.requireNonNull(title);
            choices = List.copyOf(choices);
        }

        /** Those that are seen at once. */
        public List<Choice> first() {
            return choices.subList(0, Math.min(MOST_SEEN, choices.size()));
        }

        /** Those that are folded away. */
        public List<Choice> rest() {
            return choices.subList(first().size(), choices.size());
        }
    }

    /**
     * One condition that would narrow the search.
     *
     * @param words what it asks for
     * @param count how many are found
     * @param href where it leads
     * @param active whether it is asked for already, so that the link takes it off
     */
    public record Choice(String words, long count, String href, boolean active) {

        public Choice {
            Objects.requireNonNull(words);
            Objects.requireNonNull(href);
        }
    }

    /**
     * A condition that is asked for.
     *
     * @param field in the reader's language; empty for a measure with a number
     * @param value likewise
     * @param href where it is taken off
     */
    public record Chip(String field, String value, String href) {

        public Chip {
            Objects.requireNonNull(field);
            Objects.requireNonNull(value);
            Objects.requireNonNull(href);
        }
    }

    List<Chip> chips() {
        return line.conditions().stream()
                .map(condition -> new Chip(
                        words.has("search.field." + condition.field())
                                ? words.get("search.field." + condition.field())
                                : condition.field(),
                        value(condition.field(), condition.value()),
                        Line.address(line.without(condition))))
                .toList();
    }

    List<Group> groups(Facets facets) {
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<Facets.Group, List<Facets.Count>> each : facets.groups().entrySet()) {
            String name = Labels.of(each.getKey());
            String field = each.getKey() == Facets.Group.MONTH ? MONTH : name;
            groups.add(new Group(
                    name,
                    words.get("search.field." + name),
                    each.getValue().stream().map(count -> choice(field, count)).toList()));
        }
        return groups;
    }

    private Choice choice(String field, Facets.Count count) {
        Line.Condition asked = line.find(field, count.value());
        return new Choice(
                value(field, count.value()),
                count.count(),
                Line.address(asked == null ? line.with(field, count.value()) : line.without(asked)),
                asked != null);
    }

    private String value(String field, String value) {
        if (field.equals(MONTH) && value.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return words.month(YearMonth.parse(value));
        }
        for (Field known : Field.values()) {
            if (Labels.of(known).equals(field)) {
                return known.choices().isEmpty() || known.choices().contains(value)
                        ? labelled.value(known, value)
                        : value;
            }
        }
        return value;
    }
}
