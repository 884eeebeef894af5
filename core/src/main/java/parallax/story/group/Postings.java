package parallax.story.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The articles that hold a word, in slices of time. Of each slice the first few, by lot, stand for all: what does
 * not stand is compared with those that do, if at all. Who stands for a slice depends on what it holds,
 * not on who came first, and what an article is compared with does not grow with the ledger.
 */
final class Postings {

    private final ToIntFunction<Member> slice;
    private final int standing;
    private final Comparator<Member> order;
    private final List<Member> members = new ArrayList<>();

    /**
     * @param slice number of an article's slice
     * @param standing how many stand for a slice
     */
    Postings(ToIntFunction<Member> slice, int standing) {
        this.slice = slice;
        this.standing = standing;
        this.order = Comparator.comparingInt(slice).thenComparing(Member::lot).thenComparing(Member::id);
    }

    void add(Member member) {
        members.add(-1 - place(member), member);
    }

    private int place(Member member) {
        int low = 0;
        int high = members.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = order.compare(members.get(middle), member);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** Where a slice begins, or would. */
    private int begin(int number) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slice.applyAsInt(members.get(middle)) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether an article of the list stands for its slice. */
    boolean stands(Member member) {
        int place = place(member);
        return place >= 0 && place - begin(slice.applyAsInt(member)) < standing;
    }

    /** The article that an article just added has put out of its standing, as a list of one or none. */
    List<Member> displacedBy(Member member) {
        int begin = begin(slice.applyAsInt(member));
        int next = begin + standing;
        boolean displaced = place(member) < next
                && next < members.size()
                && slice.applyAsInt(members.get(next)) == slice.applyAsInt(member);
        return displaced ? List.of(members.get(next)) : List.of();
    }

    /** All of a slice. */
    List<Member> all(int number) {
        return members.subList(begin(number), begin(number + 1));
    }

    /** Those who stand for a slice. */
    List<Member> standing(int number) {
        List<Member> all = all(number);
        return all.subList(0, Math.min(standing, all.size()));
    }

    /** Those who stand for any slice. */
    List<Member> standing() {
        List<Member> found = new ArrayList<>();
        int from = 0;
        while (from < members.size()) {
            int number = slice.applyAsInt(members.get(from));
            found.addAll(standing(number));
            from = number == Integer.MAX_VALUE ? members.size() : begin(number + 1);
        }
        return found;
    }
}
