package parallax.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.Parallax;
import parallax.text.RuleFile;

/**
 * The acceptance cases. Those that Parallax does not read rightly yet are listed in {@code not_yet.tsv} with what is
 * missing; a case that is listed there and passes fails the build, so that the list stays honest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private static final int LEAST_PASSING = 60;

    private final List<Case> cases = CaseFile.readAll();
    private final Set<String> notYet = RuleFile.read(CasesTest.class, "not_yet.tsv").rows().stream()
            .map(row -> row.get("case"))
            .collect(Collectors.toSet());

    @SuppressWarnings("NullAway.Init") // opened before the first case
    private Parallax parallax;

    @BeforeAll
    void open() {
        parallax = Parallax.open();
    }

    @AfterAll
    void close() {
        parallax.close();
    }

    Stream<Case> passing() {
        return cases.stream().filter(each -> !notYet.contains(each.id()));
    }

    Stream<Case> stillOpen() {
        return cases.stream().filter(each -> notYet.contains(each.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void isReadAsTheCaseSays(Case each) {
        assertThat(new CaseRun(parallax, each).failures()).as(each.toString()).isEmpty();
    }

    @ParameterizedTest(name = "not yet: {0}", allowZeroInvocations = true)
    @MethodSource("stillOpen")
    void isListedAsNotYetOnlyWhileItFails(Case each) {
        assertThat(new CaseRun(parallax, each).failures())
                .as(each + " passes now: take it off not_yet.tsv")
                .isNotEmpty();
    }

    @Test
    void thereAreEnoughCasesInEveryChapter() {
        assertThat(passing()).hasSizeGreaterThanOrEqualTo(LEAST_PASSING);
        assertThat(cases.stream().map(each -> each.id().charAt(0)).distinct()).hasSize(CaseFile.CHAPTERS.size());
        assertThat(cases.stream().map(Case::id)).doesNotHaveDuplicates();
    }
}
