package parallax.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final long LONG = 1_000_000_000;

    private final AtomicLong ledger = new AtomicLong(1);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final Pulse pulse = new Pulse(ledger::get, nanos::get);

    @Test
    void whatOthersWriteIsSeenAMomentLater() {
        assertThat(pulse.generation()).isEqualTo(1);
        ledger.set(2);
        assertThat(pulse.generation()).isEqualTo(1);
        nanos.addAndGet(LONG);
        assertThat(pulse.generation()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenHereIsSeenAtOnce() {
        assertThat(pulse.generation()).isEqualTo(1);
        ledger.set(2);
        pulse.wrote();
        assertThat(pulse.generation()).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeAWriteIsNotKeptAfterIt() {
        AtomicLong writing = new AtomicLong();
        Pulse[] slow = new Pulse[1];
        slow[0] = new Pulse(
                () -> {
                    long before = ledger.get();
                    if (writing.getAndIncrement() == 0) {
                        ledger.set(2);
                        slow[0].wrote();
                    }
                    return before;
                },
                nanos::get);
        assertThat(slow[0].generation()).isEqualTo(1);
        assertThat(slow[0].generation()).isEqualTo(2);
    }
}
