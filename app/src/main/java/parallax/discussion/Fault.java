package parallax.discussion;

/** What is wrong with a draft. */
public enum Fault {
    NAME_MISSING(Field.NAME),
    NAME_LONG(Field.NAME),
    ADDRESS_MISSING(Field.ADDRESS),
    ADDRESS_WRONG(Field.ADDRESS),
    WEBSITE_WRONG(Field.WEBSITE),
    TEXT_MISSING(Field.TEXT),
    TEXT_LONG(Field.TEXT),
    /** What it answers was taken out while it was written, or was never there. */
    PARENT_GONE(Field.TEXT);

    private final Field field;

    Fault(Field field) {
        this.field = field;
    }

    /** Where it has to be mended. */
    public Field field() {
        return field;
    }

    /** What is typed into. */
    public enum Field {
        NAME,
        ADDRESS,
        WEBSITE,
        TEXT
    }
}
