package parallax.store;

/** The part that an actor has in a record, with the number that stands for it in ledgers and never changes. */
public enum Role {
    SPEAKER(0),
    INSTITUTION(1),
    ACTOR(2),
    RECIPIENT(3),
    OWNER(4),
    PUBLISHER(5);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
