package parallax.situation.exhibit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.text.Labels;

/** Tells whether two articles, or two sentences of one, speak of the same piece of evidence. */
public final class SamePiece {

    private static final long DAYS = 3;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int RAREST = 8;

    /** What must be shared of the words that say what two pictures show, and what two papers say: count, rarity, share. */
    private static final Shared PICTURES = new Shared(2, 10, 0.5);

    private static final Shared PAPERS = new Shared(3, 14, 0.5);
    /** What two sentences must share, and how much less of it in surroundings that are much alike. */
    private static final Shared SENTENCES = new Shared(4, 24, 0.5);

    private static final Shared SENTENCES_IN_CONTEXT = new Shared(4, 20, 0.5);
    private static final Shared CONTEXT = new Shared(8, 60, 0);
    /** What must be shared around two namings of one publisher or day. */
    private static final Shared SURROUNDINGS = new Shared(6, 30, 0);

    private record Shared(long count, double weight, double contained) {

        boolean holds(Keywords one, Keywords other) {
            return one.count(other) >= count && one.shared(other) >= weight && one.containment(other) >= contained;
        }
    }

    /** Pieces are compared when they are of one medium and week and share a rare word, or have one address. */
    Set<String> keys(Piece piece) {
        Set<String> keys = new TreeSet<>();
        String url = piece.url();
        if (url != null) {
            keys.add(url);
        }
        long first = Math.floorDiv(piece.day().minusDays(DAYS).toEpochDay(), DAYS_OF_A_WEEK);
        long last = Math.floorDiv(piece.day().toEpochDay(), DAYS_OF_A_WEEK);
        for (long week = first; week <= last; week++) {
            String of = family(piece) + "|" + week + "|";
            piece.words().showing().rarest(RAREST).forEach(word -> keys.add(of + word));
            piece.words().sentence().rarest(RAREST).forEach(word -> keys.add(of + word));
        }
        return keys;
    }

    /** Whether the two are one piece. */
    public boolean holds(Piece one, Piece other) {
        return findReason(one, other).isPresent();
    }

    /** Why the two are one piece; empty when nothing says so. */
    Optional<Reason> findReason(Piece one, Piece other) {
        if (one.url() != null && one.url().equals(other.url())) {
            return Optional.of(Reason.ADDRESS);
        }
        boolean near = Records.near(one.account().published(), other.account().published(), DAYS);
        if (!family(one).equals(family(other)) || !near) {
            return Optional.empty();
        }
        boolean onePublisher = one.publisher() != null && one.publisher().equals(other.publisher());
        boolean twoPublishers = one.publisher() != null && other.publisher() != null && !onePublisher;
        if ((isVisual(one) || !twoPublishers) && showTheSame(one, other)) {
            return Optional.of(Reason.SHOWING);
        }
        if (isVisual(one) && madeOnOneDay(one, other) && standInTheSame(one, other)) {
            return Optional.of(Reason.DAY);
        }
        if (twoPublishers || one.medium() != other.medium() || (isVisual(one) && lookDifferent(one, other))) {
            return Optional.empty();
        }
        if (tellTheSame(one, other)) {
            return Optional.of(Reason.SENTENCE);
        }
        return onePublisher && standInTheSame(one, other) ? Optional.of(Reason.PUBLISHER) : Optional.empty();
    }

    /** Media that one outlet calls so and another so: the survey's report, its data, the document. */
    private static String family(Piece piece) {
        return switch (piece.medium()) {
            case DOCUMENT, STATISTIC, REPORT -> "paper";
            case VIDEO, PHOTO, SATELLITE_IMAGE, RECORDING, INTERCEPT, EYEWITNESS -> Labels.of(piece.medium());
        };
    }

    /** What says that two are one piece; the surest first. */
    enum Reason {
        ADDRESS("one address", 1),
        SHOWING("said to show the same", 0.8),
        SENTENCE("named in sentences that say the same", 0.6),
        DAY("of one day, and told of in the same words", 0.5),
        PUBLISHER("of one publisher, and told of in the same words", 0.4);

        private final String words;
        private final double likeness;

        Reason(String words, double likeness) {
            this.words = words;
            this.likeness = likeness;
        }

        double likeness() {
            return likeness;
        }

        String words() {
            return words;
        }
    }

    /** An article speaks of many reports and surveys, but seldom of two videos of one thing. */
    private static boolean isVisual(Piece piece) {
        return switch (piece.medium()) {
            case VIDEO, PHOTO, SATELLITE_IMAGE, RECORDING, INTERCEPT -> true;
            case DOCUMENT, STATISTIC, EYEWITNESS, REPORT -> false;
        };
    }

    private static boolean showTheSame(Piece one, Piece other) {
        Shared least = isVisual(one) ? PICTURES : PAPERS;
        return least.holds(one.words().showing(), other.words().showing());
    }

    /** Two pictures that are said to show different things, one and several, or pictures of which nothing is said. */
    private static boolean lookDifferent(Piece one, Piece other) {
        boolean bothShow =
                one.words().showing().weight() > 0 && other.words().showing().weight() > 0;
        return bothShow || isPlural(one) != isPlural(other) || !(isTold(one) || isTold(other));
    }

    private static boolean isPlural(Piece piece) {
        return piece.evidence().anchor().text().endsWith("s");
    }

    private static boolean isTold(Piece piece) {
        return piece.publisher() != null
                || piece.made() != null
                || piece.words().showing().weight() > 0;
    }

    private static boolean madeOnOneDay(Piece one, Piece other) {
        return one.made() != null && one.made().equals(other.made());
    }

    private static boolean standInTheSame(Piece one, Piece other) {
        return SURROUNDINGS.holds(one.words().surroundings(), other.words().surroundings());
    }

    private static boolean tellTheSame(Piece one, Piece other) {
        Keywords here = one.words().sentence();
        Keywords there = other.words().sentence();
        boolean inContext = SENTENCES_IN_CONTEXT.holds(here, there)
                && CONTEXT.holds(one.words().surroundings(), other.words().surroundings());
        return SENTENCES.holds(here, there) || inContext;
    }
}
