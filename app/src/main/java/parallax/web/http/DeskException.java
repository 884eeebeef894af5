package parallax.web.http;

import java.util.Arrays;
import java.util.List;
import parallax.web.words.Words;

/** A request that is not done as it was asked, and why, in words that each reader gets in his language. */
public final class DeskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String name;
    private final transient List<Object> arguments;

    /**
     * @param status of HTTP
     * @param name of the trouble; its words stand under {@code problem.<name>}
     * @param arguments what is put into the words
     */
    public DeskException(int status, String name, Object... arguments) {
        super(name + " " + Arrays.toString(arguments));
        this.status = status;
        this.name = name;
        this.arguments = List.of(arguments);
    }

    public static DeskException notFound(String name, Object... arguments) {
        return new DeskException(404, name, arguments);
    }

    public int status() {
        return status;
    }

    public String name() {
        return name;
    }

    public String in(Words words) {
        return words.get("problem." + name, arguments.toArray());
    }
}
