package parallax.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Queues of which a formula says how long one waits. */
class ServersTest {

    private static final int CUSTOMERS = 200_000;

    /** Random arrivals at a queue. */
    private static final class Queue {

        private final Clock clock = new Clock();
        private final Servers servers;
        private final Random random = new Random(7);
        private double waited;
        private int served;

        private Queue(int servers) {
            this.servers = new Servers(clock, servers);
        }

        private double exponential(double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }

        /** How long a customer waits on average until it is his turn. */
        private double wait(double between, DoubleSupplier service) {
            double at = 0;
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                at += exponential(between);
                clock.after(at, () -> arrive(service.getAsDouble()));
            }
            clock.run(Double.MAX_VALUE);
            assertThat(served).isEqualTo(CUSTOMERS);
            return waited / served;
        }

        private void arrive(double service) {
            double arrival = clock.now();
            servers.serve(service, () -> {
                waited += clock.now() - service - arrival;
                served++;
            });
        }
    }

    @Test
    void oneServerOfConstantTimeWaitsAsTheFormulaSays() {
        double load = 0.8;
        double expected = load / (2 * (1 - load)) * 10; // M/D/1, service of 10

        assertThat(new Queue(1).wait(10 / load, () -> 10)).isCloseTo(expected, within(expected * 0.05));
    }

    @Test
    void fourServersOfRandomTimeWaitAsErlangSays() {
        double offered = 3.2;
        Queue queue = new Queue(4);
        double expected = erlangC(4, offered) * 10 / (4 - offered); // M/M/4, service of 10 on average

        assertThat(queue.wait(10 / offered, () -> queue.exponential(10))).isCloseTo(expected, within(expected * 0.05));
    }

    private static double erlangC(int servers, double offered) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < servers; k++) {
            term *= offered / k;
            sum += term;
        }
        double last = term * offered / servers * servers / (servers - offered);
        return last / (sum + last);
    }

    @Test
    void noServerAtAllIsRefused() {
        assertThatThrownBy(() -> new Servers(new Clock(), 0)).hasMessageContaining("one server at least");
    }

    @Test
    void oneWriteOfTheLogTakesAllWhoWait() {
        Clock clock = new Clock();
        GroupCommit log = new GroupCommit(clock, 5);
        double[] done = new double[3];
        log.commit(() -> done[0] = clock.now());
        clock.after(1, () -> log.commit(() -> done[1] = clock.now()));
        clock.after(2, () -> log.commit(() -> done[2] = clock.now()));

        clock.run(100);

        assertThat(done).containsExactly(5, 10, 10);
        assertThat(log.worked()).isEqualTo(10);
    }
}
