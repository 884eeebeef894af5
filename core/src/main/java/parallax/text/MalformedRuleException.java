package parallax.text;

/** A rule file that does not keep its own form; the message names the file, the line and what was expected. */
public final class MalformedRuleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedRuleException(String resource, int line, String expected) {
        super(resource + ":" + line + ": expected " + expected);
    }
}
