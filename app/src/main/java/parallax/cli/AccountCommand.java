package parallax.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.DeskStore;
import parallax.store.desk.access.Account;
import parallax.store.desk.access.Token;
import parallax.store.desk.access.Tokens;
import parallax.web.access.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parallax account}: who may sign in at a desk, and what programs come with. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Keeps the accounts of a desk. A desk that others than this machine can reach needs an"
                + " administrator. While the desk is open this is done on its page Accounts.",
        footer = {
            "",
            "Passwords are typed on the terminal, or taken from the environment variable " + PasswordPrompt.VARIABLE
                    + ".",
            "",
            "Examples:",
            "  parallax account add Ada --role admin --ledger crisis",
            "  parallax account list --ledger crisis",
            "  parallax account token Ada --scope read,write --ledger crisis"
        })
final class AccountCommand implements Runnable {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    AccountCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes an account.")
    int add(
            @Parameters(paramLabel = "NAME", description = "as it is written beside what she does") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "reviewer",
                            description = "admin: everything; reviewer (default): records and what readers send in")
                    Account.Role role,
            @Mixin LedgerOption place) {
        return with(place, desk -> {
            if (desk.accounts().find(name).isPresent()) {
                throw new IllegalArgumentException("there is an account named " + name + " already");
            }
            Account account = desk.accounts().add(name, hash(), role, operator());
            terminal.out().println(account.name() + " may sign in as " + label(role));
            return ExitCode.DONE;
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists accounts and tokens.")
    int list(@Mixin LedgerOption place) {
        return with(place, desk -> {
            for (Account account : desk.accounts().list()) {
                terminal.out().println(account.name() + "\t" + label(account.role()) + "\tsince " + account.madeAt());
            }
            for (Token token : desk.tokens().list()) {
                String end = token.expiresAt() == null ? "" : "\tuntil " + token.expiresAt();
                terminal.out()
                        .println("token " + token.id() + "\t" + token.name() + "\t" + label(token.scopes()) + "\tby "
                                + token.madeBy() + end);
            }
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "password",
            mixinStandardHelpOptions = true,
            description = "Changes a password, and ends all sessions of the account.")
    int password(@Parameters(paramLabel = "NAME") String name, @Mixin LedgerOption place) {
        return with(place, desk -> {
            Account account = known(desk, name);
            desk.accounts().changePassword(account.name(), hash(), operator());
            terminal.out().println("the password of " + account.name() + " was changed; she is signed out everywhere");
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes an account out, with its sessions and tokens.")
    int remove(@Parameters(paramLabel = "NAME") String name, @Mixin LedgerOption place) {
        return with(place, desk -> {
            Account account = known(desk, name);
            desk.accounts().remove(account.name(), operator());
            terminal.out().println(account.name() + " was taken out");
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "token",
            mixinStandardHelpOptions = true,
            description = "Gives out a token for a program, and prints it once; it cannot be had again.")
    int token(
            @Parameters(paramLabel = "NAME", description = "the account that answers for it") String name,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            split = ",",
                            required = true,
                            description = "what it lets do: read, write, review, moderate")
                    List<Token.Scope> scopes,
            @Option(names = "--for", paramLabel = "WORDS", defaultValue = "a program", description = "what it is for")
                    String purpose,
            @Option(names = "--days", paramLabel = "N", description = "how long it is good (default: until revoked)")
                    @Nullable
                    Integer days,
            @Mixin LedgerOption place) {
        return with(place, desk -> {
            Instant end = days == null ? null : Instant.now().plus(Duration.ofDays(days));
            Tokens.Issued issued = desk.tokens()
                    .issue(purpose, Set.copyOf(scopes), known(desk, name).name(), end);
            terminal.out().println(issued.secret());
            return ExitCode.DONE;
        });
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Makes a token good no more.")
    int revoke(@Parameters(paramLabel = "ID", description = "as list prints it") String id, @Mixin LedgerOption place) {
        return with(place, desk -> {
            if (!desk.tokens().revoke(id, operator())) {
                throw new IllegalArgumentException("there is no token " + id);
            }
            terminal.out().println("the token " + id + " is good no more");
            return ExitCode.DONE;
        });
    }

    private static int with(LedgerOption place, ToIntFunction<DeskStore> work) {
        try (DeskStore desk = DeskStore.open(place.location())) {
            return work.applyAsInt(desk);
        }
    }

    private String hash() {
        return Passwords.hash(PasswordPrompt.ask(environment));
    }

    private static Account known(DeskStore desk, String name) {
        return desk.accounts()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no account named " + name));
    }

    /** Whoever has this machine needs no account on it; the log says so. */
    private static String operator() {
        return System.getProperty("user.name", "operator") + " (terminal)";
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String label(Set<Token.Scope> scopes) {
        return scopes.stream().sorted().map(AccountCommand::label).collect(Collectors.joining(","));
    }
}
