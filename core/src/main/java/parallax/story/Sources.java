package parallax.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parallax.article.Article;
import parallax.story.copy.Copy;
import parallax.story.copy.Credits;
import parallax.story.outlet.Outlet;
import parallax.story.outlet.OutletTable;
import parallax.story.version.Versions;

/** Who published each article, and which text it goes back to: what every count of articles is shown with. */
public final class Sources {

    private static final String AGENCY = "agency ";

    private final Map<String, String> works = new HashMap<>();
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    private Sources() {}

    /**
     * Gathers what is known of articles.
     *
     * @param copies republished text among them
     * @param versions articles that were read more than once
     * @param table outlets and their families
     */
    public static Sources of(List<Article> articles, List<Copy> copies, List<Versions> versions, OutletTable table) {
        Sources sources = new Sources();
        for (Versions each : versions) {
            each.articles().forEach(id -> sources.works.put(id, each.id()));
        }
        for (Article article : articles) {
            String id = article.id();
            table.find(article.source().outlet(), article.source().url())
                    .ifPresent(outlet -> sources.outlets.put(id, outlet));
            List<String> credited = Credits.of(article);
            sources.origins.put(id, credited.size() == 1 ? AGENCY + credited.get(0) : sources.work(id));
        }
        for (Copy copy : copies) {
            String agency = copy.origin().agency();
            copy.articles().forEach(id -> sources.origins.put(id, agency == null ? copy.id() : AGENCY + agency));
        }
        return sources;
    }

    private String work(String id) {
        return works.getOrDefault(id, id);
    }

    /** Who published an article; empty when that is not known. */
    public Optional<Outlet> findOutlet(String article) {
        return Optional.ofNullable(outlets.get(article));
    }

    /**
     * Counts the voices behind articles.
     *
     * @param articles ids; one that is named twice counts once
     * @throws IllegalArgumentException for an id that is not among the articles that this was made of
     */
    public Independence count(Collection<String> articles) {
        Set<String> counted = new TreeSet<>();
        Set<String> published = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        Set<String> unnamed = new TreeSet<>();
        for (String article : articles) {
            String origin = origins.get(article);
            if (origin == null) {
                throw new IllegalArgumentException("no article " + article + " among the sources");
            }
            counted.add(work(article));
            texts.add(origin);
            Outlet outlet = outlets.get(article);
            if (outlet == null) {
                unnamed.add(work(article));
            } else {
                published.add(outlet.name());
                families.add(outlet.family());
            }
        }
        String only = texts.size() == 1 ? texts.iterator().next() : "";
        return new Independence(
                counted.size(),
                published.size(),
                families.size(),
                Math.min(texts.size(), counted.size()),
                unnamed.size(),
                only.startsWith(AGENCY) ? only.substring(AGENCY.length()) : null);
    }
}
