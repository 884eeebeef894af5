package parallax.format.coded;

/** What stands for the day of an event that the text does not date, in layouts that ask for one. */
public enum Undated {
    /** Nothing. */
    EMPTY,
    /** The day of publication, marked where the layout has room for it. */
    PUBLICATION
}
