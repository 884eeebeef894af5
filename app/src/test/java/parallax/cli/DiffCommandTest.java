package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static String ledger = "";

    @BeforeAll
    static void read() throws IOException {
        Path article = Files.writeString(
                shared.resolve("articles.jsonl"),
                "{\"id\":\"1\",\"url\":\"https://paper.example/1\",\"published\":\"2022-02-16\","
                        + "\"text\":\"The army shelled the port on Tuesday, killing 12 people, the mayor said.\"}\n");
        Run read = Run.of("read", article.toString(), "--format", "jsonl");
        ledger = Files.writeString(shared.resolve("ledger.jsonl"), read.out()).toString();
    }

    @Test
    void aReviewIsShownBesideOurStatementsAsAnOpinion() throws IOException {
        Run run = diff("review.json", """
                {"@type":"ClaimReview","claimReviewed":"The army shelled the port.","author":{"name":"The Checkers"},
                 "reviewRating":{"alternateName":"Unproven"},"itemReviewed":{"url":"https://www.paper.example/1"}}
                """, "claimreview");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("CLAIMREVIEW beside our records: both 1 · only theirs 0 · only ours 0")
                .contains("nothing here says who is right")
                .contains("rated \"Unproven\" by The Checkers (their opinion)");
    }

    @Test
    void aDamagedLineIsNamedAndTheRestIsCompared() throws IOException {
        Run run = diff("events.csv", """
                event_id_cnty,event_date,event_type,sub_event_type,country
                SWE1,2022-02-15,Battles,Armed clash,Sweden
                SWE2,soon,Battles,Armed clash,Sweden
                """, "acled", "--format", "jsonl");
        assertThat(run.code()).isEqualTo(ExitCode.LEFT);
        assertThat(run.err())
                .contains("events.csv:3: event_date: expected a day")
                .contains("found soon");
        assertThat(run.out()).contains("\"side\":\"theirs\",\"where\":\"2022-02-15\",\"country\":\"SWE\"");
    }

    @Test
    void whatHasNoAddressIsNotComparedByArticle() throws IOException {
        Run run = diff("events.csv", "event_id_cnty,event_date,event_type\n", "acled", "--by", "article");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--by: acled can be compared by day only");
    }

    private Run diff(String name, String theirs, String system, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), theirs);
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"diff", ledger, "--with", file.toString(), "--as", system}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }
}
