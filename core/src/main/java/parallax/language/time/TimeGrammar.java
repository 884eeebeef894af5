package parallax.language.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parallax.language.TimeExpression;
import parallax.language.time.TimeLexicon.Item;
import parallax.language.time.TimeLexicon.Kind;
import parallax.text.RuleFile;

/** The patterns of {@code times.tsv}, compiled, and their longest reading at a place of a sentence. */
final class TimeGrammar {

    /**
     * One rule.
     *
     * @param name unique
     * @param order its place in the file: of two readings of the same length the earlier rule wins
     * @param before what must stand before, or must not
     * @param elements what is read
     * @param after what must follow, or must not
     * @param type TIMEX3 type; null when an inner reading decides
     * @param operation how the value is computed
     * @param arguments of the operation
     */
    record Rule(
            String name,
            int order,
            @Nullable Element before,
            List<Element> elements,
            @Nullable Element after,
            TimeExpression.@Nullable Type type,
            TimeValues.Operation operation,
            List<String> arguments) {}

    /** One element of a pattern: words, classes and groups are alternatives. */
    record Element(Set<String> words, Set<Kind> kinds, List<String> groups, boolean optional, boolean negated) {}

    private final Map<String, List<Rule>> groups = new HashMap<>();
    private final Map<String, Set<Rule>> byWord = new HashMap<>();
    private final Map<Kind, Set<Rule>> byKind = new HashMap<>();

    TimeGrammar() {
        List<Rule> rules = new ArrayList<>();
        for (RuleFile.Row row : RuleFile.read(TimeGrammar.class, "en/times.tsv").rows()) {
            Rule rule = compile(row, rules.size());
            rules.add(rule);
            groups.computeIfAbsent(row.get("group"), key -> new ArrayList<>()).add(rule);
        }
        rules.forEach(rule -> index(rule, rule));
    }

    private static Rule compile(RuleFile.Row row, int order) {
        List<Element> elements = new ArrayList<>();
        Element before = null;
        Element after = null;
        for (String part : row.get("pattern").split(" ")) {
            if (part.startsWith("(") && part.endsWith(")")) {
                Element beside = element(row, part.substring(1, part.length() - 1));
                if (elements.isEmpty()) {
                    before = beside;
                } else {
                    after = beside;
                }
            } else {
                elements.add(element(row, part));
            }
        }
        String[] value = row.get("value").split(" ");
        String type = row.get("type");
        return new Rule(
                row.get("name"),
                order,
                before,
                List.copyOf(elements),
                after,
                type.equals("inner") ? null : row.constant("type", TimeExpression.Type.class),
                operation(row, value[0]),
                List.of(Arrays.copyOfRange(value, 1, value.length)));
    }

    private static TimeValues.Operation operation(RuleFile.Row row, String label) {
        for (TimeValues.Operation operation : TimeValues.Operation.values()) {
            if (parallax.text.Labels.of(operation).equals(label)) {
                return operation;
            }
        }
        throw row.malformed("one of " + Arrays.toString(TimeValues.Operation.values()) + ", found " + label);
    }

    private static Element element(RuleFile.Row row, String text) {
        boolean negated = text.startsWith("!");
        String body = negated ? text.substring(1) : text;
        boolean optional = body.length() > 1 && body.endsWith("?");
        body = optional ? body.substring(0, body.length() - 1) : body;
        if (body.startsWith("<")) {
            List<String> names = List.of(body.substring(1, body.length() - 1).split("\\|"));
            return new Element(Set.of(), Set.of(), names, optional, negated);
        }
        Set<String> words = new HashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String alternative : body.split("\\|")) {
            if (alternative.isEmpty()) {
                throw row.malformed("no empty alternative in " + text);
            }
            if (alternative.chars().allMatch(Character::isUpperCase)) {
                kinds.add(kind(row, alternative));
            } else {
                words.add(alternative.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return new Element(words, kinds, List.of(), optional, negated);
    }

    private static Kind kind(RuleFile.Row row, String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw row.malformed("a class among " + Arrays.toString(Kind.values()) + ", found " + name);
    }

    /** Every rule, also those that are only part of others. */
    List<Rule> rules() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** Files a rule under everything that its first element, or what may come first, can be. */
    private void index(Rule rule, Rule opening) {
        for (Element element : opening.elements()) {
            element.words()
                    .forEach(word -> byWord.computeIfAbsent(word, key -> new LinkedHashSet<>())
                            .add(rule));
            element.kinds()
                    .forEach(kind -> byKind.computeIfAbsent(kind, key -> new LinkedHashSet<>())
                            .add(rule));
            for (String group : element.groups()) {
                groups.getOrDefault(group, List.of()).forEach(inner -> index(rule, inner));
            }
            if (!element.optional()) {
                return;
            }
        }
    }

    /** The longest reading that begins at this item, by rules that pass the test. */
    @Nullable
    TimeMatch longest(List<Item> items, int from, Predicate<Rule> allowed) {
        Item item = items.get(from);
        TimeMatch best = null;
        for (Rule rule : byWord.getOrDefault(item.word(), Set.of())) {
            best = allowed.test(rule) ? better(best, rule, items, from) : best;
        }
        for (Kind kind : item.kinds().keySet()) {
            for (Rule rule : byKind.getOrDefault(kind, Set.of())) {
                best = allowed.test(rule) ? better(best, rule, items, from) : best;
            }
        }
        return best;
    }

    private @Nullable TimeMatch better(@Nullable TimeMatch best, Rule rule, List<Item> items, int from) {
        TimeMatch match = read(rule, items, from);
        if (match == null || best == null) {
            return best == null ? match : best;
        }
        boolean wins = match.length() > best.length()
                || (match.length() == best.length()
                        && rule.order() < best.rule().order());
        return wins ? match : best;
    }

    private @Nullable TimeMatch read(Rule rule, List<Item> items, int from) {
        Element before = rule.before();
        if (before != null && beside(before, items, from - 1) == before.negated()) {
            return null;
        }
        return read(new Partial(rule, items, from), 0, from);
    }

    private static boolean beside(Element element, List<Item> items, int at) {
        return at >= 0 && at < items.size() && fits(element, items.get(at));
    }

    private static boolean fits(Element element, Item item) {
        if (element.words().contains(item.word())) {
            return true;
        }
        for (Kind kind : item.kinds().keySet()) {
            if (element.kinds().contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** A reading under construction; elements are tried greedily and undone when what follows does not fit. */
    private static final class Partial {

        final Rule rule;
        final List<Item> items;
        final int from;
        final List<TimeMatch.Slot> slots = new ArrayList<>();
        final List<String> words = new ArrayList<>();

        @Nullable
        TimeMatch inner;

        Partial(Rule rule, List<Item> items, int from) {
            this.rule = rule;
            this.items = items;
            this.from = from;
        }
    }

    private @Nullable TimeMatch read(Partial partial, int element, int at) {
        if (element == partial.rule.elements().size()) {
            Element after = partial.rule.after();
            boolean fits = after == null || beside(after, partial.items, at) != after.negated();
            boolean ends =
                    at > partial.from && !partial.items.get(at - 1).word().equals(",");
            return fits && ends
                    ? new TimeMatch(partial.rule, partial.from, at, partial.slots, partial.words, partial.inner)
                    : null;
        }
        Element wanted = partial.rule.elements().get(element);
        if (at < partial.items.size()) {
            TimeMatch match = wanted.groups().isEmpty()
                    ? readItem(partial, wanted, element, at)
                    : readGroup(partial, wanted, element, at);
            if (match != null) {
                return match;
            }
        }
        return wanted.optional() ? read(partial, element + 1, at) : null;
    }

    private @Nullable TimeMatch readItem(Partial partial, Element wanted, int element, int at) {
        Item item = partial.items.get(at);
        if (!fits(wanted, item)) {
            return null;
        }
        int slots = partial.slots.size();
        for (Kind kind : item.kinds().keySet()) {
            boolean unitSpelt = wanted.words().contains(item.word()) && (kind == Kind.UNIT || kind == Kind.UNITS);
            if (wanted.kinds().contains(kind) || unitSpelt) {
                partial.slots.add(new TimeMatch.Slot(kind, item.kinds().get(kind)));
                break;
            }
        }
        partial.words.add(item.word());
        TimeMatch match = read(partial, element + 1, at + 1);
        if (match == null) {
            partial.words.remove(partial.words.size() - 1);
            while (partial.slots.size() > slots) {
                partial.slots.remove(partial.slots.size() - 1);
            }
        }
        return match;
    }

    private @Nullable TimeMatch readGroup(Partial partial, Element wanted, int element, int at) {
        TimeMatch best = null;
        for (String group : wanted.groups()) {
            for (Rule rule : groups.getOrDefault(group, List.of())) {
                best = better(best, rule, partial.items, at);
            }
        }
        if (best == null) {
            return null;
        }
        partial.inner = best;
        TimeMatch match = read(partial, element + 1, best.to());
        if (match == null) {
            partial.inner = null;
        }
        return match;
    }
}
