package parallax.store.copy;

/** How much of two ledgers must be the same. */
public enum Strength {
    /** What the same articles give, however and whenever they are loaded: not when and from where, and nothing that persons keep beside. */
    CONTENT,
    /** Everything, to the moment: what a copy must preserve. */
    WHOLE
}
