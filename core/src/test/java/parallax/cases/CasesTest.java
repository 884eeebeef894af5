package parallax.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The acceptance cases. */
class CasesTest extends CaseSuite {

    private static final int LEAST_PASSING = 60;

    CasesTest() {
        super(CaseFile.readAll(), "not_yet.tsv");
    }

    @Test
    void thereAreEnoughCasesInEveryChapter() {
        assertThat(passing()).hasSizeGreaterThanOrEqualTo(LEAST_PASSING);
        assertThat(cases().stream().map(each -> each.id().charAt(0)).distinct()).hasSize(CaseFile.CHAPTERS.size());
        assertThat(cases().stream().map(Case::id)).doesNotHaveDuplicates();
    }
}
