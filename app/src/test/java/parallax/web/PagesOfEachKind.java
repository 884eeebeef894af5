package parallax.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** One address of every kind of page that a desk with the bundled articles has. */
final class PagesOfEachKind {

    private static final String NOWHERE = "/no/such/page";
    private static final String NO_QUERY = "/search?q=(";

    private static final List<String> FIXED = List.of(
            "/",
            "/articles",
            "/situations",
            "/situations/all",
            "/situations/all/report",
            "/disputes",
            "/actors",
            "/search",
            "/search?q=kind:event",
            "/search?q=nothinglikeit",
            NO_QUERY,
            "/alerts",
            "/review",
            "/review/stories",
            "/review/actors",
            "/review/log",
            "/moderation",
            "/moderation/contests",
            "/sources",
            "/login",
            "/account",
            "/accounts",
            "/tokens",
            "/audit",
            "/api/v1",
            NOWHERE);

    /** Kinds of pages by what the address of each begins with, all of which some article or the whole ledger leads to. */
    private static final List<String> FOUND = List.of(
            "/articles/[^/]+",
            "/articles/[^/]+/s[^/]+",
            "/articles/[^/]+/e[^/]+",
            "/articles/[^/]+/f[^/]+",
            "/articles/[^/]+/v[^/]+",
            "/articles/[^/]+/related",
            "/articles/[^/]+/replies",
            "/articles/[^/]+/changes/[^/]+",
            "/stories/[^/]+",
            "/copies/[^/]+",
            "/authors/[^/]+",
            "/outlets/[^/]+",
            "/situations/(?!all)[^/]+",
            "/disputes/[^/]+",
            "/claims/[^/]+",
            "/series/[^/]+",
            "/actors/[^/]+",
            "/actors/[^/]+/contest",
            "/review/[0-9a-f]{16}/[^/]+");

    /** Only persons may contest their pages: among those that are named most, one is. */
    private static final int FIRST_ACTORS = 6;

    private final GuardedDesk.Visit visit;
    private final Map<String, String> byKind = new LinkedHashMap<>();

    PagesOfEachKind(GuardedDesk.Visit visit) {
        this.visit = visit;
    }

    /** What a page of the list is answered with. */
    static int status(String page) {
        return switch (page) {
            case NOWHERE -> 404;
            case NO_QUERY -> 400;
            default -> 200;
        };
    }

    List<String> list() {
        for (String page : List.of("/articles", "/situations", "/situations/all", "/disputes", "/actors", "/review")) {
            look(page);
        }
        for (String article :
                links("/articles").filter(each -> each.matches(FOUND.get(0))).toList()) {
            look(article);
            look(article + "/related");
        }
        look(Objects.requireNonNull(byKind.get("/copies/[^/]+"), "no copy"));
        links("/actors")
                .filter(each -> each.matches("/actors/[^/]+"))
                .limit(FIRST_ACTORS)
                .forEach(this::look);
        if (byKind.size() < FOUND.size()) {
            throw new AssertionError(FOUND.stream()
                    .filter(kind -> !byKind.containsKey(kind))
                    .collect(Collectors.joining(", ", "nothing leads to ", "")));
        }
        return Stream.concat(FIXED.stream(), byKind.values().stream()).toList();
    }

    private void look(String page) {
        links(page)
                .forEach(link -> FOUND.stream().filter(link::matches).forEach(kind -> byKind.putIfAbsent(kind, link)));
    }

    private Stream<String> links(String page) {
        Document document = visit.page(page);
        return document.select("main a[href^=/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .filter(link -> !link.matches(".*\\.\\w+"))
                .distinct();
    }
}
