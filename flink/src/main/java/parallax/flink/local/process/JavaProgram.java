package parallax.flink.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A class with a main method in a folder of jars.
 *
 * @param jars the folder
 * @param mainClass the class
 * @param options what Java itself is told
 */
public record JavaProgram(Path jars, String mainClass, List<String> options) {

    /**
     * How it ended.
     *
     * @param code 0 where it did what was asked
     * @param output what it printed, errors too
     */
    public record Result(int code, String output) {}

    public JavaProgram {
        options = List.copyOf(options);
    }

    public List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", jars.resolve("*").toString(), mainClass));
        command.addAll(arguments);
        return command;
    }

    public List<String> command(String... arguments) {
        return command(Arrays.asList(arguments));
    }

    /** Runs it to its end. */
    public Result run(Map<String, String> environment, List<String> arguments) {
        StringBuilder output = new StringBuilder();
        int code = run(environment, arguments, line -> output.append(line).append(System.lineSeparator()));
        return new Result(code, output.toString());
    }

    /** Runs it to its end; each line that it prints is handed on as it comes. */
    public int run(Map<String, String> environment, List<String> arguments, Consumer<String> lines) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                    lines.accept(line);
                }
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new ClusterException(mainClass + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted while " + mainClass + " ran", e);
        }
    }
}
