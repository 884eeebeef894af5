package parallax.flink;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import parallax.flink.run.LinkFunction;
import parallax.flink.run.LinkRows;
import parallax.flink.run.ReadFunction;
import parallax.flink.run.TakenType;
import parallax.flink.wire.IntakeWire;

/**
 * The pipeline: captures are read where they come, what was read is written beside, and the band keys of all articles meet
 * their like.
 *
 * @param captures in bytes, from any source
 * @param readings takes what was read or refused
 * @param links takes what linking found
 */
record Job(
        DataStream<byte[]> captures,
        Sink<IntakeWire.Taken> readings,
        Sink<Tuple4<String, Long, String, String>> links) {

    /** Adds the operators. Captures are dealt out evenly, since an archive may have thousands and its neighbour one. */
    void add(ReadFunction read) {
        SingleOutputStreamOperator<IntakeWire.Taken> taken = captures.rebalance()
                .process(read)
                .returns(TakenType.TYPE)
                .uid("read")
                .name("read");
        taken.sinkTo(readings).uid("ledger").name("ledger");
        taken.getSideOutput(ReadFunction.KEYS)
                .keyBy(key -> Tuple2.of(key.f0, key.f1), Types.TUPLE(Types.STRING, Types.LONG))
                .process(new LinkFunction())
                .returns(LinkRows.TYPE)
                .uid("link")
                .name("link")
                .sinkTo(links)
                .uid("links")
                .name("links");
    }
}
