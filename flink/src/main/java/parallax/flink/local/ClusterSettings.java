package parallax.flink.local;

/**
 * How large a cluster is.
 *
 * @param taskManagers how many workers
 * @param slots how many tasks each worker does side by side
 * @param taskManagerMemory what each worker's process may take, in megabytes
 * @param jobManagerMemory what the JobManager's process may take, in megabytes
 */
public record ClusterSettings(int taskManagers, int slots, int taskManagerMemory, int jobManagerMemory) {

    /** What a worker leaves to native code, where the one language model of its process is. */
    static final int NATIVE_MEMORY = 600;

    /** Beside it: metaspace, overhead, network, the state's managed memory, and the least heap that is worth starting. */
    private static final int LEAST_MEMORY = NATIVE_MEMORY + 900;

    /** Fits two workers on a laptop, each with one language model. */
    public static final ClusterSettings LAPTOP = new ClusterSettings(2, 1, 1728, 1024);

    public ClusterSettings {
        requireAtLeast(1, taskManagers, "TaskManagers");
        requireAtLeast(1, slots, "slots");
        requireAtLeast(LEAST_MEMORY, taskManagerMemory, "megabytes of a TaskManager");
        requireAtLeast(768, jobManagerMemory, "megabytes of the JobManager");
    }

    private static void requireAtLeast(int least, int given, String what) {
        if (given < least) {
            throw new IllegalArgumentException(what + ": " + given + "; expected at least " + least);
        }
    }

    public ClusterSettings withTaskManagers(int other) {
        return new ClusterSettings(other, slots, taskManagerMemory, jobManagerMemory);
    }

    public ClusterSettings withSlots(int other) {
        return new ClusterSettings(taskManagers, other, taskManagerMemory, jobManagerMemory);
    }

    public ClusterSettings withTaskManagerMemory(int megabytes) {
        return new ClusterSettings(taskManagers, slots, megabytes, jobManagerMemory);
    }
}
