package parallax.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Place;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Labels;
import parallax.text.Span;

/** Whether a record of an account satisfies a ledger line. */
final class EntryMatch {

    private final Account account;

    EntryMatch(Account account) {
        this.account = account;
    }

    boolean statement(Case.Line line, Statement statement) {
        return Words.match(line.field(0), statement.speaker().text())
                && Words.match(line.field(1), statement.cue().text())
                && Words.matchName(line.field(2), Labels.of(statement.cue().kind()))
                && Words.match(line.field(3), statement.content().text())
                && line.keys().entrySet().stream().allMatch(key -> statementKey(key, statement));
    }

    private boolean statementKey(Map.Entry<String, String> key, Statement statement) {
        String wanted = key.getValue();
        return switch (key.getKey()) {
            case "form" -> Words.matchName(wanted, Labels.of(statement.form()));
            case "certainty" ->
                Words.matchName(wanted, Labels.of(statement.stance().certainty()));
            case "negated" -> Words.matchFlag(wanted, statement.stance().negated());
            case "actor" -> actor(wanted, statement.speaker().actor());
            case "actors" -> Words.matchList(wanted, statement.speaker().actors(), this::actor);
            case "institution" -> actor(wanted, statement.speaker().institution());
            case "unnamed" -> unnamed(wanted, statement.speaker().unnamed());
            case "parent" -> cue(wanted, statement.links().parent());
            case "denies" -> cue(wanted, statement.links().denies());
            case "when" -> when(wanted, statement.when());
            default -> throw new IllegalArgumentException("no key " + key.getKey() + " of a statement");
        };
    }

    private static boolean unnamed(String wanted, @Nullable String read) {
        return switch (wanted) {
            case "yes" -> read != null;
            case "no" -> read == null;
            default -> Words.match(wanted, read);
        };
    }

    private boolean cue(String wanted, @Nullable String id) {
        String cue = account.statements().stream()
                .filter(statement -> statement.id().equals(id))
                .map(statement -> statement.cue().text())
                .findFirst()
                .orElse(null);
        return Words.match(wanted, cue);
    }

    boolean event(Case.Line line, Event event) {
        String[] type = line.field(0).split("-", 2);
        boolean typed = Words.matchName(type[0], event.what().type().name())
                && (type.length < 2 || event.what().modes().contains(type[1].toLowerCase(Locale.ROOT)));
        return typed
                && Words.matchList(line.field(1), event.roles().actors(), this::actor)
                && Words.matchList(line.field(2), event.roles().recipients(), this::actor)
                && line.keys().entrySet().stream().allMatch(key -> eventKey(key, event));
    }

    private boolean eventKey(Map.Entry<String, String> key, Event event) {
        String wanted = key.getValue();
        List<String> auxiliary = event.auxiliary().stream().map(Labels::of).toList();
        return switch (key.getKey()) {
            case "aux" ->
                wanted.equals("none") ? auxiliary.isEmpty() : Words.matchList(wanted, auxiliary, String::equals);
            case "literal" -> Words.matchName(wanted, event.what().literal().name());
            case "context" -> event.what().contexts().contains(wanted);
            case "where" -> place(wanted, event.where());
            case "when" -> when(wanted, event.when());
            case "trigger" -> Words.match(wanted, event.anchor().text());
            case "said_by" -> saidBy(wanted, event.saidBy());
            default -> throw new IllegalArgumentException("no key " + key.getKey() + " of an event");
        };
    }

    boolean figure(Case.Line line, Figure figure) {
        return Words.match(line.field(0), figure.anchor().text())
                && Words.matchNumber(line.field(1), figure.quantity().atLeast())
                && Words.matchNumber(line.field(2), figure.quantity().atMost())
                && Words.matchName(line.field(3), figure.counted().unit())
                && Words.match(line.field(4), figure.counted().counted())
                && line.keys().entrySet().stream().allMatch(key -> figureKey(key, figure));
    }

    private boolean figureKey(Map.Entry<String, String> key, Figure figure) {
        String wanted = key.getValue();
        return switch (key.getKey()) {
            case "measure" -> Words.matchName(wanted, figure.counted().measure());
            case "change" -> Words.matchName(wanted, Labels.of(figure.quantity().change()));
            case "approximate" -> Words.matchFlag(wanted, figure.quantity().approximate());
            case "exclusive" -> Words.matchFlag(wanted, figure.quantity().exclusive());
            case "period" -> Words.matchName(wanted, Labels.of(figure.period()));
            case "as_of" -> when(wanted, figure.asOf());
            case "where" -> place(wanted, figure.where());
            case "said_by" -> saidBy(wanted, figure.saidBy());
            default -> throw new IllegalArgumentException("no key " + key.getKey() + " of a figure");
        };
    }

    boolean evidence(Case.Line line, Evidence evidence) {
        return Words.matchName(line.field(0), Labels.of(evidence.medium()))
                && actor(line.field(1), evidence.publisher())
                && line.keys().entrySet().stream().allMatch(key -> evidenceKey(key, evidence));
    }

    private boolean evidenceKey(Map.Entry<String, String> key, Evidence evidence) {
        String wanted = key.getValue();
        Span hedge = evidence.hedge();
        return switch (key.getKey()) {
            case "text" -> Words.match(wanted, evidence.anchor().text());
            case "when" -> when(wanted, evidence.when());
            case "shows" ->
                account.events().stream()
                        .filter(event -> evidence.showing().events().contains(event.id()))
                        .anyMatch(event -> Words.match(wanted, event.anchor().text()));
            case "hedge" -> Words.match(wanted, hedge == null ? null : hedge.in(account.transcript()));
            case "said_by" -> saidBy(wanted, evidence.saidBy());
            default -> throw new IllegalArgumentException("no key " + key.getKey() + " of evidence");
        };
    }

    boolean time(Case.Line line, Account.TimeMention time) {
        return Words.match(line.field(0), time.span().in(account.transcript()))
                && Words.matchName(line.field(1), time.value())
                && Words.matchName(line.keys().getOrDefault("type", "*"), time.type())
                && (!line.keys().containsKey("resolved")
                        || Words.matchFlag(line.keys().getOrDefault("resolved", ""), time.resolved()));
    }

    boolean place(Case.Line line, Place place) {
        boolean mentioned = line.field(0).equals("*")
                || place.mentions().stream()
                        .anyMatch(span -> Words.match(line.field(0), span.in(account.transcript())));
        return mentioned
                && Words.matchName(line.field(1), place.name())
                && Words.matchName(line.field(2), place.country())
                && Words.matchName(line.keys().getOrDefault("precision", "*"), Labels.of(place.precision()));
    }

    boolean actor(Case.Line line, Actor actor) {
        String sector = line.keys().getOrDefault("sector", "*");
        return Words.matchName(line.field(0), actor.name())
                && Words.matchName(line.field(1), Labels.of(actor.kind()))
                && Words.matchName(line.field(2), actor.country())
                && (sector.equals("*") || actor.sectors().contains(sector))
                && Words.matchName(line.keys().getOrDefault("role", "*"), actor.role());
    }

    /** By name, or by country code with an optional sector. */
    private boolean actor(String wanted, @Nullable String id) {
        Actor actor = account.findActor(id).orElse(null);
        if (wanted.equals("*") || wanted.equals("-") || actor == null) {
            return wanted.equals("*") || (wanted.equals("-") && actor == null);
        }
        if (wanted.matches("[A-Z]{3}( [A-Z]{3})?")) {
            boolean sector = wanted.length() == 3 || actor.sectors().contains(wanted.substring(4));
            return wanted.substring(0, 3).equals(actor.country()) && sector;
        }
        return Words.matchName(wanted, actor.name());
    }

    private boolean place(String wanted, @Nullable String id) {
        return Words.matchName(wanted, account.findPlace(id).map(Place::name).orElse(null));
    }

    private static boolean when(String wanted, @Nullable When when) {
        if (when == null || when.from() == null) {
            return wanted.equals("-") || wanted.equals("*");
        }
        String days = when.from().equals(when.to()) ? String.valueOf(when.from()) : when.from() + ".." + when.to();
        return Words.match(wanted, days);
    }

    private boolean saidBy(String wanted, @Nullable String id) {
        if (wanted.equals("outlet")) {
            return id == null;
        }
        return account.statements().stream()
                .anyMatch(statement -> statement.id().equals(id)
                        && (Words.match(wanted, statement.speaker().text())
                                || actor(wanted, statement.speaker().actor())));
    }
}
