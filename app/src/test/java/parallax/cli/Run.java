package parallax.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One run of the command line with what it printed. */
public record Run(int code, String out, String err) {

    public static Run of(String... arguments) {
        return with("", Map.of(), false, arguments);
    }

    static Run with(String input, Map<String, String> environment, boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal streams = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                terminal,
                false);
        int code = new CommandLineFront(streams, environment).run(arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
