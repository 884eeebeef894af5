package parallax.statement.link;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parallax.ledger.Statement.CueKind;
import parallax.text.RuleFile;

/** The words that tie statements together, from the tables beside this class. Immutable. */
final class Words {

    private final Map<String, String> acts = new HashMap<>();
    private final Map<String, List<CueKind>> takenUp = new HashMap<>();
    private final Set<String> refuting = new HashSet<>();

    private Words() {}

    static Words read() {
        Words words = new Words();
        RuleFile.read(Words.class, "en/acts.tsv").rows().forEach(words::readAct);
        RuleFile.read(Words.class, "en/takenup.tsv").rows().forEach(words::readTakenUp);
        RuleFile.read(Words.class, "en/refuting.tsv").rows().forEach(row -> words.refuting.addAll(row.list("lemmas")));
        return words;
    }

    private void readAct(RuleFile.Row row) {
        for (String lemma : row.list("lemmas")) {
            if (acts.putIfAbsent(lemma, row.get("name")) != null) {
                throw row.malformed("a lemma not listed before, found " + lemma);
            }
        }
    }

    private void readTakenUp(RuleFile.Row row) {
        List<CueKind> kinds =
                row.list("kinds").stream().map(kind -> kind(row, kind)).toList();
        if (kinds.isEmpty()) {
            throw row.malformed("a kind of saying");
        }
        for (String lemma : row.list("lemmas")) {
            if (takenUp.putIfAbsent(lemma, kinds) != null) {
                throw row.malformed("a lemma not listed before, found " + lemma);
            }
        }
    }

    private static CueKind kind(RuleFile.Row row, String kind) {
        return EnumSet.allOf(CueKind.class).stream()
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> row.malformed("a kind of saying, found " + kind));
    }

    /** The name of the act that this lemma stands for ("invasion" for an attack), or the lemma itself. */
    String act(String lemma) {
        return acts.getOrDefault(lemma, lemma);
    }

    /** The kinds of saying that this noun takes up, the likeliest first. */
    Optional<List<CueKind>> findTakenUp(String lemma) {
        return Optional.ofNullable(takenUp.get(lemma.toLowerCase(Locale.ROOT)));
    }

    /** True for "false", "baseless", "lie". */
    boolean isRefuting(String lemma) {
        return refuting.contains(lemma.toLowerCase(Locale.ROOT));
    }
}
