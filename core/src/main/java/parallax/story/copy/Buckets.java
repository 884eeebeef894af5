package parallax.story.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;

/**
 * Which articles have which key. Articles are numbers; most keys have one article, and such a key costs sixteen bytes or so.
 * In each bucket the {@value #LEADERS} least articles lead: a newcomer is compared with the leaders, and with all only when
 * he leads himself. Who is least is a matter of ids, which are hashes, so neither the order of arrival nor the size of a
 * bucket decides what is found: the expected work for a newcomer stays at twice the number of leaders.
 */
final class Buckets {

    static final int LEADERS = 8;

    private static final int FREE = 0;

    private final IntBinaryOperator order;
    private final List<Bucket> shared = new ArrayList<>();
    /**
     * Two numbers a slot, side by side since both are wanted at once: the key; and 0 for a free slot, else the only article
     * plus one, or minus the place of the bucket minus one.
     */
    private long[] slots = new long[1 << 11];

    private int used;

    /** @param order negative when the first article is the lesser */
    Buckets(IntBinaryOperator order) {
        this.order = order;
    }

    /**
     * Puts an article into the bucket of a key.
     *
     * @param others is told every article that the newcomer is to be compared with
     * @return the article that leads no longer, -1 when none had to give way
     */
    int add(long key, int article, IntConsumer others) {
        if (used * 4 > slots.length) {
            grow();
        }
        int slot = slot(slots, key);
        int value = (int) slots[slot + 1];
        if (value == FREE) {
            slots[slot] = key;
            slots[slot + 1] = article + 1L;
            used++;
            return -1;
        }
        Bucket bucket = value < 0 ? shared.get(-value - 1) : new Bucket(value - 1);
        if (value > 0) {
            shared.add(bucket);
            slots[slot + 1] = -shared.size();
        }
        return bucket.add(article, order, others);
    }

    /** True when an article leads the bucket of a key that it is in. */
    boolean leads(long key, int article) {
        int value = (int) slots[slot(slots, key) + 1];
        return value > 0
                ? value == article + 1
                : value < 0 && shared.get(-value - 1).leads(article);
    }

    private void grow() {
        long[] more = new long[slots.length * 2];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot + 1] != FREE) {
                int to = slot(more, slots[slot]);
                more[to] = slots[slot];
                more[to + 1] = slots[slot + 1];
            }
        }
        slots = more;
    }

    private static int slot(long[] slots, long key) {
        int mask = slots.length - 2;
        int slot = (int) (key >>> 16) & mask;
        while (slots[slot + 1] != FREE && slots[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    /** The articles of one key, the leaders first. */
    private static final class Bucket {

        private int[] members = new int[2];
        private int size = 1;

        Bucket(int first) {
            members[0] = first;
        }

        int add(int article, IntBinaryOperator order, IntConsumer others) {
            members = size == members.length ? Arrays.copyOf(members, size * 2) : members;
            boolean full = size >= LEADERS;
            boolean leads = !full || order.applyAsInt(article, members[LEADERS - 1]) < 0;
            int told = leads ? size : LEADERS;
            for (int at = 0; at < told; at++) {
                others.accept(members[at]);
            }
            int displaced = full && leads ? members[LEADERS - 1] : -1;
            members[size] = displaced < 0 ? article : displaced;
            if (leads) {
                insert(article, Math.min(size, LEADERS - 1), order);
            }
            size++;
            return displaced;
        }

        /** Puts a leader among the leaders, the least first. */
        private void insert(int article, int last, IntBinaryOperator order) {
            int at = last;
            while (at > 0 && order.applyAsInt(article, members[at - 1]) < 0) {
                members[at] = members[at - 1];
                at--;
            }
            members[at] = article;
        }

        boolean leads(int article) {
            for (int at = 0; at < Math.min(size, LEADERS); at++) {
                if (members[at] == article) {
                    return true;
                }
            }
            return false;
        }
    }
}
