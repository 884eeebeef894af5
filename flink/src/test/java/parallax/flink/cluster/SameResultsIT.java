package parallax.flink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parallax.flink.local.Rig;
import parallax.flink.local.RunningPostgres;
import parallax.flink.local.process.Patience;

/** Whatever happens to workers and databases, the ledger is the one that a single machine makes. */
@ExtendWith(Rig.Resolver.class)
class SameResultsIT {

    private static final int ARTICLES = 120;

    @TempDir
    Path folder;

    private final Rig rig;

    SameResultsIT(Rig rig) {
        this.rig = rig;
    }

    /** Archives, pages, records and what is broken, as one machine reads them. */
    private String onOneMachine() {
        String ledger = rig.postgres().emptyDatabase();
        Ledgers.parallax("add", folder.toString(), "--ledger", ledger);
        return ledger;
    }

    @Test
    void aWorkerThatIsKilledLosesAndDoublesNothing() {
        new InventedArchive(0, ARTICLES).write(folder);
        InventedArchive.writeBroken(folder.resolve("broken"));
        String ledger = rig.postgres().emptyDatabase();
        JobOnCluster job = JobOnCluster.submit(rig.cluster(), ledger, "--input", folder.toString(), "--part", "8k");
        Ledgers.awaitArticles(ledger, 10, Duration.ofMinutes(5));
        job.awaitCheckpoint();

        job.cluster().killTaskManager(job.cluster().listTaskManagers().get(0).name());
        job.cluster().addTaskManager();

        job.awaitRestored();
        long before = Ledgers.count(ledger);
        Patience.await(
                Duration.ofMinutes(5),
                () -> Ledgers.count(ledger) > before,
                () -> "rows that move again after " + before);
        job.awaitEnd();
        Ledgers.parallax("consolidate", "--ledger", ledger);

        String one = onOneMachine();
        Ledgers.assertSame(one, ledger);
        assertThat(Ledgers.refused(ledger))
                .containsExactlyElementsOf(Ledgers.refused(one))
                .anySatisfy(each -> assertThat(each).contains("broken-off.warc.gz@"))
                .anySatisfy(each -> assertThat(each).contains("poison.jsonl:2"))
                .anySatisfy(each -> assertThat(each).contains("picture.html"));
    }

    @Test
    void aDatabaseThatIsAwayForHalfAMinuteIsWaitedFor() throws InterruptedException {
        new InventedArchive(300, 300 + ARTICLES).write(folder);
        String ledger = rig.postgres().emptyDatabase();
        JobOnCluster job = JobOnCluster.submit(
                rig.cluster(),
                JobOnCluster.submission(ledger, "--input", folder.toString()).withParallelism(1));
        Ledgers.awaitArticles(ledger, 10, Duration.ofMinutes(5));

        RunningPostgres postgres = rig.postgres();
        postgres.stop();
        Thread.sleep(Duration.ofSeconds(30).toMillis());
        postgres.start();

        job.awaitEnd();
        Ledgers.parallax("consolidate", "--ledger", ledger);
        Ledgers.assertSame(onOneMachine(), ledger);
    }
}
