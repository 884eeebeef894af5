package parallax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.article.Furniture;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Note;
import parallax.ledger.Place;
import parallax.ledger.Provenance;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.CodePoints;
import parallax.text.Labels;
import parallax.text.Span;

/** One article and its records, set out for people: every record with its speaker, its sentence and its rule. */
public final class ReadingReport {

    private final Palette palette;

    public ReadingReport(Palette palette) {
        this.palette = palette;
    }

    public String write(Article article, Account account) {
        StringBuilder out = new StringBuilder();
        Numbering numbering = new Numbering(account);
        head(out, article);
        section(out, "Statements", account.statements().size());
        account.statements().forEach(each -> entry(out, account, numbering, each, statement(account, numbering, each)));
        section(out, "Events", account.events().size());
        account.events().forEach(each -> entry(out, account, numbering, each, event(account, numbering, each)));
        section(out, "Figures", account.figures().size());
        account.figures().forEach(each -> entry(out, account, numbering, each, figure(account, numbering, each)));
        section(out, "Evidence", account.evidence().size());
        account.evidence().forEach(each -> entry(out, account, numbering, each, evidence(account, numbering, each)));
        notes(out, numbering, account);
        return out.toString();
    }

    private void head(StringBuilder out, Article article) {
        String headline = article.headline().text();
        out.append(palette.strong(headline.isEmpty() ? "(no headline)" : headline))
                .append('\n');
        out.append(palette.faint(signature(article))).append('\n');
        String filed = filed(article.details());
        if (!filed.isEmpty()) {
            out.append(palette.faint(filed)).append('\n');
        }
        int furniture = article.furniture().stream()
                .map(Furniture::span)
                .mapToInt(Span::length)
                .sum();
        String url = article.source().url();
        out.append(palette.faint((url == null ? article.source().place() : url) + " · "
                        + article.text().length() + " characters, " + furniture + " of them furniture · article "
                        + article.id()))
                .append("\n");
    }

    /** Outlet, day and byline, each with the place that says so. */
    private static String signature(Article article) {
        String outlet = article.source().outlet();
        String date = article.published().date() == null
                ? "date not known"
                : article.published().date() + " (" + article.published().from() + ")";
        String authors = article.byline().authors().isEmpty()
                ? "no byline"
                : "by " + String.join(", ", article.byline().authors()) + origin(article.details(), "byline");
        String where = outlet == null ? "outlet not known" : outlet + origin(article.details(), "outlet");
        return where + " · " + date + " · " + authors;
    }

    private static String origin(Article.Details details, String field) {
        String from = details.origins().get(field);
        return from == null ? "" : " (" + from + ")";
    }

    /** Section, dateline and credited agencies; empty when none of them is known. */
    private static String filed(Article.Details details) {
        List<String> parts = new ArrayList<>();
        String section = details.section();
        if (section != null) {
            parts.add("in " + section + origin(details, "section"));
        }
        Article.Filed filed = details.filed();
        String place = filed == null ? null : filed.place();
        if (place != null) {
            parts.add("filed from " + place);
        }
        if (!details.agencies().isEmpty()) {
            parts.add("credits " + String.join(", ", details.agencies()));
        }
        return String.join(" · ", parts);
    }

    private void section(StringBuilder out, String title, int count) {
        out.append('\n').append(palette.strong(title + " (" + count + ")")).append('\n');
    }

    private void entry(StringBuilder out, Account account, Numbering numbering, Entry entry, String line) {
        Provenance provenance = entry.provenance();
        Span sentence = new CodePoints(account.transcript()).fromUnits(entry.sentence());
        out.append(palette.of(entry.kind(), String.format("%4s", numbering.of(entry.id()))))
                .append("  ")
                .append(line)
                .append('\n')
                .append(palette.faint("      “" + oneLine(entry.sentence().in(account.transcript())) + "”"))
                .append('\n')
                .append(palette.faint("      " + sentence + " · " + provenance.rule() + " · " + provenance.engine()
                        + " " + Math.round(provenance.confidence() * 100) + " %"))
                .append('\n');
    }

    private String statement(Account account, Numbering numbering, Statement statement) {
        Statement.Speaker speaker = statement.speaker();
        String who = speaker.text().isEmpty() ? "(speaker unknown)" : oneLine(speaker.text());
        String actor = actor(account, speaker.actor());
        boolean named = actor != null && !actor.equals(who);
        StringBuilder line = new StringBuilder(palette.strong(who));
        line.append(named ? " [" + actor + "]" : "")
                .append(" | ")
                .append(oneLine(statement.cue().text()))
                .append(" | ")
                .append(Labels.of(statement.cue().kind()))
                .append(statement.stance().negated() ? " (negated)" : "")
                .append(" | ")
                .append(oneLine(statement.content().text()))
                .append(" | ")
                .append(Labels.of(statement.form()))
                .append(", ")
                .append(Labels.of(statement.stance().certainty()));
        String parent = statement.links().parent();
        String denies = statement.links().denies();
        line.append(parent == null ? "" : ", within " + numbering.of(parent));
        line.append(denies == null ? "" : ", denies " + numbering.of(denies));
        return line.append(when(statement.when())).toString();
    }

    private String event(Account account, Numbering numbering, Event event) {
        StringBuilder line =
                new StringBuilder(palette.strong(event.what().type().name()));
        event.what().modes().forEach(mode -> line.append('-').append(mode));
        line.append(" | ").append(actors(account, event.roles().actors(), "actor unknown"));
        if (!event.roles().recipients().isEmpty()) {
            line.append(" → ").append(actors(account, event.roles().recipients(), ""));
        }
        line.append(" | ").append(oneLine(event.anchor().text()));
        event.auxiliary().forEach(auxiliary -> line.append(", ").append(Labels.of(auxiliary)));
        if (event.what().literal() != event.what().type()) {
            line.append(", literally ").append(event.what().literal());
        }
        line.append(place(account, event.where())).append(when(event.when()));
        if (!event.figures().isEmpty()) {
            line.append(event.figures().stream().map(numbering::of).collect(Collectors.joining(", ", " | ", "")));
        }
        return line.append(said(numbering, event.saidBy())).toString();
    }

    private String figure(Account account, Numbering numbering, Figure figure) {
        StringBuilder line =
                new StringBuilder(palette.strong(oneLine(figure.anchor().text())));
        line.append(" | ").append(bounds(figure));
        line.append(part(figure.counted().counted()))
                .append(part(figure.counted().measure()));
        line.append(place(account, figure.where())).append(when(figure.asOf()));
        return line.append(said(numbering, figure.saidBy())).toString();
    }

    private static String bounds(Figure figure) {
        var quantity = figure.quantity();
        String least = quantity.atLeast() == null ? "" : quantity.atLeast().toPlainString();
        String most = quantity.atMost() == null ? "" : quantity.atMost().toPlainString();
        String range = least.equals(most)
                ? least
                : least.isEmpty()
                        ? (quantity.exclusive() ? "< " : "≤ ") + most
                        : most.isEmpty() ? (quantity.exclusive() ? "> " : "≥ ") + least : least + " to " + most;
        String about = quantity.approximate() ? "about " : "";
        return range.isEmpty() ? "no number" : about + range;
    }

    private String evidence(Account account, Numbering numbering, Evidence evidence) {
        StringBuilder line = new StringBuilder(palette.strong(Labels.of(evidence.medium())));
        String publisher = actor(account, evidence.publisher());
        line.append(" | ").append(publisher == null ? "publisher unknown" : "published by " + publisher);
        Span showing = evidence.showing().words();
        line.append(showing == null ? "" : " | shows: " + oneLine(showing.in(account.transcript())));
        Span hedge = evidence.hedge();
        line.append(hedge == null ? "" : " | hedged: " + oneLine(hedge.in(account.transcript())));
        line.append(when(evidence.when()));
        if (!evidence.showing().events().isEmpty()) {
            line.append(evidence.showing().events().stream()
                    .map(numbering::of)
                    .collect(Collectors.joining(", ", " | shows ", "")));
        }
        Evidence.Attached attached = evidence.attached();
        line.append(attached == null ? "" : " | " + Labels.of(attached.how()) + ": " + attached.url());
        return line.append(said(numbering, evidence.saidBy())).toString();
    }

    private void notes(StringBuilder out, Numbering numbering, Account account) {
        if (account.notes().isEmpty()) {
            return;
        }
        section(out, "Not known", account.notes().size());
        for (Note note : account.notes()) {
            String about = note.about();
            out.append("      ")
                    .append(about == null ? "" : numbering.of(about) + ": ")
                    .append(oneLine(note.what()))
                    .append('\n');
        }
    }

    private static String said(Numbering numbering, @Nullable String statement) {
        return statement == null ? " | the outlet says" : " | said in " + numbering.of(statement);
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : " | " + oneLine(text);
    }

    private static String when(@Nullable When when) {
        if (when == null) {
            return "";
        }
        String days = !when.resolved()
                ? "not resolved"
                : when.from() != null && when.from().equals(when.to())
                        ? String.valueOf(when.from())
                        : when.from() + " to " + when.to();
        return " | " + oneLine(when.text()) + " = " + days;
    }

    private static String place(Account account, @Nullable String id) {
        return account.findPlace(id)
                .map(Place::name)
                .map(name -> " | at " + name)
                .orElse("");
    }

    private static @Nullable String actor(Account account, @Nullable String id) {
        return account.findActor(id).map(Actor::name).orElse(null);
    }

    private static String actors(Account account, List<String> ids, String none) {
        return ids.isEmpty()
                ? none
                : ids.stream()
                        .map(id -> account.findActor(id).map(Actor::name).orElse(id))
                        .collect(Collectors.joining(", "));
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
