package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parallax.Comparison;
import parallax.Parallax;
import parallax.Reading;
import parallax.capture.Capture;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.format.found.Findings;
import parallax.situation.Situation;
import parallax.story.outlet.OutletTable;

/** What is found in the bundled articles is the same when it was written into a ledger and is read back. */
class DemoFoundTest {

    @Test
    void whatWasFoundComesBackEqual() {
        List<Reading> readings = new ArrayList<>();
        try (Parallax parallax = Parallax.open()) {
            DemoArticles.list()
                    .forEach(captured ->
                            readings.add(parallax.read((Capture) captured).getReading()));
        }
        Comparison comparison = new Comparison(readings, OutletTable.SHIPPED);
        Situation situation = comparison.whole();
        List<Finding> findings = Findings.of(situation, comparison.articles());
        FindingParser parser = new FindingParser(comparison.articles()::get);

        assertThat(of(findings, Finding.Kind.COPY).map(parser::copy)).containsExactlyElementsOf(situation.copies());
        assertThat(of(findings, Finding.Kind.VERSION).map(parser::versions))
                .containsExactlyElementsOf(situation.versions());
        assertThat(of(findings, Finding.Kind.STORY).map(parser::story)).containsExactlyElementsOf(situation.stories());
        assertThat(of(findings, Finding.Kind.SERIES).map(parser::series))
                .isNotEmpty()
                .containsExactlyElementsOf(situation.series());
        assertThat(of(findings, Finding.Kind.DISPUTE).map(parser::dispute))
                .isNotEmpty()
                .containsExactlyElementsOf(situation.disputes());
        assertThat(of(findings, Finding.Kind.CLAIM).map(parser::claim)).containsExactlyElementsOf(situation.claims());
        assertThat(of(findings, Finding.Kind.EVIDENCE).map(parser::exhibit))
                .containsExactlyElementsOf(situation.exhibits());
        assertThat(of(findings, Finding.Kind.REVISION).map(parser::revision))
                .containsExactlyElementsOf(situation.revisions());
    }

    private static Stream<Finding> of(List<Finding> findings, Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind);
    }
}
