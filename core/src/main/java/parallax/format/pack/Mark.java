package parallax.format.pack;

/** What stands next in a packed tree; higher numbers are shapes. The order is kept in ledgers. */
enum Mark {
    NULL,
    TRUE,
    FALSE,
    /** A whole number, as its difference to the one before. */
    WHOLE,
    /** Any other number, in words. */
    DECIMAL,
    TEXT,
    ARRAY,
    /** An object whose fields are named. */
    OBJECT
}
