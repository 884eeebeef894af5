package parallax.web.page.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.store.Decision;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.found.Found;
import parallax.store.found.Slice;
import parallax.store.search.Cursor;
import parallax.store.search.Field;
import parallax.store.search.Filter;
import parallax.store.search.Hit;
import parallax.store.search.Query;
import parallax.store.search.QueryParser;
import parallax.story.group.Correction;
import parallax.web.desk.Desk;
import parallax.web.http.DeskException;
import parallax.web.http.Routes;
import parallax.web.http.Visitor;
import parallax.web.page.Pages;

/** Which articles tell one story, where a person knows better. */
public final class StoriesPage implements Routes {

    private static final String PATH = "/review/stories";
    private static final int STORIES = 20;
    private static final int ARTICLES = 30;
    /** Splitting off is decided pair by pair. */
    private static final int MOST_PAIRS = 500;

    private final Desk desk;
    private final Pages pages;
    private final Found found;

    public StoriesPage(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
        this.found = new Found(desk.ledger());
    }

    /**
     * Articles that stand together, or one that stands alone.
     *
     * @param label what the story is about; empty for one that stands alone
     * @param articles in it
     */
    public record Group(String label, List<Reading> articles) {

        public Group {
            articles = List.copyOf(articles);
        }
    }

    /**
     * What the page shows.
     *
     * @param words that articles were searched by
     * @param groups stories, and articles that stand alone
     * @param decisions what was decided, newest first
     */
    public record View(String words, List<Group> groups, List<DecisionLine> decisions) {

        public View {
            groups = List.copyOf(groups);
            decisions = List.copyOf(decisions);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/together", this::together);
        routes.post(PATH + "/apart", this::apart);
        routes.post(PATH + "/undo/{number}", this::undo);
    }

    private void show(Context context) {
        Visitor.require(context, Visitor.Role.REVIEWER);
        String words = Objects.toString(context.queryParam("q"), "").strip();
        pages.show(
                context,
                "reviewstories",
                pages.words(context).get("review.stories.title"),
                new View(
                        words,
                        words.isEmpty() ? newest() : matching(words),
                        DecisionLine.list(desk, List.of(Decision.Kind.TOGETHER, Decision.Kind.APART), this::headline)));
    }

    private String headline(String article) {
        return desk.findReading(article)
                .map(reading -> reading.article().headline().text())
                .filter(text -> !text.isBlank())
                .orElse(article);
    }

    private List<Group> newest() {
        return groups(found.list(Finding.Kind.STORY, Slice.Mark.START, STORIES).findings(), List.of());
    }

    /** The stories of the articles that are found, and those that stand alone. */
    private List<Group> matching(String words) {
        Query typed = QueryParser.parse(words);
        List<Filter> filters = new ArrayList<>(typed.filters());
        filters.add(new Filter.Named(Field.KIND, "article"));
        List<Hit> hits = desk.search()
                .find(new Query(typed.words(), filters), Cursor.START, ARTICLES)
                .hits();
        Map<String, Finding> stories = new LinkedHashMap<>();
        List<Reading> alone = new ArrayList<>();
        for (Hit hit : hits) {
            List<Finding> of = found.listOf(hit.article(), Finding.Kind.STORY);
            of.forEach(story -> stories.put(story.id(), story));
            if (of.isEmpty()) {
                alone.add(hit.reading());
            }
        }
        return groups(List.copyOf(stories.values()), alone);
    }

    private List<Group> groups(List<Finding> stories, List<Reading> alone) {
        Map<String, Reading> readings = found.readings(stories);
        List<Group> groups = new ArrayList<>();
        for (Finding story : stories) {
            List<Reading> articles = articles(story).stream()
                    .map(readings::get)
                    .filter(Objects::nonNull)
                    .toList();
            groups.add(new Group(story.label(), articles));
        }
        alone.forEach(reading -> groups.add(new Group("", List.of(reading))));
        return groups;
    }

    private static Set<String> articles(Finding story) {
        Set<String> articles = new TreeSet<>();
        story.members().forEach(member -> articles.add(member.article()));
        return articles;
    }

    private static List<String> chosen(Context context, int least) {
        List<String> chosen = List.copyOf(new LinkedHashSet<>(context.formParams("article")));
        if (chosen.size() < least) {
            throw new DeskException(400, "choose-articles", least);
        }
        return chosen;
    }

    private void together(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        List<String> chosen = chosen(context, 2);
        List<List<String>> pairs = new ArrayList<>();
        chosen.subList(1, chosen.size()).forEach(other -> pairs.add(List.of(chosen.get(0), other)));
        decide(context, visitor, Correction.Kind.TOGETHER, pairs);
    }

    /** Each that is chosen from each other one of its story that is not. */
    private void apart(Context context) {
        Visitor visitor = Visitor.require(context, Visitor.Role.REVIEWER);
        List<String> chosen = chosen(context, 1);
        List<List<String>> pairs = new ArrayList<>();
        for (String article : chosen) {
            found.listOf(article, Finding.Kind.STORY).stream()
                    .flatMap(story -> articles(story).stream())
                    .filter(other -> !chosen.contains(other))
                    .forEach(other -> pairs.add(List.of(article, other)));
        }
        if (pairs.isEmpty()) {
            throw new DeskException(400, "nothing-to-part");
        }
        decide(context, visitor, Correction.Kind.APART, pairs);
    }

    private void decide(Context context, Visitor visitor, Correction.Kind kind, List<List<String>> pairs) {
        if (pairs.size() > MOST_PAIRS) {
            throw new DeskException(400, "too-many-pairs", pairs.size(), MOST_PAIRS);
        }
        DecisionLine.write(desk, context, visitor, (decisions, making) -> {
            pairs.forEach(pair -> decisions.decide(kind, pair.get(0), pair.get(1), making));
            return pairs.size();
        });
        Action action = kind == Correction.Kind.TOGETHER ? Action.MERGED : Action.PARTED;
        pairs.forEach(pair -> desk.store().audit().add(visitor.who(), action, pair.get(0), "article " + pair.get(1)));
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void undo(Context context) {
        DecisionLine.undo(desk, context);
        context.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
