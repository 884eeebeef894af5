package parallax.bench.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Processor time: of this process, and of the processes of a PostgreSQL on this machine that serve one database. */
final class Processor {

    private static final double NANOS_A_MILLI = 1e6;
    /** Linux counts in hundredths of a second. */
    private static final double TICK = 10;
    /** Places in the line of a process behind its name: time for itself, time for it in the system. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private Processor() {}

    /** Milliseconds of all threads of this process. */
    static double ownMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / NANOS_A_MILLI
                : 0;
    }

    /** Milliseconds of the calling thread. */
    static double threadMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS_A_MILLI;
    }

    /** Milliseconds of the processes that serve a database now; none where they are not on this machine. */
    static OptionalDouble databaseMillis(String url) {
        double sum = 0;
        boolean any = false;
        for (long pid : backends(url)) {
            OptionalDouble one = millisOf(pid);
            any |= one.isPresent();
            sum += one.orElse(0);
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private static List<Long> backends(String url) {
        List<Long> pids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pid from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the processes of the database are not known: " + e.getMessage(), e);
        }
        return pids;
    }

    /** None where there is no such process here, or it is another program's that happens to have the number. */
    private static OptionalDouble millisOf(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            int end = line.lastIndexOf(')');
            String[] fields = line.substring(end + 2).split(" ");
            return line.substring(0, end).endsWith("(postgres")
                    ? OptionalDouble.of((Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK)
                    : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
