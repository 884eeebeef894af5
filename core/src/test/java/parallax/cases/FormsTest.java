package parallax.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every form in which an article tells who says what, in the notation of the acceptance cases: one short text a form. */
class FormsTest extends CaseSuite {

    private static final List<String> CHAPTERS = List.of(
            "M_direct",
            "N_running",
            "O_indirect",
            "P_sources",
            "Q_nouns",
            "R_headlines",
            "S_spans",
            "T_stance",
            "U_chains",
            "V_speakers",
            "W_denials",
            "X_nothing");

    /** Least share of the cases that are read rightly. */
    private static final double LEAST = 0.9;

    FormsTest() {
        super(CaseFile.readAll("/parallax/statement/forms", CHAPTERS), "forms_not_yet.tsv");
    }

    @Test
    void mostAreReadAndNoneTwice() {
        assertThat((double) passing().count() / cases().size()).isGreaterThanOrEqualTo(LEAST);
        assertThat(cases().stream().map(Case::id)).doesNotHaveDuplicates();
        assertThat(cases().stream().map(Case::id)).containsAll(notYet());
    }
}
