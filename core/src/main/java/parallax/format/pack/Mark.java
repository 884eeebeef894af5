package parallax.format.pack;

/** What stands next in a packed tree. The numbers are kept in ledgers and never change; higher ones are shapes. */
final class Mark {

    static final int NULL = 0;
    static final int TRUE = 1;
    static final int FALSE = 2;
    /** A whole number, as its difference to the one before. */
    static final int WHOLE = 3;
    /** Any other number, in words. */
    static final int DECIMAL = 4;

    static final int TEXT = 5;
    static final int ARRAY = 6;
    /** An object whose fields are named. */
    static final int OBJECT = 7;
    /** The first shape. */
    static final int SHAPES = 8;

    private Mark() {}
}
