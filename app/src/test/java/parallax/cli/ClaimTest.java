package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.language.EncoderEngine;

class ClaimTest {

    private static final String TEXT = """
            OSTHAVEN - The parliament of Norland passed the fishing law on Thursday after a debate of nine hours.

            Fishermen had blocked the harbour for a week. The mayor of Osthaven said the boats would leave by Sunday.
            """;

    @TempDir
    Path folder;

    @Test
    void eachArticleIsHeldAgainstTheClaim() throws IOException {
        assumeTrue(EncoderEngine.isInstalled(), "no model of the language engine on this machine");
        Path text = Files.writeString(folder.resolve("law.txt"), TEXT);
        Path ledger = Files.writeString(
                folder.resolve("ledger.jsonl"),
                Run.of("read", text.toString(), "--format", "jsonl").out());

        Run against =
                Run.of("compare", ledger.toString(), "--claim", "The parliament of Norland rejected the fishing law.");
        assertThat(against.code()).isZero();
        assertThat(against.out())
                .contains("cannot both hold")
                .contains("“passed” against “rejected”")
                .contains("after a debate of nine hours");

        assertThat(Run.of("compare", ledger.toString(), "--claim", "The parliament of Norland passed the fishing law.")
                        .out())
                .contains("follows")
                .doesNotContain("cannot both hold");

        assertThat(Run.of("compare", ledger.toString(), "--claim", "A storm sank the ferry Gannet off Westport.")
                        .out())
                .contains("neither")
                .contains("not in the article: storm, sank, ferry, Gannet, Westport");
    }
}
