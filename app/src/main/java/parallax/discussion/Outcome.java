package parallax.discussion;

import java.util.List;
import java.util.Objects;
import parallax.store.desk.reader.Reply;

/** What became of a draft. */
public sealed interface Outcome {

    /**
     * It waits for somebody to decide.
     *
     * @param reply as it is kept
     */
    record Held(Reply reply) implements Outcome {

        public Held {
            Objects.requireNonNull(reply);
        }
    }

    /**
     * It has to be mended.
     *
     * @param faults in the order of the form
     */
    record Wrong(List<Fault> faults) implements Outcome {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The same sender has sent as much as is taken for now.
     *
     * @param bound that was reached
     */
    record TooOften(FloodBound bound) implements Outcome {

        public TooOften {
            Objects.requireNonNull(bound);
        }
    }

    /**
     * As many replies wait as anybody can look at.
     *
     * @param held how many
     */
    record Full(long held) implements Outcome {}
}
