package parallax.story.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which articles are compared: two that share one of their heaviest words and were published within days of one another,
 * or both of which stand for their quarter of a year ({@link Postings}). It depends on what the index holds, not on how it came there.
 */
final class Candidates {

    private static final int DAYS = 3;
    private static final int STANDING_FOR_A_DAY = 48;
    private static final int STANDING_FOR_A_QUARTER = 8;

    private final Map<String, Word> words = new HashMap<>();

    /** Articles by day and by quarter. Those whose day is not known are one slice of both. */
    private static final class Word {
        final Postings days = new Postings(Member::day, STANDING_FOR_A_DAY);
        final Postings quarters = new Postings(Member::quarter, STANDING_FOR_A_QUARTER);
    }

    /** Adds an article; those who stood for others and no longer do are returned. */
    Set<Member> add(Member member) {
        Set<Member> displaced = new HashSet<>();
        for (String key : member.keys()) {
            Word word = words.computeIfAbsent(key, unknown -> new Word());
            word.days.add(member);
            word.quarters.add(member);
            displaced.addAll(word.days.displacedBy(member));
            displaced.addAll(word.quarters.displacedBy(member));
        }
        return displaced;
    }

    /** The articles that an article of the index is compared with. */
    Set<Member> of(Member member) {
        Set<Member> found = new HashSet<>();
        for (String key : member.keys()) {
            Word word = words.get(key);
            if (word != null) {
                collect(word, member, found);
            }
        }
        found.remove(member);
        return found;
    }

    private static void collect(Word word, Member member, Set<Member> found) {
        if (word.quarters.stands(member)) {
            found.addAll(word.quarters.standing());
        }
        boolean stands = word.days.stands(member);
        if (member.day() == Member.NO_DAY) {
            found.addAll(near(word, Member.NO_DAY, stands));
        } else {
            for (int day = member.day() - DAYS; day <= member.day() + DAYS; day++) {
                found.addAll(near(word, day, stands));
            }
        }
    }

    private static List<Member> near(Word word, int day, boolean stands) {
        return stands ? word.days.all(day) : word.days.standing(day);
    }

    /** Whether two articles of the index are compared. */
    boolean areCompared(Member first, Member second) {
        return first.keys().stream()
                .filter(second.keys()::contains)
                .map(words::get)
                .anyMatch(word -> word != null && areCompared(word, first, second));
    }

    private static boolean areCompared(Word word, Member first, Member second) {
        boolean near = first.day() == second.day()
                || (first.day() != Member.NO_DAY
                        && second.day() != Member.NO_DAY
                        && Math.abs(first.day() - second.day()) <= DAYS);
        return (word.quarters.stands(first) && word.quarters.stands(second))
                || (near && (word.days.stands(first) || word.days.stands(second)));
    }
}
