package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page calls its outlet, and which titles and names mean the outlet. */
final class Outlets {

    private static final List<String> METAS = List.of(
            "application-name",
            "al:android:app_name",
            "dc.publisher",
            "publisher",
            "twitter:app:name:iphone",
            "apple-mobile-web-app-title");
    private static final List<String> DIVIDERS = List.of(" | ", " - ", " – ", " — ", " :: ", " · ", "｜", "--");

    private final PageFields fields;
    private final String domain;
    private final List<Said<String>> said = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    Outlets(PageFields fields, LinkedData linked, @Nullable String url) {
        this.fields = fields;
        String host = Addresses.domain(url);
        this.domain = host == null ? "" : host.replace("-", "");
        linked.texts("publisher").stream().limit(1).forEach(name -> say(name, From.JSON_LD));
        say(fields.first("og:site_name"), From.OPEN_GRAPH);
        METAS.forEach(name -> say(fields.first(name), From.META));
        if (said.isEmpty()) {
            say(afterHeadline(), From.TITLE);
        }
        said.forEach(outlet -> names.add(Words.joined(outlet.value())));
    }

    private void say(String name, From from) {
        boolean isName = !name.isEmpty() && !name.startsWith("http") && name.length() <= 100;
        if (isName) {
            said.add(new Said<>(name, from));
        }
    }

    /** What the title of the window adds to the printed headline: {@code Storm closes harbour | Harbour Post}. */
    private String afterHeadline() {
        String title = fields.title();
        for (Element heading : fields.parts("h1")) {
            String printed = PageFields.text(heading);
            if (!printed.isEmpty() && title.startsWith(printed)) {
                String added = title.substring(printed.length()).strip();
                boolean one = added.matches("[|–—-]\\s*[^|–—]{2,50}");
                return one ? added.substring(1).strip() : "";
            }
        }
        return "";
    }

    /** All that name it, the surest first. */
    List<Said<String>> said() {
        return List.copyOf(said);
    }

    /** Whether a signature is the outlet's own. */
    boolean isOutlet(String name) {
        String compact = Words.joined(name);
        return names.contains(compact)
                || (!compact.isEmpty()
                        && (domain.startsWith(compact + ".")
                                || domain.replace(".", "").equals(compact)));
    }

    /** "Storm closes harbour | Harbour Post" without the outlet; only what the page calls its outlet is cut. */
    String without(String title) {
        String rest = title;
        for (int times = 0; times < 3; times++) {
            int cut = DIVIDERS.stream().mapToInt(rest::lastIndexOf).max().orElse(-1);
            if (cut <= 0 || !means(rest.substring(cut + 1))) {
                return rest.strip();
            }
            rest = rest.substring(0, cut).strip();
        }
        return rest.strip();
    }

    /** Whether the end of a title is the outlet, a part of its name, or its host. */
    private boolean means(String tail) {
        String compact = Words.joined(tail);
        if (compact.isEmpty()) {
            return false;
        }
        boolean host = compact.length() > 2 && domain.replace(".", "").contains(compact.toLowerCase(Locale.ROOT));
        return host
                || names.stream()
                        .anyMatch(name -> name.contains(compact) || (name.length() > 2 && compact.contains(name)));
    }
}
