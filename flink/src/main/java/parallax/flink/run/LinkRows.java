package parallax.flink.run;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.jspecify.annotations.Nullable;
import parallax.LinkKey;
import parallax.store.link.Bucket;
import parallax.store.link.Edge;

/** What linking found, as tuples: kind, band, lesser article, greater article; without a greater one it is a bucket. */
public final class LinkRows {

    /** Of the tuples. */
    public static final TypeInformation<Tuple4<String, Long, String, String>> TYPE =
            Types.TUPLE(Types.STRING, Types.LONG, Types.STRING, Types.STRING);

    private static final String NONE = "";

    private LinkRows() {}

    static Tuple4<String, Long, String, String> of(Bucket bucket) {
        return Tuple4.of(bucket.key().kind().name(), bucket.key().band(), bucket.least(), NONE);
    }

    static Tuple4<String, Long, String, String> of(Edge edge) {
        return Tuple4.of(edge.key().kind().name(), edge.key().band(), edge.lesser(), edge.greater());
    }

    static @Nullable Bucket bucket(Tuple4<String, Long, String, String> row) {
        return row.f3.isEmpty() ? new Bucket(key(row.f0, row.f1), row.f2) : null;
    }

    static Edge edge(Tuple4<String, Long, String, String> row) {
        return new Edge(key(row.f0, row.f1), row.f2, row.f3);
    }

    static LinkKey key(String kind, long band) {
        return new LinkKey(LinkKey.Kind.valueOf(kind), band);
    }
}
