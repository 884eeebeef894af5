package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTalkTest {

    private final List<String> heard = new ArrayList<>();
    private final ClientTalk talk = new ClientTalk(heard::add);

    @Test
    void whatTheJobPrintsIsHandedOnAndItsIdKept() {
        say("Job has been submitted with JobID 0123456789abcdef0123456789abcdef", "found across articles: 3 × copy");

        assertThat(heard).hasSize(2).last().isEqualTo("found across articles: 3 × copy");
        assertThat(talk.findJob()).contains("0123456789abcdef0123456789abcdef");
    }

    @Test
    void ofAFailureTheFirstCauseThatIsNotTheEnginesIsTold() {
        say(
                "------------------------------------------------------------",
                " The program finished with the following exception:",
                "",
                "org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: --ledger: no",
                "\tat org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:373)",
                "Caused by: java.lang.IllegalArgumentException: --ledger: expected a database, found crisis",
                "or another",
                "\tat parallax.flink.JobOptions.check(JobOptions.java:111)",
                "\t... 9 more",
                "Caused by: java.net.ConnectException: refused",
                "\t... 12 more");

        assertThat(talk.failure())
                .isEqualTo("--ledger: expected a database, found crisis" + System.lineSeparator() + "or another");
        assertThat(heard).isEmpty();
    }

    @Test
    void aCauseFromAWorkerIsFoundInItsWrapping() {
        say(
                " The program finished with the following exception:",
                "org.apache.flink.client.program.ProgramInvocationException: The main method caused an error",
                "Caused by: org.apache.flink.runtime.JobException: Recovery is suppressed",
                "\tat org.apache.flink.runtime.Some.thing(Some.java:1)",
                "Caused by: org.apache.flink.util.SerializedThrowable: parallax.store.LedgerException: disk full",
                "\t... 3 more");

        assertThat(talk.failure()).isEqualTo("disk full");
    }

    @Test
    void anExceptionWithTheWordsOfItsCauseIsPassedOver() {
        say(
                " The program finished with the following exception:",
                "org.apache.flink.client.program.ProgramInvocationException: The main method caused an error",
                "Caused by: java.lang.RuntimeException: org.apache.flink.runtime.client.JobInitializationException: no start",
                "\t... 2 more",
                "Caused by: org.apache.flink.runtime.client.JobInitializationException: no start",
                "\t... 3 more",
                "Caused by: java.io.FileNotFoundException: no savepoint in /no/such/place",
                "\t... 4 more");

        assertThat(talk.failure()).isEqualTo("no savepoint in /no/such/place");
    }

    @Test
    void whatIsNoTraceIsToldAsItIs() {
        say("Could not get job jar and dependencies from JAR file: JAR file does not exist");

        assertThat(talk.failure()).contains("JAR file does not exist");
    }

    private void say(String... lines) {
        for (String line : lines) {
            talk.hear(line);
        }
    }
}
