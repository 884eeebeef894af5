package parallax.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.DetachedJobExecutionResult;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import parallax.flink.run.ConsolidateFunction;
import parallax.flink.run.LedgerSink;
import parallax.flink.run.LinkSink;
import parallax.flink.run.ReadFunction;
import parallax.flink.source.Sources;
import parallax.store.Consolidation;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.story.outlet.OutletTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The job, as it is handed to a cluster: {@code flink run parallax-flink.jar --ledger … --input …}. */
@Command(
        name = "parallax-flink.jar",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads archives and streams into a ledger in PostgreSQL, on a cluster of Apache Flink.")
public final class Main implements Callable<Integer> {

    @Mixin
    private JobOptions options = new JobOptions();

    private Main() {}

    /**
     * Submits the job and, when it has an end, waits for it.
     *
     * @throws IllegalArgumentException when the arguments do not fit together
     * @throws Exception when the cluster cannot be reached or the job fails
     */
    public static void main(String... arguments) throws Exception {
        Main main = new Main();
        CommandLine line = new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            throw new IllegalArgumentException(e.getMessage() + "; --help tells all", e);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(System.out);
            return;
        }
        main.call();
    }

    @Override
    public Integer call() throws Exception {
        options.check();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        Counts before = open(environment); // its tables are made once, and a wrong address shows here
        // A job that ends runs as a stream that ends: with checkpoints, a lost worker costs seconds and not a stage.
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        environment.enableCheckpointing(options.checkpoint().toMillis());
        // A barrier does not wait behind the pages that wait to be read: that would take as long as reading them.
        environment.getCheckpointConfig().enableUnalignedCheckpoints();
        DataStream<byte[]> captures = captures(environment);
        new Job(captures, new LedgerSink(options.ledger()), new LinkSink(options.ledger()))
                .add(new ReadFunction(options.ledger(), options.published(), options.outlet()));
        Duration often = options.consolidation();
        if (often != null) {
            consolidate(environment, often);
        }
        if (options.endless()) {
            environment.executeAsync("parallax");
        } else {
            end(environment.execute("parallax"), before);
        }
        return 0;
    }

    private DataStream<byte[]> captures(StreamExecutionEnvironment environment) {
        Sources sources = new Sources(environment, options.endless());
        List<DataStream<byte[]>> all = new ArrayList<>();
        if (!options.files().places().isEmpty()) {
            all.add(sources.files(options.files(), options.form()));
        }
        if (options.topics() != null) {
            all.add(sources.topics(options.topics()));
        }
        if (!options.feeds().addresses().isEmpty()) {
            all.add(sources.feeds(options.feeds()));
        }
        return all.stream().reduce((one, other) -> one.union(other)).orElseThrow();
    }

    private void consolidate(StreamExecutionEnvironment environment, Duration often) {
        DataGeneratorSource<Long> turns = new DataGeneratorSource<>(
                turn -> turn, Long.MAX_VALUE, RateLimiterStrategy.perSecond(1000.0 / often.toMillis()), Types.LONG);
        environment
                .fromSource(turns, WatermarkStrategy.noWatermarks(), "turns of consolidation")
                .setParallelism(1)
                .uid("turns of consolidation")
                .process(new ConsolidateFunction(options.ledger()))
                .setParallelism(1)
                .uid("consolidation")
                .name("consolidation")
                .sinkTo(new DiscardingSink<>())
                .setParallelism(1)
                .uid("end of turns")
                .name("end of turns");
    }

    /** What the ledger holds before; nothing where the end of the job is not waited for, since counting takes its time. */
    private Counts open(StreamExecutionEnvironment environment) {
        try (JdbcLedger ledger = JdbcLedger.open(Location.parse(options.ledger()))) {
            boolean waited = environment.getConfiguration().get(DeploymentOptions.ATTACHED) && !options.endless();
            return waited ? Counts.of(ledger) : Counts.NONE;
        }
    }

    /** Who hands the job over and does not wait for its end is told what is left to do. */
    private void end(JobExecutionResult result, Counts before) {
        Location place = Location.parse(options.ledger());
        if (result instanceof DetachedJobExecutionResult) {
            if (options.consolidatesAtTheEnd()) {
                System.out.println("when the job has ended, start: parallax consolidate --ledger " + place);
            }
            return;
        }
        try (JdbcLedger ledger = JdbcLedger.open(place)) {
            System.out.println(Counts.of(ledger).since(before));
            if (options.consolidatesAtTheEnd()) {
                System.out.println("found across articles: " + new Consolidation(ledger, OutletTable.SHIPPED).run());
            }
        }
    }
}
