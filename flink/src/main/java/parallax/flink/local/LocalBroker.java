package parallax.flink.local;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import parallax.flink.local.process.JavaProgram;
import parallax.flink.local.process.LogTail;
import parallax.flink.local.process.Patience;
import parallax.flink.local.process.Ports;
import parallax.flink.local.process.RunFolder;
import parallax.flink.local.process.Template;

/** A Kafka broker that is its own controller, as a process of its own. What was written to it is kept when it is stopped. */
public final class LocalBroker {

    private static final String NAME = "broker";
    private static final int KNOWN_PORT = 9092;
    private static final int KNOWN_CONTROLLER = 9093;
    private static final Duration START = Duration.ofSeconds(60);
    private static final List<String> FRUGAL = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS");

    private final RunFolder folder;
    private final Daemon daemon;

    private LocalBroker(RunFolder folder, Daemon daemon) {
        this.folder = folder;
        this.daemon = daemon;
    }

    /** Starts the broker of a folder and comes back when it takes messages. */
    public static LocalBroker start(Installation installation, Path root) {
        RunFolder folder = new RunFolder(root);
        find(root).filter(running -> running.daemon.alive()).ifPresent(running -> {
            throw new ClusterException("a broker runs in " + folder.root() + " already, process " + running.daemon.pid()
                    + "; take it down first, or name another folder");
        });
        folder.prepare();
        Path configuration = configuration(folder);
        if (!Files.exists(configuration)) {
            Template.write(LocalBroker.class, "broker.properties", values(folder), configuration);
        }
        int port = portOf(configuration);
        if (!Ports.isFree(port)) {
            throw new ClusterException("the broker kept in " + folder.root() + " listens at port " + port
                    + ", which another program has taken; end that, or name another folder");
        }
        format(installation, folder);
        JavaProgram program = new JavaProgram(installation.getBroker(), "kafka.Kafka", FRUGAL);
        Daemon daemon = Daemon.start(folder, NAME, port, program.command(configuration.toString()));
        LocalBroker broker = new LocalBroker(folder, daemon);
        broker.awaitStart();
        return broker;
    }

    /** The broker that was started in a folder and not stopped, living or not. */
    public static Optional<LocalBroker> find(Path root) {
        RunFolder folder = new RunFolder(root);
        return Daemon.list(folder).stream()
                .filter(each -> each.name().equals(NAME))
                .findAny()
                .map(daemon -> new LocalBroker(folder, daemon));
    }

    /** Where its clients find it. */
    public String bootstrap() {
        return "localhost:" + daemon.port();
    }

    public Daemon process() {
        return daemon;
    }

    public void stop() {
        Daemon.stop(folder, List.of(daemon));
    }

    private void awaitStart() {
        try {
            Patience.await(
                    START,
                    this::takesMessages,
                    () -> "a broker at " + bootstrap() + "; the end of " + daemon.log() + ":" + System.lineSeparator()
                            + LogTail.of(daemon.log()));
        } catch (ClusterException e) {
            stop();
            throw e;
        }
    }

    /** It listens before it serves: until it has said that it started, its clients are answered by nobody. */
    private boolean takesMessages() {
        if (!daemon.alive()) {
            throw new ClusterException("the broker ended while it was started; the end of " + daemon.log() + ":"
                    + System.lineSeparator() + LogTail.of(daemon.log()));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), daemon.port())) {
            return socket.isConnected() && LogTail.says(daemon.log(), "Kafka Server started");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void format(Installation installation, RunFolder folder) {
        JavaProgram tool = new JavaProgram(
                installation.getBroker(),
                "kafka.tools.StorageTool",
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        JavaProgram.Result result = tool.run(
                Map.of(),
                List.of(
                        "format",
                        "--standalone",
                        "--ignore-formatted",
                        "--cluster-id",
                        "cGFyYWxsYXgtbG9jYWwtMQ",
                        "--config",
                        configuration(folder).toString()));
        if (result.code() != 0) {
            throw new ClusterException("the storage of the broker cannot be made in " + folder.storage() + ":"
                    + System.lineSeparator() + LogTail.of(result.output()));
        }
    }

    private static Path configuration(RunFolder folder) {
        return folder.configuration().resolve("broker.properties");
    }

    private static int portOf(Path configuration) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ClusterException("cannot be read: " + configuration, e);
        }
        String address = properties.getProperty("advertised.listeners", "");
        try {
            return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw new ClusterException("expected a port at the end of advertised.listeners in " + configuration, e);
        }
    }

    private static Map<String, String> values(RunFolder folder) {
        return Map.of(
                "port", Integer.toString(Ports.free(KNOWN_PORT)),
                "controller", Integer.toString(Ports.free(KNOWN_CONTROLLER)),
                "storage", folder.storage().toString());
    }
}
