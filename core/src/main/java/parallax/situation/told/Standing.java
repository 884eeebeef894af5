package parallax.situation.told;

/** How an event stands in what is said. */
public enum Standing {
    /** It is told as having happened or as going on. */
    ACTUAL,
    /** It is told as planned, likely, possible or to come. */
    PROSPECTIVE,
    /** It is a condition or hangs on one: nobody says that it is so. */
    CONDITIONAL,
    /** It is what something else is about ("fears of an attack"): nobody says that it is so. */
    TOPIC;

    /** Whether somebody says that it is so or will be. */
    public boolean isAsserted() {
        return this == ACTUAL || this == PROSPECTIVE;
    }
}
