package parallax.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parallax.cli.CommandLineFront;

/** Starts the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = new CommandLineFront(System.in, out, System.err).run(arguments);
        out.flush();
        System.exit(code);
    }
}
