package parallax.flink.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the programs are that a cluster is made of.
 *
 * @param engine the folder of Flink's jars
 * @param broker the folder of Kafka's jars
 * @param job the job's jar
 */
public record Installation(Path engine, Path broker, Path job) {

    /** What the build leaves in a checkout. */
    public static Installation of(Path checkout) {
        Path flink = checkout.toAbsolutePath().normalize().resolve("flink");
        return new Installation(
                flink.resolve("engine/target/lib"),
                flink.resolve("broker/target/lib"),
                flink.resolve("target/parallax-flink.jar"));
    }

    public Path getEngine() {
        return existing(engine, "the jars of Flink");
    }

    public Path getBroker() {
        return existing(broker, "the jars of Kafka");
    }

    public Path getJob() {
        return existing(job, "the job");
    }

    private static Path existing(Path path, String what) {
        if (!Files.exists(path)) {
            throw new ClusterException(what + " expected in " + path
                    + "; built by: ./mvnw -DskipTests -Pcluster package -pl flink,flink/engine,flink/broker -am");
        }
        return path;
    }
}
