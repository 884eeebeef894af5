package parallax.cli;

import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import parallax.web.access.Passwords;

/** Gets a new password: from the environment, for scripts, or typed twice on the terminal without being shown. */
final class PasswordPrompt {

    static final String VARIABLE = "PARALLAX_PASSWORD";

    private PasswordPrompt() {}

    /** @throws IllegalArgumentException when none is given, it is too short, or the second is another */
    static String ask(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        String password = given == null || given.isEmpty() ? typed() : given;
        if (!Passwords.isFit(password)) {
            throw new IllegalArgumentException("expected a password of " + Passwords.LEAST + " to " + Passwords.MOST
                    + " characters, found one of " + password.codePointCount(0, password.length()));
        }
        return password;
    }

    @SuppressWarnings(
            "SystemConsoleNull") // a later Java has one that reads standard input, which ends and gives null then
    private static String typed() {
        Console console = System.console();
        if (console == null) {
            throw new IllegalArgumentException(
                    "a password is typed on a terminal, and there is none here; give it in the"
                            + " environment variable " + VARIABLE);
        }
        char[] first = console.readPassword("Password (%d characters or more): ", Passwords.LEAST);
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new IllegalArgumentException("the two passwords are not the same; nothing was changed");
        }
        return new String(first);
    }
}
