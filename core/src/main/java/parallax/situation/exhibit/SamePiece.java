package parallax.situation.exhibit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parallax.situation.told.Records;
import parallax.text.Labels;

/** Tells whether two articles, or two sentences of one, speak of the same piece of evidence. */
public final class SamePiece {

    private static final long DAYS = 3;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int RAREST = 8;

    private static final double SHOWING = 10;
    private static final double SHOWING_CONTAINED = 0.5;
    private static final double SENTENCE = 24;
    private static final double SENTENCE_CONTAINED = 0.5;
    private static final double SURROUNDINGS = 30;

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
            String of = Labels.of(piece.medium()) + "|" + week + "|";
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
        if (one.medium() != other.medium() || !near) {
            return Optional.empty();
        }
        boolean visual = isVisual(one);
        boolean onePublisher = one.publisher() != null && one.publisher().equals(other.publisher());
        boolean twoPublishers = one.publisher() != null && other.publisher() != null && !onePublisher;
        if ((visual || !twoPublishers) && showTheSame(one, other)) {
            return Optional.of(Reason.SHOWING);
        }
        if (!twoPublishers && tellTheSame(one, other)) {
            return Optional.of(Reason.SENTENCE);
        }
        return onePublisher && standInTheSame(one, other) ? Optional.of(Reason.PUBLISHER) : Optional.empty();
    }

    /** What says that two are one piece. */
    enum Reason {
        ADDRESS,
        SHOWING,
        SENTENCE,
        PUBLISHER
    }

    /** An article speaks of many reports and surveys, but seldom of two videos of one thing. */
    private static boolean isVisual(Piece piece) {
        return switch (piece.medium()) {
            case VIDEO, PHOTO, SATELLITE_IMAGE, RECORDING, INTERCEPT -> true;
            case DOCUMENT, STATISTIC, EYEWITNESS, REPORT -> false;
        };
    }

    private static boolean showTheSame(Piece one, Piece other) {
        return one.words().showing().shared(other.words().showing()) >= SHOWING
                && one.words().showing().containment(other.words().showing()) >= SHOWING_CONTAINED;
    }

    private static boolean tellTheSame(Piece one, Piece other) {
        return one.words().sentence().shared(other.words().sentence()) >= SENTENCE
                && one.words().sentence().containment(other.words().sentence()) >= SENTENCE_CONTAINED;
    }

    private static boolean standInTheSame(Piece one, Piece other) {
        return one.words().surroundings().shared(other.words().surroundings()) >= SURROUNDINGS;
    }
}
