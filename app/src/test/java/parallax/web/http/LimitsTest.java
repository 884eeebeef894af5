package parallax.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parallax.web.SetClock;

class LimitsTest {

    @Test
    void aBucketEmptiesAndFillsAgainForEachClientAlone() {
        SetClock clock = new SetClock();
        Limits limits = new Limits(clock);
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isZero();
        }
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isEqualTo(6);
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "two")).isZero();
        assertThat(limits.take(Limits.Kind.READING, "one")).isZero();
        clock.pass(Duration.ofSeconds(4));
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isEqualTo(2);
        clock.pass(Duration.ofSeconds(2));
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isZero();
        clock.pass(Duration.ofHours(5));
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isZero();
        }
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "one")).isEqualTo(6);
    }

    @Test
    void clientsThatCameLongAgoAreForgotten() {
        Limits limits = new Limits(new SetClock());
        for (int i = 0; i < 10; i++) {
            limits.take(Limits.Kind.SIGNING_IN, "first");
        }
        for (int i = 0; i < 20_000; i++) {
            limits.take(Limits.Kind.SIGNING_IN, "client " + i);
        }
        assertThat(limits.take(Limits.Kind.SIGNING_IN, "first")).isZero();
    }

    @Test
    void whatALibrarySaysIsNotWrittenDownWhereItHoldsASecret() {
        assertThat(Discreet.words("[arguments:{0:ada@post.example, 1:parallax_Abc-9_x, 2:$argon2id$v=19$m=1$aa$bb}]"))
                .isEqualTo("[arguments:{0:(address), 1:(secret), 2:(secret)")
                .doesNotContain("post.example");
    }
}
