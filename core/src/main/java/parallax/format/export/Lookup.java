package parallax.format.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.Pointers;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.text.Span;

/** One article and its account as exporters need them: records by id, spans in code points. */
public final class Lookup {

    private final Article article;
    private final Account account;
    private final Pointers pointers;
    private final Map<String, Actor> actors;
    private final Map<String, Place> places;
    private final Map<String, Statement> statements;
    private final Map<String, Figure> figures;

    public Lookup(Article article, Account account) {
        this.article = article;
        this.account = account;
        this.pointers = new Pointers(article);
        this.actors = account.actorsById();
        this.places = byId(account.places(), Place::id);
        this.statements = byId(account.statements(), Statement::id);
        this.figures = byId(account.figures(), Figure::id);
    }

    private static <R> Map<String, R> byId(List<R> records, Function<R, String> id) {
        return records.stream().collect(Collectors.toMap(id, each -> each, (first, second) -> first));
    }

    public Article article() {
        return article;
    }

    public Account account() {
        return account;
    }

    /** The id of a record that is unique over all articles. */
    public String id(String record) {
        return article.id() + "/" + record;
    }

    public List<Actor> actors(List<String> ids) {
        return ids.stream().map(actors::get).filter(Objects::nonNull).toList();
    }

    /** Canonical names; an id that the account does not explain stands for itself. */
    public List<String> names(List<String> ids) {
        return ids.stream()
                .map(id -> actors.containsKey(id) ? actors.get(id).name() : id)
                .toList();
    }

    public @Nullable String name(@Nullable String id) {
        return id == null ? null : names(List.of(id)).get(0);
    }

    public @Nullable Place place(@Nullable String id) {
        return id == null ? null : places.get(id);
    }

    public @Nullable Statement statement(@Nullable String id) {
        return id == null ? null : statements.get(id);
    }

    /** The figures that measure an event. */
    public List<Figure> figures(Event event) {
        return event.figures().stream()
                .map(figures::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who says it: resolved names, or else the words that name the speaker; empty when nobody is named. */
    public List<String> speakers(Statement statement) {
        List<String> names = names(statement.speaker().actors());
        String words = statement.speaker().text();
        return !names.isEmpty() ? names : words.isEmpty() ? List.of() : List.of(words);
    }

    /** Who tells a record, by the statement that it stands in; empty when the outlet does or nobody is named. */
    public List<String> tellers(@Nullable String saidBy) {
        Statement statement = statement(saidBy);
        return statement == null ? List.of() : speakers(statement);
    }

    /** Code points of the text, or of the headline where {@link #part} says so. */
    public Span points(Span span) {
        return pointers.write(span);
    }

    public boolean inHeadline(Span span) {
        return pointers.inHeadline(span);
    }

    /** {@code text} or {@code headline}: what the offsets of a span count in. */
    public String part(Span span) {
        return inHeadline(span) ? "headline" : "text";
    }

    public String words(Span span) {
        return span.in(account.transcript());
    }
}
