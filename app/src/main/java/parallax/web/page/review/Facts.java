package parallax.web.page.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Quantity;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.web.words.Words;

/** What a record says, field by field, in the words of a reader's language. What is not known has no line, but for who says it. */
public final class Facts {

    private final Words words;
    private final Account account;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words words, Account account) {
        this.words = words;
        this.account = account;
    }

    /**
     * A field.
     *
     * @param name in the reader's language
     * @param value likewise, or words of the article
     */
    public record Fact(String name, String value) {}

    public static List<Fact> of(Words words, Reading reading, Entry entry) {
        Facts facts = new Facts(words, reading.account());
        switch (entry.kind()) {
            case STATEMENT -> facts.statement((Statement) entry);
            case EVENT -> facts.event((Event) entry);
            case FIGURE -> facts.figure((Figure) entry);
            case EVIDENCE -> facts.evidence((Evidence) entry);
        }
        return List.copyOf(facts.facts);
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.get("review.field." + name), value));
        }
    }

    private void flag(String name, boolean holds) {
        put(name, holds ? words.get("review.yes") : null);
    }

    private @Nullable String name(@Nullable String id) {
        return account.findActor(id).map(Actor::name).orElse(null);
    }

    private String names(List<String> ids) {
        return ids.stream()
                .map(id -> account.findActor(id).map(Actor::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private void statement(Statement statement) {
        List<String> actors = statement.speaker().actors();
        String unnamed = statement.speaker().unnamed();
        put("speaker", actors.isEmpty() ? (unnamed == null ? words.get("review.unknown") : unnamed) : names(actors));
        put("institution", name(statement.speaker().institution()));
        put("cue-kind", words.label(statement.cue().kind()));
        put("certainty", words.label(statement.stance().certainty()));
        flag("negated", statement.stance().negated());
        put("when", time(statement.when()));
    }

    private void event(Event event) {
        put("type", words.label(event.what().type()));
        put("mode", String.join(", ", event.what().modes()));
        put(
                "actor",
                event.roles().actors().isEmpty()
                        ? words.get("review.unknown")
                        : names(event.roles().actors()));
        put("recipient", names(event.roles().recipients()));
        put("auxiliary", event.auxiliary().stream().map(words::label).collect(Collectors.joining(", ")));
        put("where", account.findPlace(event.where()).map(Place::name).orElse(null));
        put("when", time(event.when()));
        said(event.saidBy());
    }

    private void figure(Figure figure) {
        put("amount", amount(figure.quantity()));
        put("unit", figure.counted().unit());
        put("measure", figure.counted().measure());
        put("counted", figure.counted().counted());
        put("owner", name(figure.counted().actor()));
        put("when", time(figure.asOf()));
        put("where", account.findPlace(figure.where()).map(Place::name).orElse(null));
        said(figure.saidBy());
    }

    private void evidence(Evidence evidence) {
        put("medium", words.label(evidence.medium()));
        put("publisher", name(evidence.publisher()));
        put("when", time(evidence.when()));
        said(evidence.saidBy());
    }

    private void said(@Nullable String statement) {
        put(
                "said",
                account.findEntry(statement)
                        .map(said -> ((Statement) said).speaker())
                        .map(speaker -> speaker.actors().isEmpty() ? speaker.text() : names(speaker.actors()))
                        .orElse(words.get("review.outlet")));
    }

    private String amount(Quantity quantity) {
        BigDecimal least = quantity.atLeast();
        BigDecimal most = quantity.atMost();
        String amount;
        if (least != null && most != null) {
            amount = least.compareTo(most) == 0
                    ? words.number(least)
                    : words.get("review.amount.between", words.number(least), words.number(most));
        } else if (least != null) {
            amount =
                    words.get(quantity.exclusive() ? "review.amount.more" : "review.amount.least", words.number(least));
        } else if (most != null) {
            amount = words.get(quantity.exclusive() ? "review.amount.less" : "review.amount.most", words.number(most));
        } else {
            amount = words.get("review.unknown");
        }
        return quantity.approximate() ? words.get("review.amount.about", amount) : amount;
    }

    private @Nullable String time(@Nullable When when) {
        if (when == null) {
            return null;
        }
        if (when.from() == null || when.to() == null) {
            return when.text();
        }
        return when.from().equals(when.to())
                ? words.day(when.from())
                : words.day(when.from()) + " – " + words.day(when.to());
    }
}
