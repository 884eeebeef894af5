package parallax.article.meta;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address that a page calls its own; what names another host or the home page is noted and not taken. */
final class Canonical {

    private final PageFields fields;
    private final LinkedData linked;
    private final List<String> notes;

    Canonical(PageFields fields, LinkedData linked, List<String> notes) {
        this.fields = fields;
        this.linked = linked;
        this.notes = notes;
    }

    @Nullable
    Said<String> choose(@Nullable String fetched) {
        List<Said<String>> said = new ArrayList<>();
        fields.parts("link").stream().limit(1).forEach(link -> said.add(new Said<>(link.attr("href"), From.META)));
        said.add(new Said<>(fields.first("og:url"), From.OPEN_GRAPH));
        said.add(new Said<>(linked.text("url"), From.JSON_LD));
        for (Said<String> one : said) {
            String address = one.value().isBlank() ? null : Addresses.absolute(fetched, one.value());
            if (address != null && isTaken(address, one.from(), fetched)) {
                return new Said<>(address, one.from());
            }
        }
        return fetched == null ? null : new Said<>(fetched, From.URL);
    }

    private boolean isTaken(String address, From from, @Nullable String fetched) {
        if (fetched == null || Addresses.domain(fetched) == null) {
            return true;
        }
        boolean elsewhere = !Addresses.sameSite(address, fetched);
        boolean home = Addresses.isHome(address) && !Addresses.isHome(fetched);
        if (elsewhere || home) {
            notes.add("url: " + from + " says " + Words.brief(address) + ", "
                    + (elsewhere ? "on another host" : "a home page") + "; the page was fetched from "
                    + Words.brief(fetched));
        }
        return !elsewhere && !home;
    }
}
