package parallax.flink.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import parallax.flink.local.process.JavaProgram;
import parallax.flink.local.process.LogTail;
import parallax.flink.local.process.Patience;
import parallax.flink.local.process.Ports;
import parallax.flink.local.process.RunFolder;
import parallax.flink.local.process.Template;
import parallax.flink.local.rest.FlinkRest;

/**
 * A JobManager and TaskManagers as processes of their own on this machine. They go on when the program that started them has
 * ended; {@link #open} finds them again by their folder.
 */
public final class LocalCluster {

    private static final String JOB_MANAGER = "jobmanager";
    private static final String TASK_MANAGER = "taskmanager-";
    private static final int KNOWN_DASHBOARD = 8081;
    private static final int KNOWN_RPC = 6123;
    private static final int FIRST_METRICS = 9249;
    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern REST_PORT = Pattern.compile("(?m)^rest\\.port: (\\d+)$");

    private final Installation installation;
    private final RunFolder folder;
    private final FlinkRest rest;

    private LocalCluster(Installation installation, RunFolder folder, int restPort) {
        this.installation = installation;
        this.folder = folder;
        rest = new FlinkRest(URI.create("http://localhost:" + restPort));
    }

    /** Starts a cluster in a folder where none runs, and comes back when all its TaskManagers have registered. */
    public static LocalCluster start(Installation installation, Path root, ClusterSettings settings) {
        RunFolder folder = new RunFolder(root);
        List<Daemon> living = listEngine(folder).stream().filter(Daemon::alive).toList();
        if (!living.isEmpty()) {
            throw new ClusterException("a cluster runs in " + folder.root() + " already ("
                    + living.get(0).name() + ", process " + living.get(0).pid()
                    + "); take it down first, or name another folder");
        }
        Daemon.stop(folder, listEngine(folder));
        folder.clearTemporary();
        folder.prepare();
        int restPort = Ports.free(KNOWN_DASHBOARD);
        Template.write(LocalCluster.class, "config.yaml", values(folder, settings, restPort), configuration(folder));
        Template.write(LocalCluster.class, "jvm.options", Map.of(), options(folder));
        LocalCluster cluster = new LocalCluster(installation, folder, restPort);
        cluster.startAll(settings.taskManagers());
        return cluster;
    }

    /** The cluster that was started in a folder, running or not. */
    public static LocalCluster open(Installation installation, Path root) {
        RunFolder folder = new RunFolder(root);
        try {
            Matcher port = REST_PORT.matcher(Files.readString(configuration(folder)));
            if (!port.find()) {
                throw new ClusterException("expected rest.port in " + configuration(folder));
            }
            return new LocalCluster(installation, folder, Integer.parseInt(port.group(1)));
        } catch (IOException e) {
            throw new ClusterException(
                    "no cluster was started in " + folder.root() + "; expected " + configuration(folder), e);
        }
    }

    /** The cluster that runs in a folder. */
    static LocalCluster openRunning(Installation installation, Path root) {
        LocalCluster cluster = open(installation, root);
        if (!cluster.rest.answers()) {
            throw new ClusterException("no JobManager answers at " + cluster.rest.address() + "; the cluster of "
                    + cluster.folder.root() + " is started by: parallax cluster up");
        }
        return cluster;
    }

    private void startAll(int taskManagers) {
        try {
            startJobManager();
            MemoryFlags memory = MemoryFlags.ofTaskManager(installation, folder);
            List<String> names = new ArrayList<>();
            for (int each = 0; each < taskManagers; each++) {
                names.add(launchTaskManager(memory).name());
            }
            awaitTaskManagers(names);
        } catch (ClusterException e) {
            stop();
            throw e;
        }
    }

    public FlinkRest rest() {
        return rest;
    }

    public RunFolder folder() {
        return folder;
    }

    /** Hands a job to the cluster by Flink's own command line, and gives its id. It does not wait for the job's end. */
    public String submit(Submission submission) {
        return submit(submission, line -> {})
                .orElseThrow(() -> new ClusterException("no job was handed over; expected an id of one from Flink"));
    }

    /**
     * The same, and waits for the job's end unless it is to be handed over only or has none.
     *
     * @param lines takes what Flink and the job print, as it comes
     * @return the job's id; empty where the program made none, since it was asked for help
     */
    public Optional<String> submit(Submission submission, Consumer<String> lines) {
        if (!Files.isRegularFile(submission.jar())) {
            throw new IllegalArgumentException("expected the jar of a job in " + submission.jar());
        }
        // Who waits also looks across the articles at the end, in the memory of parallax consolidate.
        String heap = submission.detached() ? "-Xmx256m" : "-Xmx1500m";
        JavaProgram client = new JavaProgram(
                installation.getEngine(),
                "org.apache.flink.client.cli.CliFrontend",
                engineOptions(List.of(heap, "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"), "client"));
        ClientTalk talk = new ClientTalk(lines);
        int code = client.run(Daemon.environment(folder), submission.commandLine(), talk::hear);
        if (code != 0) {
            throw new ClusterException(talk.failure());
        }
        return talk.findJob();
    }

    /** The processes of the cluster that were started and not stopped, living or not. */
    public List<Daemon> listProcesses() {
        return listEngine(folder);
    }

    public List<Daemon> listTaskManagers() {
        return listEngine(folder).stream()
                .filter(each -> each.name().startsWith(TASK_MANAGER))
                .toList();
    }

    /** Kills a TaskManager as a crash would. */
    public void killTaskManager(String name) {
        listTaskManagers().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no TaskManager " + name + " in " + folder.root()))
                .kill(folder);
    }

    /** Starts one TaskManager more, under a name of its own, and comes back when it has registered. */
    public Daemon addTaskManager() {
        Daemon added = launchTaskManager(MemoryFlags.ofTaskManager(installation, folder));
        awaitTaskManagers(List.of(added.name()));
        return added;
    }

    /** Ends the JobManager and starts it anew; the TaskManagers come back to it, jobs have to be resumed from a savepoint. */
    public void restartJobManager() {
        Daemon.stop(
                folder,
                listEngine(folder).stream()
                        .filter(each -> each.name().equals(JOB_MANAGER))
                        .toList());
        startJobManager();
        awaitTaskManagers(listTaskManagers().stream().map(Daemon::name).toList());
    }

    /** Stops everything that was started here and leaves configuration, logs, checkpoints and savepoints. */
    public void stop() {
        Daemon.stop(folder, listEngine(folder));
        folder.clearTemporary();
    }

    private void startJobManager() {
        MemoryFlags memory = MemoryFlags.ofJobManager(installation, folder);
        JavaProgram program = new JavaProgram(
                installation.getEngine(),
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                engineOptions(memory.java(), JOB_MANAGER));
        Daemon daemon = launch(JOB_MANAGER, program, memory.engine());
        await(List.of(daemon), rest::answers, "an answer of the JobManager at " + rest.address());
    }

    private Daemon launchTaskManager(MemoryFlags memory) {
        String name = nextName();
        JavaProgram program = new JavaProgram(
                installation.getEngine(),
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                engineOptions(memory.java(), name));
        List<String> engine = new ArrayList<>(memory.engine());
        engine.addAll(List.of("-D", "taskmanager.resource-id=" + name));
        return launch(name, program, engine);
    }

    private Daemon launch(String name, JavaProgram program, Collection<String> engine) {
        int metrics = freeForMetrics();
        List<String> arguments =
                new ArrayList<>(List.of("--configDir", folder.configuration().toString()));
        arguments.addAll(engine);
        arguments.addAll(List.of("-D", "metrics.reporter.prom.port=" + metrics));
        return Daemon.start(folder, name, metrics, program.command(arguments));
    }

    /** The first that neither another process listens on nor one of this cluster, which is still starting, will. */
    private int freeForMetrics() {
        List<Integer> given = Daemon.list(folder).stream().map(Daemon::port).toList();
        int port = FIRST_METRICS;
        while (given.contains(port) || !Ports.isFree(port)) {
            port++;
        }
        return port;
    }

    /** A name is not given twice: the log of a killed worker stays what it was. */
    private String nextName() {
        try (Stream<Path> logs = Files.list(folder.logs())) {
            int last = logs.map(log -> log.getFileName().toString())
                    .filter(log -> log.startsWith(TASK_MANAGER) && log.endsWith(".log"))
                    .map(log -> log.substring(TASK_MANAGER.length(), log.length() - ".log".length()))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
            return TASK_MANAGER + (last + 1);
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterException("cannot be read: " + folder.logs(), e);
        }
    }

    private void awaitTaskManagers(List<String> names) {
        List<Daemon> daemons = listTaskManagers().stream()
                .filter(each -> names.contains(each.name()))
                .toList();
        await(daemons, () -> rest.answers() && rest.listTaskManagers().containsAll(names), "registration of " + names);
    }

    private static void await(List<Daemon> daemons, BooleanSupplier isSo, String expected) {
        Patience.await(
                START,
                () -> {
                    daemons.stream().filter(each -> !each.alive()).findFirst().ifPresent(LocalCluster::died);
                    return isSo.getAsBoolean();
                },
                () -> expected + "; the end of " + daemons.get(0).log() + ":" + System.lineSeparator()
                        + LogTail.of(daemons.get(0).log()));
    }

    private static void died(Daemon daemon) {
        throw new ClusterException(daemon.name() + " ended while it was started; the end of " + daemon.log() + ":"
                + System.lineSeparator() + LogTail.of(daemon.log()));
    }

    private List<String> engineOptions(List<String> first, String name) {
        List<String> options = new ArrayList<>(first);
        options.add("@" + options(folder));
        options.add("-Djava.io.tmpdir=" + folder.temporary());
        options.add("-Dlog.file=" + folder.logs().resolve(name + ".log"));
        return options;
    }

    private static List<Daemon> listEngine(RunFolder folder) {
        return Daemon.list(folder).stream()
                .filter(each -> each.name().equals(JOB_MANAGER) || each.name().startsWith(TASK_MANAGER))
                .toList();
    }

    private static Path configuration(RunFolder folder) {
        return folder.configuration().resolve("config.yaml");
    }

    private static Path options(RunFolder folder) {
        return folder.configuration().resolve("jvm.options");
    }

    private static Map<String, String> values(RunFolder folder, ClusterSettings settings, int restPort) {
        return Map.of(
                "rest", Integer.toString(restPort),
                "rpc", Integer.toString(Ports.free(KNOWN_RPC)),
                "slots", Integer.toString(settings.slots()),
                "parallelism", Integer.toString(settings.slots() * settings.taskManagers()),
                "taskmanager-memory", Integer.toString(settings.taskManagerMemory()),
                "native-memory", Integer.toString(ClusterSettings.NATIVE_MEMORY),
                "jobmanager-memory", Integer.toString(settings.jobManagerMemory()),
                "checkpoints", folder.checkpoints().toUri().toString(),
                "savepoints", folder.savepoints().toUri().toString(),
                "temporary", folder.temporary().toString());
    }
}
