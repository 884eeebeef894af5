package parallax.flink.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A process that goes on when the program that started it has ended, written down so that it is found again.
 *
 * @param name what it is, unique in its cluster
 * @param pid its number; the system gives it to another process some day
 * @param started when it began: with the number it tells this process from every other
 * @param port the port at which it shows that it lives: metrics of an engine's process, clients of a broker
 * @param log what it says
 */
public record Daemon(String name, long pid, Instant started, int port, Path log) {

    private static final Duration TIME_TO_END = Duration.ofSeconds(15);

    /** The start of a process is known to the system in ticks since it came up; its clock may be set meanwhile. */
    private static final Duration CLOCK = Duration.ofSeconds(3);

    private static final String SUFFIX = ".properties";

    /** Starts a process and writes it down. */
    public static Daemon start(RunFolder folder, String name, int port, List<String> command) {
        Path log = newLog(folder, name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment(folder));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Instant started = process.info().startInstant().orElseGet(Instant::now);
            Daemon daemon = new Daemon(name, process.pid(), started, port, log);
            daemon.write(folder);
            return daemon;
        } catch (IOException e) {
            throw new ClusterException(name + " cannot be started: " + command.get(0), e);
        }
    }

    /** A fresh file; what an earlier process of the name said is kept beside it. */
    private static Path newLog(RunFolder folder, String name) {
        Path log = folder.logs().resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.logs().resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new ClusterException("cannot be moved: " + log, e);
        }
    }

    /** By what the engine's programs find their configuration. */
    public static Map<String, String> environment(RunFolder folder) {
        // Models come and go with jobs, each loaded by another thread: the C library would keep their memory for each
        // thread.
        return Map.of("FLINK_CONF_DIR", folder.configuration().toString(), "MALLOC_ARENA_MAX", "2");
    }

    /** What was started in the folder and not stopped yet, living or not, by name. */
    public static List<Daemon> list(RunFolder folder) {
        if (!Files.isDirectory(folder.processes())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.processes())) {
            List<Daemon> found = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                found.add(read(file));
            }
            return found;
        } catch (IOException e) {
            throw new ClusterException("cannot be read: " + folder.processes(), e);
        }
    }

    /** Whether this very process runs, not another that was given its number. */
    public boolean alive() {
        return find().isPresent();
    }

    /** Asks all to end, each at once, and ends those that do not; their entries go. Dead ones' numbers are left alone. */
    public static void stop(RunFolder folder, List<Daemon> daemons) {
        List<ProcessHandle> living =
                daemons.stream().flatMap(each -> each.find().stream()).toList();
        living.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : living) {
            if (!ends(process, TIME_TO_END)) {
                process.destroyForcibly();
                ends(process, TIME_TO_END);
            }
        }
        daemons.forEach(each -> each.forget(folder));
    }

    /** Ends it at once, as a crash would; its entry goes. */
    public void kill(RunFolder folder) {
        find().ifPresent(process -> {
            process.destroyForcibly();
            ends(process, TIME_TO_END);
        });
        forget(folder);
    }

    private static boolean ends(ProcessHandle process, Duration most) {
        try {
            Patience.await(most, () -> !process.isAlive(), () -> "an end of process " + process.pid());
            return true;
        } catch (ClusterException late) {
            return false;
        }
    }

    private Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThis);
    }

    private boolean isThis(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(started, start).abs().compareTo(CLOCK) <= 0)
                .orElse(false);
    }

    private static Daemon read(Path file) throws IOException {
        Properties entry = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            entry.load(reader);
        }
        try {
            String name = file.getFileName().toString();
            return new Daemon(
                    name.substring(0, name.length() - SUFFIX.length()),
                    Long.parseLong(entry.getProperty("pid", "")),
                    Instant.ofEpochMilli(Long.parseLong(entry.getProperty("started", ""))),
                    Integer.parseInt(entry.getProperty("port", "")),
                    Path.of(entry.getProperty("log", "")));
        } catch (NumberFormatException e) {
            throw new ClusterException("expected a process's pid, started, port and log in " + file + "; delete it", e);
        }
    }

    private void write(RunFolder folder) throws IOException {
        Properties entry = new Properties();
        entry.setProperty("pid", Long.toString(pid));
        entry.setProperty("started", Long.toString(started.toEpochMilli()));
        entry.setProperty("port", Integer.toString(port));
        entry.setProperty("log", log.toString());
        try (Writer writer = Files.newBufferedWriter(folder.processes().resolve(name + SUFFIX))) {
            entry.store(writer, "a process started by parallax cluster");
        }
    }

    private void forget(RunFolder folder) {
        try {
            Files.deleteIfExists(folder.processes().resolve(name + SUFFIX));
        } catch (IOException e) {
            throw new ClusterException(
                    "cannot be deleted: " + folder.processes().resolve(name + SUFFIX), e);
        }
    }
}
