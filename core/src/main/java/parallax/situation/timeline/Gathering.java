package parallax.situation.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parallax.situation.told.Wording;

/** Puts tellings of one event together, out of tellings of one type and day. The order in which they come does not matter. */
final class Gathering {

    /** Two tellings of one deed by the same people share at least this part of the shorter one's words. */
    private static final double SOME_WORDS = 0.34;
    /** Where nobody is named, most of the words must be the same. */
    private static final double MOST_WORDS = 0.6;
    /** What has no day is told again within so many days. */
    private static final long DAYS = 3;

    private static final Comparator<Telling> ORDER = Comparator.comparing(
                    (Telling each) -> each.side().date(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(each -> each.side().pointer());

    private final Wording wording;

    Gathering(Wording wording) {
        this.wording = wording;
    }

    /** Every telling is in exactly one of the lists. */
    List<List<Telling>> of(List<Telling> tellings) {
        List<List<Telling>> groups = new ArrayList<>();
        for (Telling telling : tellings.stream().sorted(ORDER).toList()) {
            groups.stream()
                    .filter(group -> belongs(telling, group))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Telling> alone = new ArrayList<>();
                        groups.add(alone);
                        return alone;
                    })
                    .add(telling);
        }
        return groups;
    }

    private boolean belongs(Telling telling, List<Telling> group) {
        return group.stream().allMatch(other -> mayBeOne(telling, other))
                && group.stream().anyMatch(other -> isOne(telling, other));
    }

    private static boolean mayBeOne(Telling one, Telling other) {
        LocalDate told = other.side().date();
        boolean near = one.days() != null || (told != null && one.toldWithin(told, DAYS));
        return near
                && Telling.agree(one.actors(), other.actors())
                && Telling.agree(one.recipients(), other.recipients())
                && one.placesAgree(other);
    }

    private boolean isOne(Telling one, Telling other) {
        double shared = wording.containment(one.words(), other.words());
        boolean enough = wording.shared(one.words(), other.words()) >= Wording.SOME;
        if (one.side().article().equals(other.side().article())) {
            return enough && shared >= MOST_WORDS;
        }
        boolean named = Telling.meet(one.actors(), other.actors())
                && (Telling.meet(one.recipients(), other.recipients()) || one.samePlace(other));
        boolean partly = named || Telling.meet(one.actors(), other.actors()) || one.samePlace(other);
        return (named && one.days() != null)
                || (partly && shared >= SOME_WORDS && enough)
                || (enough && shared >= MOST_WORDS);
    }
}
