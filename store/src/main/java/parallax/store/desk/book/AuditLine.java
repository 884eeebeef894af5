package parallax.store.desk.book;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * That somebody did something.
 *
 * @param at when, to the second
 * @param who account, token or program
 * @param action what was done
 * @param subject to what: the id of an article or a reply, the name of an account, an address that is followed
 * @param words anything else, empty where there is nothing
 */
public record AuditLine(Instant at, String who, Action action, String subject, String words) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:/()\"]+@[^\\s@<>,;:/()\"]+");

    public AuditLine {
        Objects.requireNonNull(at);
        Objects.requireNonNull(who);
        Objects.requireNonNull(action);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(words);
    }

    /** The same words, where no e-mail address can be read. */
    static String withoutAddress(String words) {
        return ADDRESS.matcher(words).replaceAll("(address)");
    }

    /** What can be done at a desk. */
    public enum Action {
        /** An account was made. */
        ACCOUNT_ADDED,
        /** An account was taken out, with its sessions and tokens. */
        ACCOUNT_REMOVED,
        /** What a person may do was changed. */
        ROLE_CHANGED,
        /** The password of an account was changed, and all its sessions closed. */
        PASSWORD_CHANGED,
        /** Somebody gave the right password. */
        SIGNED_IN,
        /** Somebody gave a wrong one. */
        SIGN_IN_REFUSED,
        /** Somebody left. */
        SIGNED_OUT,
        /** A token of the API was given out. */
        TOKEN_ISSUED,
        /** A token of the API is good no more. */
        TOKEN_REVOKED,
        /** A reply, or a request, waits again. */
        HELD,
        /** A reply is shown. */
        REPLY_SHOWN,
        /** A reply is not shown. */
        REPLY_REFUSED,
        /** The words and the address of a reply were taken out for good. */
        REPLY_REMOVED,
        /** Somebody looked at the e-mail address of a sender. */
        ADDRESS_READ,
        /** A request about the page of an actor was granted. */
        CONTEST_GRANTED,
        /** A request about the page of an actor was refused. */
        CONTEST_REFUSED,
        /** The page of an actor that was hidden is shown again. */
        CONTEST_LIFTED,
        /** A record was judged. */
        RECORD_JUDGED,
        /** A judgement was taken back. */
        JUDGEMENT_UNDONE,
        /** Actors, or stories, were put together by hand. */
        MERGED,
        /** Actors, or stories, were parted by hand. */
        PARTED,
        /** A feed or a site is followed. */
        SOURCE_ADDED,
        /** The title or the folder of a source was changed. */
        SOURCE_CHANGED,
        /** A source is left alone for now. */
        SOURCE_PAUSED,
        /** A source is followed again. */
        SOURCE_RESUMED,
        /** A source is followed no more. */
        SOURCE_REMOVED,
        /** A situation was saved, or replaced. */
        SITUATION_SAVED,
        /** A situation was forgotten. */
        SITUATION_REMOVED
    }
}
