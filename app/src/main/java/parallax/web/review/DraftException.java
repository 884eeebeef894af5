package parallax.web.review;

import java.util.List;
import parallax.ledger.Actor;

/** What was typed makes no record; why, to be said in the language of who typed it. */
public final class DraftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final transient List<Object> arguments;
    private final transient List<Actor> candidates;

    private DraftException(String name, List<Object> arguments, List<Actor> candidates) {
        super(name + " " + arguments);
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.candidates = List.copyOf(candidates);
    }

    static DraftException of(String name, Object... arguments) {
        return new DraftException(name, List.of(arguments), List.of());
    }

    /** A name that several have. */
    static DraftException several(String typed, List<Actor> candidates) {
        return new DraftException("several", List.of(typed), candidates);
    }

    /** Its words stand under {@code review.wrong.<name>}. */
    public String name() {
        return name;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Who could be meant. */
    public List<Actor> candidates() {
        return candidates;
    }
}
