package parallax.flink.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parallax.flink.local.process.ClusterException;

class MemoryFlagsTest {

    @Test
    void theTwoMarkedLinesAreTakenApart() {
        MemoryFlags flags = MemoryFlags.parse("""
                [main] INFO something - said before
                BASH_JAVA_UTILS_EXEC_RESULT:-Xmx100 -Xms100
                BASH_JAVA_UTILS_EXEC_RESULT:-D a.b=1b -D c.d=2
                """);
        assertThat(flags.java()).containsExactly("-Xmx100", "-Xms100");
        assertThat(flags.engine()).containsExactly("-D", "a.b=1b", "-D", "c.d=2");
    }

    @Test
    void whatFlinkSaysInsteadIsQuoted() {
        assertThatThrownBy(() -> MemoryFlags.parse("IllegalConfigurationException: too little memory"))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("too little memory");
    }
}
