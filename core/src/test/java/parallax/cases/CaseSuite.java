package parallax.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parallax.Parallax;
import parallax.text.RuleFile;

/**
 * Cases that the whole reader reads. Those that are not read rightly yet are listed in a file with what is missing; a case
 * that is listed there and passes fails the build, so that the list stays honest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseSuite {

    private final List<Case> cases;
    private final String list;
    private final Set<String> notYet;

    @SuppressWarnings("NullAway.Init") // opened before the first case
    private Parallax parallax;

    /** @param list the file of those that are not read rightly yet */
    CaseSuite(List<Case> cases, String list) {
        this.cases = List.copyOf(cases);
        this.list = list;
        this.notYet = RuleFile.read(CaseSuite.class, list).rows().stream()
                .map(row -> row.get("case"))
                .collect(Collectors.toSet());
    }

    @BeforeAll
    void open() {
        parallax = Parallax.open();
    }

    @AfterAll
    void close() {
        parallax.close();
    }

    List<Case> cases() {
        return cases;
    }

    Set<String> notYet() {
        return notYet;
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
                .as(each + " passes now: take it off " + list)
                .isNotEmpty();
    }
}
