package parallax;

/** What is asked of a reading. */
public enum Scope {
    /** Every statement, event, figure and piece of evidence. */
    ALL,
    /**
     * The events and what they refer to: the statements that tell them, the figures that measure them, their actors and
     * places. An article none of whose sentences can call a rule for events is not given to the encoder; what is
     * recorded is the same as if it were.
     */
    EVENTS
}
