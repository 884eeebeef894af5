package parallax.flink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.LocalCluster;
import parallax.flink.local.Rig;
import parallax.flink.local.Submission;
import parallax.flink.local.Topic;
import parallax.flink.local.process.Daemon;
import parallax.flink.local.process.Patience;
import parallax.format.found.Finding;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.copy.LedgerDigest;
import parallax.store.copy.Strength;
import parallax.store.copy.TableDigest;

/** Articles that come by a topic and by new files, for as long as the job runs. */
@ExtendWith(Rig.Resolver.class)
class StreamIT {

    private static final Duration SOON = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final Rig rig;
    private final Topic topic;
    private final String ledger;

    StreamIT(Rig rig) {
        this.rig = rig;
        this.topic = Topic.create(rig.broker(), 3);
        this.ledger = rig.postgres().emptyDatabase();
    }

    private Submission stream() {
        return JobOnCluster.submission(
                ledger,
                "--mode",
                "stream",
                "--kafka",
                topic.bootstrap(),
                "--topic",
                topic.name(),
                "--input",
                folder.toString(),
                "--every",
                "1s",
                "--consolidate",
                "2s");
    }

    private void publish(int from, int to) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (int number = from; number < to; number++) {
            boolean page = number % 2 == 0;
            String value = page ? InventedArchive.page(number) : InventedArchive.record(number);
            messages.add(
                    topic.message(page ? InventedArchive.url(number) : null, value.getBytes(StandardCharsets.UTF_8)));
        }
        topic.write(messages);
    }

    @Test
    void aStreamIsReadAsItComesAndGoesOnFromItsSavepointInANewJobManager() {
        LocalCluster cluster = rig.cluster();
        JobOnCluster job = JobOnCluster.submit(cluster, stream());
        publish(600, 630);
        topic.write(List.of(
                topic.message(null, "no article at all".getBytes(StandardCharsets.UTF_8)),
                topic.message("https://desk.example/picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})));
        Ledgers.awaitArticles(ledger, 30, SOON);
        Patience.await(SOON, () -> Ledgers.refused(ledger).size() == 2, () -> "what is no article, refused");
        assertThat(Ledgers.refused(ledger))
                .allSatisfy(each -> assertThat(each).contains("kafka:" + topic.name() + "/"));
        Patience.await(SOON, () -> claims() > 10, () -> "claims that are found while the stream runs");
        Patience.await(
                SOON,
                () -> job.findMetric("read", "parallax.articles").orElse(0.0) == 30,
                () -> "30 articles in the metrics of Flink");
        assertThat(job.findMetric("read", "parallax.modelMillis").orElse(0.0)).isPositive();
        assertThat(job.findMetric("read", "trouble.invalid-json.troubles").orElse(0.0))
                .isEqualTo(1);

        assertThat(prometheus(cluster))
                .contains("flink_taskmanager_job_task_operator_parallax_articles{", "parallax_trouble_troubles{");

        String savepoint = job.stop();
        publish(630, 640);
        cluster.restartJobManager();
        JobOnCluster resumed = JobOnCluster.submit(cluster, stream().from(savepoint));
        new InventedArchive(640, 649).write(folder);

        Ledgers.awaitArticles(ledger, 49, SOON);
        Patience.await(
                SOON,
                () -> resumed.findMetric("read", "parallax.articles").orElse(0.0) == 19,
                () -> "what was read before is not read again");
        resumed.cancel();
        assertFoundAsInOneLook();
    }

    /** What all processes tell whoever asks for their metrics. */
    private static String prometheus(LocalCluster cluster) {
        StringBuilder told = new StringBuilder();
        for (Daemon each : cluster.listTaskManagers()) {
            try (InputStream in = URI.create("http://localhost:" + each.port() + "/metrics")
                    .toURL()
                    .openStream()) {
                told.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return told.toString();
    }

    private long claims() {
        try (JdbcLedger opened = JdbcLedger.openToRead(Location.parse(ledger))) {
            return opened.listFindings(Finding.Kind.CLAIM).size();
        }
    }

    /** Many looks at a few articles each, across two lives of the job, find what one look at all of them finds. */
    private void assertFoundAsInOneLook() {
        Ledgers.parallax("consolidate", "--ledger", ledger);
        List<TableDigest> before = digest();
        Ledgers.parallax("consolidate", "--whole", "--ledger", ledger);
        assertThat(digest()).isEqualTo(before);
        assertThat(Ledgers.count(ledger)).isEqualTo(49);
    }

    private List<TableDigest> digest() {
        try (JdbcLedger opened = JdbcLedger.openToRead(Location.parse(ledger))) {
            return LedgerDigest.of(opened.database(), Strength.CONTENT).tables();
        }
    }
}
