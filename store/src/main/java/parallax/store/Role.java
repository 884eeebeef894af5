package parallax.store;

/** The part that an actor has in a record; the order is kept in ledgers. */
public enum Role {
    SPEAKER,
    INSTITUTION,
    ACTOR,
    RECIPIENT,
    OWNER,
    PUBLISHER
}
