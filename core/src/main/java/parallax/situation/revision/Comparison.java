package parallax.situation.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.situation.told.Wording;

/** What two versions of an article put into the ledger, record by record. Sentences that stand in both are not looked at. */
final class Comparison {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Records records;
    private final Wording wording;

    Comparison(Records records, Wording wording) {
        this.records = records;
        this.wording = wording;
    }

    List<Amendment> of(Account before, Account now) {
        List<Entry> gone = new ArrayList<>(only(before, now));
        List<Amendment> amendments = new ArrayList<>();
        for (Entry entry : only(now, before)) {
            Entry same = gone.stream()
                    .filter(each -> isSame(before, each, now, entry))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                amendments.add(new Amendment(Amendment.Kind.ADDED, entry.kind(), null, side(now, entry)));
            } else {
                gone.remove(same);
                if (!saysTheSame(same, entry)) {
                    amendments.add(
                            new Amendment(Amendment.Kind.CHANGED, entry.kind(), side(before, same), side(now, entry)));
                }
            }
        }
        gone.forEach(
                entry -> amendments.add(new Amendment(Amendment.Kind.GONE, entry.kind(), side(before, entry), null)));
        return amendments;
    }

    private static List<Entry> only(Account in, Account other) {
        Set<String> sentences = other.entries().stream()
                .map(entry -> sentence(other, entry))
                .collect(Collectors.toCollection(HashSet::new));
        String text = SPACE.matcher(other.transcript()).replaceAll(" ");
        return in.entries().stream()
                .filter(entry -> !sentences.contains(sentence(in, entry)) && !text.contains(sentence(in, entry)))
                .toList();
    }

    private static String sentence(Account account, Entry entry) {
        return SPACE.matcher(entry.sentence().in(account.transcript()).strip()).replaceAll(" ");
    }

    /** Whether the two tell of one thing, whatever they say of it. */
    private boolean isSame(Account before, Entry one, Account now, Entry other) {
        if (one.kind() != other.kind()) {
            return false;
        }
        boolean alike = wording.tellsTheSame(
                wording.of(letters(sentence(before, one))), wording.of(letters(sentence(now, other))));
        if (one instanceof Figure here && other instanceof Figure there) {
            return alike && Objects.equals(unit(here), unit(there));
        }
        if (one instanceof Event here && other instanceof Event there) {
            return alike && here.what().literal() == there.what().literal();
        }
        return alike
                && Objects.equals(side(before, one).speaker(), side(now, other).speaker());
    }

    private static @Nullable String unit(Figure figure) {
        String unit = figure.counted().unit();
        return unit == null ? null : unit.toLowerCase(Locale.ROOT);
    }

    /** Words without numbers, which are what a newsroom changes. */
    private static String letters(String sentence) {
        return NO_LETTER.matcher(sentence).replaceAll(" ");
    }

    private boolean saysTheSame(Entry one, Entry other) {
        if (one instanceof Figure here && other instanceof Figure there) {
            return here.quantity().equals(there.quantity());
        }
        if (one instanceof Event here && other instanceof Event there) {
            return here.what().equals(there.what())
                    && here.auxiliary().equals(there.auxiliary())
                    && Objects.equals(here.where(), there.where());
        }
        if (one instanceof Statement here && other instanceof Statement there) {
            return here.cue().kind() == there.cue().kind()
                    && wording.of(here.content().text())
                            .equals(wording.of(there.content().text()));
        }
        return true;
    }

    private Side side(Account account, Entry entry) {
        String saidBy = null;
        if (entry instanceof Statement statement) {
            saidBy = statement.id();
        } else if (entry instanceof Event event) {
            saidBy = event.saidBy();
        } else if (entry instanceof Figure figure) {
            saidBy = figure.saidBy();
        }
        return records.side(account, entry, saidBy);
    }
}
