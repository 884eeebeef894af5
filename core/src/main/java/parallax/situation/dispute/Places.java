package parallax.situation.dispute;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Place;
import parallax.situation.told.Tellings;
import parallax.situation.told.Told;
import parallax.situation.told.Wording;

/**
 * One happening said to have been in two places that exclude each other: two towns apart, or anything in two countries. A place
 * within another excludes nothing, and of areas of one country it is not known here whether they overlap.
 */
final class Places extends Happenings {

    private static final double APART_KM = 30;
    private static final double KM_A_DEGREE = 111.2;

    private final Wording wording;

    Places(Tellings tellings, Wording wording) {
        super(tellings, wording);
        this.wording = wording;
    }

    @Override
    Dispute.Kind kind() {
        return Dispute.Kind.PLACE;
    }

    @Override
    @Nullable
    String answer(Told told) {
        Place place = place(told);
        return place == null ? null : "in " + place.name();
    }

    private static @Nullable Place place(Told told) {
        return told.account().findPlace(told.place()).orElse(null);
    }

    @Override
    Set<String> answering(Told told) {
        Set<String> names = new TreeSet<>();
        for (Place place : told.account().places()) {
            place.mentions().stream()
                    .filter(told.event().sentence()::contains)
                    .forEach(mention ->
                            names.addAll(wording.of(mention.in(told.account().transcript()))));
        }
        return names;
    }

    @Override
    boolean exclude(Told one, Told other) {
        Place here = place(one);
        Place there = place(other);
        return here != null
                && there != null
                && apart(here, there)
                && !names(one, there)
                && !names(other, here)
                && (one.days().happens() == null
                        || other.days().happens() == null
                        || one.days().happens().equals(other.days().happens()));
    }

    /** Who names both places knows of both: the other telling may be of the other. */
    private static boolean names(Told told, Place place) {
        return told.account().transcript().contains(place.name())
                || told.account().places().stream().anyMatch(named -> named.id().equals(place.id()));
    }

    private static boolean apart(Place here, Place there) {
        if (here.id().equals(there.id())) {
            return false;
        }
        boolean abroad = here.country() != null
                && there.country() != null
                && !here.country().equals(there.country());
        return abroad || (isTown(here) && isTown(there) && kilometres(here, there) > APART_KM);
    }

    private static boolean isTown(Place place) {
        return place.precision() == Place.Precision.CITY || place.precision() == Place.Precision.SITE;
    }

    /** On a flat map, which is near enough for towns of one country; 0 where a position is not known. */
    private static double kilometres(Place here, Place there) {
        Place.Position one = here.position();
        Place.Position other = there.position();
        if (one == null || other == null) {
            return 0;
        }
        double north = one.lat() - other.lat();
        double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians((one.lat() + other.lat()) / 2));
        return KM_A_DEGREE * Math.hypot(north, east);
    }
}
