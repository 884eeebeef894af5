package parallax.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parallax.ledger.Account;
import parallax.ledger.Event;
import parallax.ledger.When;
import parallax.situation.claim.Claims;
import parallax.situation.dispute.Disputes;
import parallax.situation.exhibit.Exhibits;
import parallax.situation.same.Keywords;
import parallax.situation.revision.RevisionFinder;
import parallax.situation.series.Series;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.story.Groups;
import parallax.text.Labels;

/** Lays accounts side by side. The answer does not depend on their order. */
public final class SituationFinder {

    /**
     * @param accounts what each article puts into the ledger
     * @param groups copies, versions and stories among the articles
     */
    public Situation group(List<Account> accounts, Groups groups) {
        List<Account> ordered =
                accounts.stream().sorted(Comparator.comparing(Account::article)).toList();
        Records records = new Records();
        ordered.forEach(records::add);
        Disputes disputes = new Disputes(records);
        ordered.forEach(disputes::add);
        Keywords.Reader keywords = new Keywords.Reader();
        Claims claims = new Claims(records, keywords);
        ordered.forEach(claims::add);
        Series series = new Series(records);
        ordered.forEach(series::add);
        Exhibits exhibits = new Exhibits(records, keywords);
        ordered.forEach(exhibits::add);
        return new Situation(
                groups,
                timeline(records, ordered),
                series.list(),
                disputes.list(),
                claims.list().stream()
                        .filter(claim -> isToldByMany(groups, claim.articles()))
                        .toList(),
                exhibits.list().stream()
                        .filter(exhibit -> isToldByMany(groups, exhibit.articles()))
                        .toList(),
                new RevisionFinder(records).group(ordered, groups.versions()));
    }

    /** Versions of one article are one. */
    private static boolean isToldByMany(Groups groups, List<String> articles) {
        return groups.sources().count(articles).articles() > 1;
    }

    private static Timeline timeline(Records records, List<Account> accounts) {
        Map<LocalDate, Map<String, List<Side>>> days = new TreeMap<>();
        Map<String, List<Side>> undated = new TreeMap<>();
        for (Account account : accounts) {
            for (Event event : account.events()) {
                When when = event.when();
                LocalDate from = when == null ? null : when.from();
                Map<String, List<Side>> told =
                        from == null ? undated : days.computeIfAbsent(from, none -> new TreeMap<>());
                told.computeIfAbsent(label(records, account, event), none -> new ArrayList<>())
                        .add(records.side(account, event, event.saidBy()));
            }
        }
        return new Timeline(
                days.entrySet().stream()
                        .map(day -> new Timeline.Day(day.getKey(), listTold(day.getValue())))
                        .toList(),
                listTold(undated));
    }

    private static List<Timeline.Told> listTold(Map<String, List<Side>> told) {
        return told.entrySet().stream()
                .map(each -> new Timeline.Told(each.getKey(), each.getValue()))
                .toList();
    }

    private static String label(Records records, Account account, Event event) {
        StringBuilder label = new StringBuilder(event.what().type().name());
        event.what().modes().forEach(mode -> label.append(' ').append(mode));
        String actors = names(records, account, event.roles().actors());
        String recipients = names(records, account, event.roles().recipients());
        label.append(": ").append(actors.isEmpty() ? "actor unknown" : actors);
        if (!recipients.isEmpty()) {
            label.append(" → ").append(recipients);
        }
        event.auxiliary()
                .forEach(auxiliary ->
                        label.append(" (").append(Labels.of(auxiliary)).append(')'));
        return label.toString();
    }

    private static String names(Records records, Account account, List<String> ids) {
        return ids.stream()
                .map(id -> {
                    String name = records.nameOf(account, id);
                    return name == null ? id : name;
                })
                .collect(Collectors.joining(", "));
    }
}
