package parallax.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands behind one name. */
public final class CommandLineFront {

    private final Terminal terminal;
    private final Map<String, String> environment;

    public CommandLineFront(InputStream in, PrintStream out, PrintStream err) {
        this(
                Terminal.of(
                        in,
                        new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false),
                        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true)),
                System.getenv());
    }

    CommandLineFront(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Runs one command and returns its exit code. */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ReadCommand(terminal, environment))
                .addSubcommand(new CompareCommand(terminal, environment))
                .addSubcommand(new SituationCommand(terminal, environment))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new DemoCommand(terminal, environment))
                .addSubcommand(new AddCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new AccountCommand(terminal, environment))
                .addSubcommand(new SearchCommand(terminal, environment))
                .addSubcommand(new WatchCommand(terminal, environment, Clock.systemUTC()))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new HistoryCommand(terminal))
                .addSubcommand(new RereadCommand(terminal))
                .addSubcommand(new RemoveCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new CopyCommand(terminal))
                .addSubcommand(new DigestCommand(terminal))
                .addSubcommand(new ConsolidateCommand(terminal))
                .addSubcommand(new CorrectCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new GoldCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        int code = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private int failed(Exception failure) {
        terminal.err().println("parallax: " + message(failure));
        return failure instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    @Command(
            name = "parallax",
            mixinStandardHelpOptions = true,
            version = "parallax 0.1.0",
            description =
                    "Reads news into an attributed ledger: who says what, who did what to whom, when, where, in what"
                            + " numbers, on what evidence, and where the accounts disagree. It never decides what is true.",
            footer = {
                "",
                "Examples:",
                "  parallax demo                             the bundled articles, read, compared and shown as pages",
                "  parallax read article.txt --published 2022-02-17",
                "  parallax read feed.jsonl --format jsonl > ledger.jsonl",
                "  parallax compare ledger.jsonl",
                "  parallax situation --found ledger.jsonl",
                "  parallax export ledger.jsonl --format csv --out tables/",
                "  parallax search --ledger crisis ceasefire from:2022-02",
                "  parallax watch --ledger crisis --run      what saved queries newly find",
                "  parallax add feed.jsonl --ledger crisis   into a ledger that lasts",
                "  parallax serve --ledger crisis            the desk: pages and a REST API",
                "  parallax evaluate attribution             accuracy on gold data",
                "",
                "Exit codes: 0 everything read · 1 failed · 2 command line not understood · 3 something was left"
            })
    static final class Root implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // filled in by the command line library
        private CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
