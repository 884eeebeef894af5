package parallax.situation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.claim.Speech.Window;
import parallax.situation.same.Gathering;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.text.Fingerprint;

/**
 * Finds statements that several articles tell, one account at a time; the order in which they are added does not matter. An
 * account that is added touches only the claims that its own statements belong to.
 */
public final class Claims {

    /** The fullest first: most words between quotation marks, then most words, then the earliest. */
    private static final Comparator<Utterance> FULLEST_FIRST = Comparator.comparingInt(
                    (Utterance each) -> -each.speech().quoted().size())
            .thenComparingInt(each -> -each.speech().words().size())
            .thenComparing(Utterance::telling, Variant.BY_TIME);

    private final Utterances utterances;
    private final Sameness sameness = new Sameness();
    private final Map<String, Map<String, Utterance>> bySpeech = new HashMap<>();
    private final Gathering<Speech, Claim> gathering = new Gathering<>(new Same());

    /**
     * @param records must know every account before it is added here
     * @param keywords reads content words
     */
    public Claims(Records records, Keywords.Reader keywords) {
        this.utterances = new Utterances(records, keywords);
    }

    public void add(Account account) {
        for (Utterance utterance : utterances.of(account)) {
            Speech speech = utterance.speech();
            bySpeech.computeIfAbsent(speech.pointer(), none -> new TreeMap<>())
                    .put(utterance.side().pointer(), utterance);
            gathering.add(speech);
        }
    }

    /** Keys of what an account tells: two accounts whose tellings are compared share one. */
    public Set<String> keys(Account account) {
        return utterances.of(account).stream()
                .flatMap(utterance -> sameness.coarseKeys(utterance.speech()).stream())
                .collect(Collectors.toSet());
    }

    /** All claims that more than one article tells, in order of time. */
    public List<Claim> list() {
        return gathering.list().stream()
                .sorted(Comparator.comparing(Claims::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Claim::id))
                .toList();
    }

    /** The articles that are tied by what they tell, whether or not it became one claim. */
    public List<Set<String>> listTied() {
        return gathering.listTied().stream().map(this::articles).toList();
    }

    private Set<String> articles(List<Speech> tied) {
        return tied.stream()
                .flatMap(speech -> bySpeech.getOrDefault(speech.pointer(), Map.of()).values().stream())
                .map(utterance -> utterance.side().article())
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate firstDay(Claim claim) {
        return claim.tellings().stream()
                .flatMap(telling -> Stream.ofNullable(telling.side().date()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What makes speeches one claim. */
    private final class Same implements Gathering.Rule<Speech, Claim> {

        @Override
        public String pointer(Speech speech) {
            return speech.pointer();
        }

        @Override
        public Set<String> keys(Speech speech) {
            return sameness.keys(speech);
        }

        @Override
        public double likeness(Speech one, Speech other) {
            return sameness.likeness(one, other);
        }

        @Override
        public boolean compatible(Speech one, Speech other) {
            return one.window().overlaps(other.window());
        }

        @Override
        public Optional<Claim> make(List<Speech> group) {
            List<Utterance> all = group.stream()
                    .flatMap(speech -> bySpeech.getOrDefault(speech.pointer(), Map.of()).values().stream())
                    .toList();
            long articles =
                    all.stream().map(each -> each.side().article()).distinct().count();
            return articles < 2 ? Optional.empty() : Optional.of(claim(all));
        }
    }

    private static Claim claim(List<Utterance> all) {
        Utterance fullest = all.stream().min(FULLEST_FIRST).orElseThrow();
        List<Variant> variants = new ArrayList<>();
        for (List<Utterance> wording : wordings(all)) {
            List<Variant.Telling> tellings =
                    wording.stream().map(Utterance::telling).toList();
            variants.add(
                    wording.contains(fullest)
                            ? new Variant(Variant.Relation.FULLEST, List.of(), tellings)
                            : new Comparison(wording.get(0), fullest).variant(tellings));
        }
        variants.sort(Comparator.comparing((Variant variant) -> variant.relation() != Variant.Relation.FULLEST)
                .thenComparing(Variant::first, Variant.BY_TIME));
        TreeSet<String> speakers = new TreeSet<>();
        all.forEach(each -> speakers.add(each.side().speaker()));
        String least = all.stream()
                .map(each -> each.side().pointer())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Window common = common(all);
        return new Claim(
                Fingerprint.id("c", 8, least),
                List.copyOf(speakers),
                common.from(),
                common.to(),
                variants,
                Reasons.of(all, fullest, common));
    }

    /** Tellings by their words, the earliest of each first. */
    private static Collection<List<Utterance>> wordings(List<Utterance> all) {
        Map<String, List<Utterance>> wordings = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(Utterance::telling, Variant.BY_TIME))
                .forEach(each -> wordings.computeIfAbsent(each.speech().wording(), none -> new ArrayList<>())
                        .add(each));
        return wordings.values();
    }

    /** Windows of which every two overlap have a day in common. */
    private static Window common(List<Utterance> all) {
        List<Window> windows = all.stream().map(each -> each.speech().window()).toList();
        return new Window(
                windows.stream()
                        .map(Window::from)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                windows.stream().map(Window::to).min(Comparator.naturalOrder()).orElseThrow());
    }
}
