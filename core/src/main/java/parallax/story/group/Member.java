package parallax.story.group;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parallax.story.tie.Profile;
import parallax.text.Fingerprint;

/** An article in the index, with its ties to others. */
final class Member implements Comparable<Member> {

    /** Stands for a day that is not known; before all others. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private final Profile profile;
    private final List<String> keys;
    private final String lot;
    private final int day;
    private final int quarter;
    /** Ties to others and how strong they are. */
    private final Map<Member, Double> ties = new HashMap<>();

    Member(Profile profile) {
        this.profile = profile;
        this.keys = profile.keys();
        this.lot = Fingerprint.id("", 8, profile.article());
        LocalDate published = profile.day();
        this.day = published == null ? NO_DAY : (int) published.toEpochDay();
        this.quarter = published == null ? NO_DAY : published.getYear() * 4 + (published.getMonthValue() - 1) / 3;
    }

    String id() {
        return profile.article();
    }

    Profile profile() {
        return profile;
    }

    List<String> keys() {
        return keys;
    }

    /** Decides who stands for many: drawn from the id, so that it never depends on who came first. */
    String lot() {
        return lot;
    }

    int day() {
        return day;
    }

    int quarter() {
        return quarter;
    }

    Map<Member, Double> ties() {
        return ties;
    }

    @Override
    public int compareTo(Member other) {
        return id().compareTo(other.id());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
