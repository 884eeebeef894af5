package parallax.situation.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Figure.Period;
import parallax.ledger.Place;
import parallax.ledger.Quantity.Change;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.situation.series.Counted.Days;
import parallax.situation.series.Counted.Topic;
import parallax.situation.series.Thing.Kind;
import parallax.situation.told.Records;

/**
 * Tells of each figure of an account what it is about, from its own article alone. A figure of which too little is known to
 * compare it is left out: precision goes first.
 */
final class Topics {

    private static final String DEPLOYED = "deployed";

    private final Records records;
    private final Cues cues = new Cues();
    private final Heads heads = new Heads(cues);
    private final Sites sites = new Sites(cues);
    private final Moments moments = new Moments(cues);
    private final Owners owners;
    private final Assertions assertions;
    private final Voices voices;

    Topics(Records records) {
        this.records = records;
        this.owners = new Owners(records, cues);
        this.assertions = new Assertions(records, cues);
        this.voices = new Voices(records);
    }

    /** A figure that is about a known thing, and the days it holds for. */
    private record About(Topic topic, Days days, @Nullable LocalDate since) {}

    /** What an account contributes: each figure by who gives it, and by those who pass it on. */
    List<Counted> of(Account account) {
        List<Counted> all = new ArrayList<>();
        Map<String, Event> measured = Assertions.measured(account);
        for (Figure figure : account.figures()) {
            Event event = measured.get(figure.id());
            if (assertions.asserts(account, figure, event)) {
                About about = about(account, figure, event);
                if (about != null) {
                    all.addAll(counted(account, figure, about));
                }
            }
        }
        return all;
    }

    private List<Counted> counted(Account account, Figure figure, About about) {
        List<Counted> all = new ArrayList<>();
        Counted inner = counted(account, figure, about, figure.saidBy(), null);
        all.add(inner);
        Statement statement = records.findStatement(account, figure.saidBy());
        for (int depth = 0; statement != null && depth < account.statements().size(); depth++) {
            Statement citing = records.findStatement(account, statement.links().parent());
            if (citing != null && citing.speaker().actor() != null) {
                Counted passed = counted(account, figure, about, citing.id(), inner);
                if (!passed.voice().equals(inner.voice())) {
                    all.add(passed);
                    inner = passed;
                }
            }
            statement = citing;
        }
        return all;
    }

    private Counted counted(
            Account account, Figure figure, About about, @Nullable String saidBy, @Nullable Counted source) {
        return new Counted(
                about.topic(),
                figure,
                records.side(account, figure, saidBy),
                voices.of(account, figure, saidBy),
                about.days(),
                about.since(),
                source == null ? null : source.side(),
                saidBy == null);
    }

    private @Nullable About about(Account account, Figure figure, @Nullable Event event) {
        String noun = heads.noun(figure);
        Sites.Found found = sites.find(account, figure);
        Place where = account.findPlace(figure.where()).orElse(null);
        boolean unclear = where != null && found == null && sites.isNamed(account, figure, where);
        if (noun == null || unclear) {
            return null;
        }
        String owner = owners.of(account, figure);
        String measure = figure.counted().measure();
        boolean level = measure == null ? !cues.has("happenings", noun) : cues.has("levels", measure);
        if (level) {
            String holder = owner != null ? owner : owners.holder(account, figure, event);
            return found == null ? null : level(account, figure, new Named(noun, holder, found));
        }
        if (owner == null && found == null && isRunning(account, figure)) {
            found = sites.about(account, figure);
        }
        return owner == null && found == null ? null : tally(account, figure, new Named(noun, owner, found));
    }

    /** What is known of the counted. */
    private record Named(String noun, @Nullable String owner, Sites.@Nullable Found found) {}

    private @Nullable About level(Account account, Figure figure, Named named) {
        Sites.Found found = named.found();
        String measure = figure.counted().measure();
        boolean whose = named.owner() != null
                || (measure != null && found != null && found.precision() != Place.Precision.COUNTRY);
        boolean stands = measure != null || cues.has("forces", named.noun());
        if (found == null || !found.behind() || !whose || !stands) {
            return null;
        }
        Days days = moments.given(account, figure, said(account, figure));
        String said = measure == null ? DEPLOYED : measure;
        return days == null ? null : new About(topic(figure, named, said, Kind.LEVEL, null), days, null);
    }

    private @Nullable About tally(Account account, Figure figure, Named named) {
        String measure = figure.counted().measure();
        When said = said(account, figure);
        LocalDate since = moments.since(account, figure);
        Moments.Stretch recent = moments.recent(account, figure, said);
        if (recent != null) {
            return new About(topic(figure, named, measure, Kind.INTERVAL, recent.length()), recent.days(), null);
        }
        if (isRunning(account, figure)) {
            Days days = moments.isOpen(account, figure) ? null : moments.given(account, figure, said);
            return days == null ? null : new About(topic(figure, named, measure, Kind.CUMULATIVE, null), days, since);
        }
        Moments.Stretch stretch = moments.covered(account, figure, said);
        boolean ofAnEvent =
                stretch != null && isSmall(named.found()) && stretch.days().isLong();
        return stretch == null || ofAnEvent
                ? null
                : new About(topic(figure, named, measure, Kind.INTERVAL, stretch.length()), stretch.days(), null);
    }

    private boolean isRunning(Account account, Figure figure) {
        return figure.period() == Period.CUMULATIVE
                || figure.quantity().change() == Change.TO
                || moments.since(account, figure) != null
                || moments.isRunning(account, figure);
    }

    private @Nullable When said(Account account, Figure figure) {
        Statement statement = records.findStatement(account, figure.saidBy());
        return statement == null ? null : statement.when();
    }

    private Topic topic(Figure figure, Named named, @Nullable String measure, Kind kind, @Nullable String length) {
        Sites.Found found = named.found();
        Thing.Site site = found == null ? null : found.site();
        String words = figure.counted().counted();
        String unit = figure.counted().unit();
        Thing thing = new Thing(
                words != null ? words : unit != null ? unit : named.noun(), measure, named.owner(), site, kind, length);
        String key = String.join(
                "|",
                named.noun(),
                String.join(" ", heads.narrowing(figure, named.owner() != null)),
                Objects.toString(measure, ""),
                Objects.toString(named.owner(), ""),
                site == null ? "" : site.place() + " " + site.relation() + " " + Objects.toString(site.part(), ""),
                kind.name(),
                Objects.toString(length, ""));
        return new Topic(key, thing, patience(kind, length, found));
    }

    /** After so many days without a figure, the next one is taken to be of something else. */
    private static int patience(Kind kind, @Nullable String length, Sites.@Nullable Found found) {
        return switch (kind) {
            case LEVEL -> Topic.YEAR;
            case CUMULATIVE -> isSmall(found) ? Topic.MONTH : Topic.YEAR;
            case INTERVAL -> "day".equals(length) ? Topic.MONTH : Topic.YEAR;
        };
    }

    /** A town or a site: what is counted there "last month" is mostly one event of that month, no total. */
    private static boolean isSmall(Sites.@Nullable Found found) {
        return found != null
                && found.precision() != Place.Precision.COUNTRY
                && found.precision() != Place.Precision.REGION;
    }
}
