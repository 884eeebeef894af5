package parallax.web.http;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one client may ask for: a bucket for each kind of request, from which each request takes one and which fills again
 * with time. Only the clients that came last are known, so that memory is bounded.
 */
final class Limits {

    private static final int MOST_CLIENTS = 20_000;
    private static final double MILLIS = 1000;
    private static final double ROUNDING = 1e-6;

    private final Clock clock;
    private final Map<Kind, Map<String, Bucket>> buckets = new EnumMap<>(Kind.class);

    /** What is asked for, with how much at once and how much in a second. */
    enum Kind {
        /** Pages and data. */
        READING(400, 100),
        /** Whatever a stranger sends in. */
        WRITING(30, 30 / 60.0),
        /** Whatever somebody sends in who is known: a reviewer at the keyboard is fast. */
        WORKING(300, 300 / 60.0),
        /** Names and passwords. */
        SIGNING_IN(10, 10 / 60.0);

        private final double most;
        private final double perSecond;

        Kind(double most, double perSecond) {
            this.most = most;
            this.perSecond = perSecond;
        }
    }

    private record Bucket(double left, long at) {}

    Limits(Clock clock) {
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            buckets.put(kind, new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_CLIENTS;
                }
            });
        }
    }

    /** Seconds until the client may come again; 0 when this request may pass. */
    synchronized long take(Kind kind, String client) {
        Map<String, Bucket> ofKind = buckets.getOrDefault(kind, Map.of());
        long now = clock.millis();
        Bucket before = ofKind.getOrDefault(client, new Bucket(kind.most, now));
        double left = Math.min(kind.most, before.left + Math.max(0, now - before.at) / MILLIS * kind.perSecond);
        if (left < 1) {
            ofKind.put(client, new Bucket(left, now));
            return Math.max(1, (long) Math.ceil((1 - left) / kind.perSecond - ROUNDING));
        }
        ofKind.put(client, new Bucket(left - 1, now));
        return 0;
    }
}
