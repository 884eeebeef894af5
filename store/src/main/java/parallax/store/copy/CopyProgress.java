package parallax.store.copy;

/** Hears how far a copy is. */
public interface CopyProgress {

    /** The source was changed since a copy was broken off, so that it starts anew. */
    void restarted();

    /** So many articles are copied, of so many. */
    void articles(long done, long all);

    /** What is done next is this table. */
    void table(String name);
}
