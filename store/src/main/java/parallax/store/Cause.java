package parallax.store;

/** Why an article was read again, or for the first time. */
public enum Cause {
    /** It was new. */
    ADDED,
    /** A newer Parallax, or another model, reads it in another way. */
    REREAD,
    /** A person corrected a record. */
    CORRECTED,
    /** It was taken out for good. */
    REMOVED,
    /** It came with another ledger. */
    IMPORTED
}
