package parallax.bench.copy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two texts have in common, measured without anything of the finder of copies: words outside quotation marks that
 * stand in common runs of at least {@value #RUN}, as a share of the text with fewer of them.
 */
public final class CommonRuns {

    private static final int RUN = 6;
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\n]{0,1500}\"|[“„][^”\n]{0,1500}”|``[^\n]{0,1500}?''", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}|]+");

    private CommonRuns() {}

    /** 0 to 1. */
    public static double share(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        List<String> shorter = left.size() <= right.size() ? left : right;
        Set<List<String>> runs = runs(shorter.equals(left) ? right : left);
        boolean[] common = new boolean[shorter.size()];
        for (int at = 0; at + RUN <= shorter.size(); at++) {
            if (runs.contains(shorter.subList(at, at + RUN))) {
                Arrays.fill(common, at, at + RUN, true);
            }
        }
        int count = 0;
        for (boolean each : common) {
            count += each ? 1 : 0;
        }
        return shorter.isEmpty() ? 0 : (double) count / shorter.size();
    }

    /** How many words stand outside quotation marks. */
    static int ownWords(String text) {
        return words(text).size();
    }

    private static List<String> words(String text) {
        String own = QUOTED.matcher(text).replaceAll(" | ").toLowerCase(Locale.ROOT);
        return BREAK.splitAsStream(own).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            List<String> run = words.subList(at, at + RUN);
            if (!run.contains("|")) {
                runs.add(run);
            }
        }
        return runs;
    }
}
