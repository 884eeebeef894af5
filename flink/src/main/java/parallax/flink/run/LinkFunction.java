package parallax.flink.run;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import parallax.store.link.Linked;
import parallax.store.link.Linker;

/**
 * Joins articles that share a band key. The state of a key is its least article and nothing more, so a key that half of all
 * articles have costs no more an article than one that two have.
 */
public final class LinkFunction
        extends KeyedProcessFunction<
                Tuple2<String, Long>, Tuple3<String, Long, String>, Tuple4<String, Long, String, String>> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<String> least;
    private transient Linker linker;

    @Override
    public void open(OpenContext context) {
        linker = new Linker();
        least = getRuntimeContext().getState(new ValueStateDescriptor<>("least", Types.STRING));
    }

    @Override
    public void processElement(
            Tuple3<String, Long, String> key, Context context, Collector<Tuple4<String, Long, String, String>> out)
            throws Exception {
        Linked linked = linker.meet(least.value(), LinkRows.key(key.f0, key.f1), key.f2);
        if (linked.bucket() != null) {
            least.update(linked.least());
            out.collect(LinkRows.of(linked.bucket()));
        }
        if (linked.edge() != null) {
            out.collect(LinkRows.of(linked.edge()));
        }
    }
}
