package parallax.store;

/** What became of a reading that was given to a ledger. */
public enum Outcome {
    /** The article is new. */
    ADDED,
    /** The article was there, and is now read in another way; what was read before is kept. */
    CHANGED,
    /** The ledger has it so already. */
    KNOWN,
    /** The article was taken out of this ledger for good; it is not taken in again. */
    REMOVED
}
