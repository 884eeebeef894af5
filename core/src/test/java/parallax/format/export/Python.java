package parallax.format.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Python's own parsers, where the machine has Python 3; a test that asks for them is skipped with a message where it has not. */
public final class Python {

    private Python() {}

    /** Writes the files into a folder, runs a script over them and returns the lines that it prints. */
    public static List<String> run(Path folder, Map<String, String> files, String script)
            throws IOException, InterruptedException {
        boolean found = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "python3")));
        assumeTrue(found, "skipped: no python3 on this machine; the other parsers of this class have read the same");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Process process = new ProcessBuilder(new ArrayList<>(List.of("python3", "-I", "-c", script, folder.toString())))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
