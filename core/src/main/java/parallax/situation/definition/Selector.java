package parallax.situation.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.text.Span;

/** Takes out of accounts what belongs to a situation. The answer does not depend on their order. */
public final class Selector {

    /** What stands so near to the beginning is what an article is about. */
    private static final int OPENING = 400;

    private static final int MOST_NAMES = 8;

    private final List<Account> accounts;
    private final Gazette gazette;

    public Selector(List<Account> accounts) {
        this.accounts =
                accounts.stream().sorted(Comparator.comparing(Account::article)).toList();
        this.gazette = new Gazette(accounts);
    }

    /** Nothing is selected where nothing names what is asked for. */
    public Selection select(Definition definition) {
        List<Account> selected = new ArrayList<>();
        List<String> about = new ArrayList<>();
        int undated = 0;
        for (Account account : accounts) {
            Passages passages = new Passages(account, definition, gazette);
            boolean whole = passages.meet(
                    Span.of(0, Math.min(OPENING, account.transcript().length())));
            Account part = whole ? account : part(account, passages);
            if (part != null && isUndated(account, definition)) {
                undated++;
            } else if (part != null && isOfTime(account, definition)) {
                selected.add(part);
                if (whole) {
                    about.add(account.article());
                }
            }
        }
        return new Selection(definition, selected, about, undated);
    }

    /** Where nothing was selected: what was looked for, and what names there are. */
    public String explain(Definition definition) {
        List<String> near = new ArrayList<>();
        for (List<String> names : List.of(definition.actors(), definition.places(), definition.terms())) {
            names.forEach(name -> near.addAll(gazette.near(name, MOST_NAMES)));
        }
        return "nothing found for the situation “" + definition.name() + "”; looked for " + definition.words() + " in "
                + accounts.size() + " articles"
                + (near.isEmpty()
                        ? ""
                        : "; did you mean "
                                + String.join(", ", near.stream().distinct().toList()) + "?")
                + "\n  named most: " + String.join(", ", gazette.actors(MOST_NAMES))
                + "\n  places named most: " + String.join(", ", gazette.places(MOST_NAMES));
    }

    private static boolean isUndated(Account account, Definition definition) {
        return account.published() == null && (definition.from() != null || definition.to() != null);
    }

    private static boolean isOfTime(Account account, Definition definition) {
        LocalDate day = account.published();
        LocalDate from = definition.from();
        LocalDate to = definition.to();
        return day == null || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
    }

    /** The records that name the situation, with those that they refer to; null when there are none. */
    private static @Nullable Account part(Account account, Passages passages) {
        Set<String> kept = new HashSet<>();
        account.entries().stream().filter(passages::meet).forEach(entry -> kept.add(entry.id()));
        if (kept.isEmpty()) {
            return null;
        }
        for (int before = 0; before < kept.size(); ) {
            before = kept.size();
            account.entries().stream()
                    .filter(entry -> kept.contains(entry.id()))
                    .flatMap(entry -> referred(entry).stream())
                    .toList()
                    .forEach(kept::add);
        }
        return account.with(account.entries().stream()
                .filter(entry -> kept.contains(entry.id()))
                .toList());
    }

    private static List<String> referred(Entry entry) {
        List<@Nullable String> ids = new ArrayList<>();
        switch (entry.kind()) {
            case STATEMENT -> {
                ids.add(((Statement) entry).links().parent());
                ids.add(((Statement) entry).links().denies());
            }
            case EVENT -> {
                ids.add(((Event) entry).saidBy());
                ids.addAll(((Event) entry).figures());
            }
            case FIGURE -> ids.add(((Figure) entry).saidBy());
            case EVIDENCE -> {
                ids.add(((Evidence) entry).saidBy());
                ids.addAll(((Evidence) entry).showing().events());
            }
        }
        List<String> known = new ArrayList<>();
        for (String id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        return known;
    }
}
