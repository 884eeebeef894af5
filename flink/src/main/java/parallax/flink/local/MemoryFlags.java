package parallax.flink.local;

import java.util.List;
import java.util.stream.Stream;
import parallax.flink.local.process.ClusterException;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Installation;
import parallax.flink.local.process.JavaProgram;
import parallax.flink.local.process.LogTail;
import parallax.flink.local.process.RunFolder;

/**
 * What the memory that a process is given comes to, as Flink's own start scripts work it out.
 *
 * @param java heap, direct memory and metaspace, for Java
 * @param engine the parts of the memory, for Flink
 */
record MemoryFlags(List<String> java, List<String> engine) {

    private static final String MARK = "BASH_JAVA_UTILS_EXEC_RESULT:";

    MemoryFlags {
        java = List.copyOf(java);
        engine = List.copyOf(engine);
    }

    static MemoryFlags ofTaskManager(Installation installation, RunFolder folder) {
        return ask(installation, folder, "GET_TM_RESOURCE_PARAMS");
    }

    static MemoryFlags ofJobManager(Installation installation, RunFolder folder) {
        return ask(installation, folder, "GET_JM_RESOURCE_PARAMS");
    }

    private static MemoryFlags ask(Installation installation, RunFolder folder, String what) {
        JavaProgram.Result result = new JavaProgram(
                        installation.getEngine(),
                        "org.apache.flink.runtime.util.bash.BashJavaUtils",
                        List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))
                .run(
                        Daemon.environment(folder),
                        List.of(what, "--configDir", folder.configuration().toString()));
        return parse(result.output());
    }

    static MemoryFlags parse(String output) {
        List<List<String>> lines = output.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> words(line.substring(MARK.length())))
                .toList();
        if (lines.size() != 2) {
            throw new ClusterException("expected the memory of a process in two lines from Flink, got:"
                    + System.lineSeparator() + LogTail.of(output));
        }
        return new MemoryFlags(lines.get(0), lines.get(1));
    }

    private static List<String> words(String line) {
        return Stream.of(line.trim().split(" +")).toList();
    }
}
