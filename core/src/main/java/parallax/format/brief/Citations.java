package parallax.format.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.situation.Situation;
import parallax.situation.told.Side;
import parallax.story.copy.Copy;
import parallax.story.version.Versions;
import parallax.text.Span;

/** Numbers the sources in the order in which they are first cited, as footnotes are. */
final class Citations {

    private static final int UNCITED = 12;

    private final Map<String, Article> articles;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Citations(Map<String, Article> articles) {
        this.articles = new TreeMap<>(articles);
    }

    Brief.Cite cite(Side side) {
        return cite(side.article(), side.sentence());
    }

    Brief.Cite cite(String article, @Nullable Span span) {
        if (!articles.containsKey(article)) {
            throw new IllegalArgumentException("no article " + article + " to be cited");
        }
        numbers.putIfAbsent(article, numbers.size() + 1);
        return new Brief.Cite(Objects.requireNonNull(numbers.get(article)), span);
    }

    /** Each speaker once, with all places, in the order in which they come. */
    List<Brief.Teller> tellers(List<Side> sides) {
        Map<String, List<Brief.Cite>> bySpeaker = new LinkedHashMap<>();
        sides.forEach(side -> bySpeaker
                .computeIfAbsent(side.speaker(), none -> new ArrayList<>())
                .add(cite(side)));
        List<Brief.Teller> tellers = new ArrayList<>();
        bySpeaker.forEach((speaker, cites) ->
                tellers.add(new Brief.Teller(speaker, cites.stream().distinct().toList())));
        return tellers;
    }

    /** A list of articles as one teller without a name. */
    Brief.Teller sources(List<String> ids) {
        return new Brief.Teller(
                "", ids.stream().map(id -> cite(id, null)).distinct().toList());
    }

    /** Articles of which no line says anything are sources too, in order of time, where they are few. */
    void citeAlso(List<String> ids, Extent extent) {
        List<String> uncited = ids.stream()
                .filter(id -> !numbers.containsKey(id))
                .sorted(Comparator.comparing(this::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        extent.first(uncited, UNCITED).forEach(id -> cite(id, null));
    }

    private @Nullable LocalDate day(String article) {
        Article known = articles.get(article);
        return known == null ? null : known.published().date();
    }

    /** What was cited, in the order of the numbers. */
    List<Brief.Source> list(Situation situation) {
        List<Brief.Source> sources = new ArrayList<>();
        numbers.forEach((id, number) -> {
            Article article = Objects.requireNonNull(articles.get(id));
            String url = article.source().url();
            sources.add(new Brief.Source(
                    number,
                    id,
                    article.source().outlet(),
                    article.published().date(),
                    Words.oneLine(article.headline().text()),
                    url == null ? article.source().place() : url,
                    kin(situation, id)));
        });
        return sources;
    }

    /** What it shares its text or its address with. */
    private String kin(Situation situation, String id) {
        List<String> kin = new ArrayList<>();
        for (Copy copy : situation.copies()) {
            if (copy.articles().contains(id)) {
                String agency = copy.origin().agency();
                kin.add((agency == null ? "same text as" : "one wire story (" + agency + ") with")
                        + others(copy.articles(), id));
            }
        }
        for (Versions versions : situation.versions()) {
            if (versions.articles().contains(id) && versions.articles().size() > 1) {
                kin.add("another version of" + others(versions.articles(), id));
            }
        }
        situation.sources().findOutlet(id).ifPresent(outlet -> {
            if (!outlet.family().equals(outlet.name())) {
                kin.add("family " + outlet.family());
            }
        });
        return String.join("; ", kin);
    }

    private String others(List<String> ids, String id) {
        Set<Integer> others = new TreeSet<>();
        int uncited = 0;
        for (String other : ids) {
            Integer number = numbers.get(other);
            if (number == null) {
                uncited++;
            } else if (!other.equals(id)) {
                others.add(number);
            }
        }
        List<String> named = new ArrayList<>(
                others.stream().map(number -> "[" + number + "]").toList());
        if (uncited > 0) {
            named.add(uncited + " not cited");
        }
        return " " + String.join(", ", named);
    }
}
