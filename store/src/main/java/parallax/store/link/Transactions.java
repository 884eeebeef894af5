package parallax.store.link;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Where links are kept. */
public interface Transactions {

    /** Does all of it or nothing. */
    void write(Consumer<Handle> work);
}
