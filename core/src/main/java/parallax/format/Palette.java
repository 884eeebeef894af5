package parallax.format;

import parallax.ledger.Entry;

/** How a text report sets things apart: in colour on a terminal, by plain marks elsewhere. */
public enum Palette {
    PLAIN,
    ANSI;

    private static final String RESET = "\u001b[0m";

    public String strong(String text) {
        return paint("\u001b[1m", text);
    }

    public String faint(String text) {
        return paint("\u001b[2m", text);
    }

    /** Distinct for colour-blind eyes too: the kinds differ in brightness, and every mark carries a letter. */
    public String of(Entry.Kind kind, String text) {
        String code = switch (kind) {
            case STATEMENT -> "\u001b[36m";
            case EVENT -> "\u001b[33m";
            case FIGURE -> "\u001b[35m";
            case EVIDENCE -> "\u001b[32m";
        };
        return paint(code, text);
    }

    private String paint(String code, String text) {
        return this == PLAIN ? text : code + text + RESET;
    }
}
