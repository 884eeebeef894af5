package parallax.flink.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.functions.ReduceFunction;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A job without end that keeps state: it shows what a cluster does, and is over in no time where the real one would read. */
public final class CountingJob {

    private CountingJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        flink.fromSequence(0, Long.MAX_VALUE / 2)
                .map(new Slowly())
                .keyBy(new ByRemainder())
                .reduce(new Greater())
                .sinkTo(new DiscardingSink<>());
        flink.execute("counting");
    }

    static final class Slowly implements MapFunction<Long, Long> {

        @Override
        public Long map(Long number) throws InterruptedException {
            Thread.sleep(1);
            return number;
        }
    }

    static final class ByRemainder implements KeySelector<Long, Long> {

        @Override
        public Long getKey(Long number) {
            return number % 8;
        }
    }

    static final class Greater implements ReduceFunction<Long> {

        @Override
        public Long reduce(Long one, Long other) {
            return Math.max(one, other);
        }
    }

    /** This job as a jar. */
    static Path jar(Path folder) {
        Path jar = folder.resolve("counting.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, CountingJob.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(CountingJob.class, out);
            add(Slowly.class, out);
            add(ByRemainder.class, out);
            add(Greater.class, out);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Class<?> type, JarOutputStream out) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
