package parallax.store.desk.reader;

import java.util.List;
import java.util.Objects;

/**
 * A reply with the answers to it.
 *
 * @param reply shown, or removed where answers to it are shown
 * @param answers in the order in which they came in
 */
public record Branch(Reply reply, List<Branch> answers) {

    public Branch {
        Objects.requireNonNull(reply);
        answers = List.copyOf(answers);
    }
}
