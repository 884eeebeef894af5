package parallax.flink.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parallax.store.LedgerException;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aWriteIsTriedUntilTheDatabaseAnswers() throws InterruptedException {
        new Patience(Duration.ofMinutes(1)).write(() -> failUntil(3));

        assertThat(tries).hasValue(3);
    }

    @Test
    void inTheEndTheJobIsToldWhy() {
        assertThatThrownBy(() -> new Patience(Duration.ofMillis(1)).write(() -> failUntil(100)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void aMistakeIsNotTriedAgain() {
        assertThatThrownBy(() -> new Patience(Duration.ofMinutes(1)).write(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("a mistake");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }

    private void failUntil(int number) {
        if (tries.incrementAndGet() < number) {
            throw new LedgerException("no connection to the ledger", new SQLException("gone"));
        }
    }
}
