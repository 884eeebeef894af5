package parallax.flink.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.jspecify.annotations.Nullable;
import parallax.capture.input.Captures;

/**
 * Streams of captures in bytes, of whatever kind the job is told to read.
 *
 * @param environment of the job
 * @param endless whether what comes later is waited for
 */
public record Sources(StreamExecutionEnvironment environment, boolean endless) {

    /**
     * Files.
     *
     * @param places folders or files, of any file system that the cluster knows
     * @param part bytes in which JSON Lines are cut
     * @param look how often folders are looked into for new files, in an endless job
     */
    public record Files(List<String> places, long part, Duration look) {

        public Files {
            places = List.copyOf(places);
        }
    }

    /**
     * Topics.
     *
     * @param servers {@code host:port,…}
     * @param topics names
     * @param group under which positions are also written to Kafka
     */
    public record Topics(String servers, List<String> topics, String group) {

        public Topics {
            topics = List.copyOf(topics);
        }
    }

    /**
     * Feeds.
     *
     * @param addresses of feeds and of lists of feeds
     * @param every how often each is visited, in an endless job
     * @param follow whether the pages behind summaries are fetched
     * @param contact by which servers' operators reach whoever runs the job, null when nobody is named
     * @param privateAddresses whether addresses of the workers' own network may be asked
     */
    public record Feeds(
            List<String> addresses,
            Duration every,
            boolean follow,
            @Nullable String contact,
            boolean privateAddresses) {

        public Feeds {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param form how files are to be understood */
    public DataStream<byte[]> files(Files files, Captures.Form form) {
        long part = files.part();
        FileSource.FileSourceBuilder<byte[]> source = FileSource.forBulkFileFormat(
                        new ArchiveFormat(form),
                        files.places().stream().map(Path::new).toArray(Path[]::new))
                .setFileEnumerator(() -> new FileParts(part));
        if (endless) {
            source.monitorContinuously(files.look());
        }
        return environment
                .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "files")
                .uid("files");
    }

    /** From the last position that the job or its group knows, else from the beginning; a job that ends stops at what is there now. */
    @SuppressWarnings("deprecation") // Kafka's word for where to begin, which the connector goes on asking for
    public DataStream<byte[]> topics(Topics topics) {
        KafkaSourceBuilder<byte[]> source = KafkaSource.<byte[]>builder()
                .setBootstrapServers(topics.servers())
                .setTopics(topics.topics())
                .setGroupId(topics.group())
                .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                .setProperties(properties(Map.of("partition.discovery.interval.ms", endless ? "60000" : "-1")))
                .setDeserializer(new KafkaArticles());
        if (!endless) {
            source.setBounded(OffsetsInitializer.latest());
        }
        return environment
                .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "topics")
                .uid("topics");
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        values.forEach(properties::setProperty);
        return properties;
    }

    /** One visit after the other, evenly spread; a host is visited by one worker, so that its pauses are kept. */
    public DataStream<byte[]> feeds(Feeds feeds) {
        List<String> addresses = List.copyOf(feeds.addresses());
        double perSecond = addresses.size() * 1000.0 / feeds.every().toMillis();
        DataGeneratorSource<String> turns = new DataGeneratorSource<>(
                turn -> addresses.get((int) (turn % addresses.size())),
                endless ? Long.MAX_VALUE : addresses.size(),
                endless ? RateLimiterStrategy.perSecond(perSecond) : RateLimiterStrategy.noOp(),
                Types.STRING);
        return environment
                .fromSource(turns, WatermarkStrategy.noWatermarks(), "turns of feeds")
                .setParallelism(1)
                .uid("turns of feeds")
                .keyBy(Sources::host)
                .flatMap(new FeedVisit(feeds))
                .uid("feeds")
                .name("feeds");
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address; // refused when it is opened
        }
    }
}
