package parallax.flink.local;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parallax cluster}: a real cluster of processes on one machine. */
@Command(
        name = "parallax cluster",
        mixinStandardHelpOptions = true,
        description = "A real Flink cluster, and a Kafka broker where wanted, as processes on this machine.",
        footer = {
            "",
            "Examples:",
            "  parallax cluster up --task-managers 2",
            "  parallax cluster submit -- --ledger jdbc:postgresql://localhost/news --input crawl/",
            "  parallax cluster status",
            "  parallax cluster down"
        })
public final class ClusterMain implements Runnable {

    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by the command line library
    private CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        Path checkout = Path.of(System.getProperty("parallax.home", "."));
        System.exit(run(Installation.of(checkout), out, err, arguments));
    }

    /** Runs one command and returns its exit code: 0 done, 1 failed, 2 the command line was not understood. */
    static int run(Installation installation, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new ClusterMain())
                .addSubcommand(new UpCommand(installation))
                .addSubcommand(new SubmitCommand(installation))
                .addSubcommand(new StatusCommand(installation))
                .addSubcommand(new AddCommand(installation))
                .addSubcommand(new CancelCommand(installation))
                .addSubcommand(new DownCommand(installation))
                .setOut(out)
                .setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int failed(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ClusterException) {
            err.println("parallax cluster: " + failure.getMessage());
            return FAILED;
        }
        if (failure instanceof IllegalArgumentException) {
            err.println("parallax cluster: " + failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }
}
