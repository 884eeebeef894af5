package parallax.flink.run;

import java.lang.reflect.Field;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What libraries leave in a process that goes on after the job: drivers in the list of the JDK, and the hook by which ONNX
 * Runtime closes its native environment when the process ends. Either would keep every class of the job, and so the next
 * job of a session cluster would find less memory. Run when the class loader of the job is given up.
 */
final class Leftovers implements Runnable {

    /** One name a job: registered by many tasks, run once. */
    static final String NAME = "parallax leftovers";

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    @Override
    public void run() {
        drivers();
        hooks();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getClassLoader() == Leftovers.class.getClassLoader();
    }

    private static void drivers() {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (isOurs(driver.getClass())) {
                try {
                    DriverManager.deregisterDriver(driver);
                } catch (SQLException e) {
                    LOG.warn("the driver {} stays behind", driver, e);
                }
            }
        }
    }

    /** The hooks that classes of the job left are run now, since what they close is needed by nobody any longer. */
    private static void hooks() {
        try {
            Map<Thread, Thread> hooks = shutdownHooks();
            if (hooks == null) {
                return; // they are being run: the process ends
            }
            for (Thread hook : List.copyOf(hooks.keySet())) {
                if (isOurs(target(hook)) && Runtime.getRuntime().removeShutdownHook(hook)) {
                    Runnable here = hook; // it was never started
                    here.run();
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn(
                    "the hooks of the job stay behind, and its classes with them; start the workers with"
                            + " --add-opens=java.base/java.lang=ALL-UNNAMED, as Flink's own settings do",
                    e);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<Thread, Thread> shutdownHooks() throws ReflectiveOperationException {
        Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
        hooks.setAccessible(true);
        return (@Nullable Map<Thread, Thread>) hooks.get(null);
    }

    /** What a thread was told to run. */
    private static Class<?> target(Thread thread) throws ReflectiveOperationException {
        Field target = Thread.class.getDeclaredField("target");
        target.setAccessible(true);
        Object told = target.get(thread);
        return told == null ? thread.getClass() : told.getClass();
    }
}
