package parallax.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;
import parallax.store.desk.DeskStore;
import parallax.store.desk.access.Account;
import parallax.web.SetClock;

class PasswordsTest {

    @Test
    void aHashSaysHowItWasMade() {
        String hash = Passwords.hash("twelve signs");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.hash("twelve signs")).isNotEqualTo(hash);
        assertThat(Passwords.matches("twelve signs", hash)).isTrue();
        assertThat(Passwords.matches("twelve Signs", hash)).isFalse();
        assertThat(Passwords.matches("twelve signs", "something else")).isFalse();
        assertThat(Passwords.isCurrent(hash)).isTrue();
        assertThat(Passwords.isCurrent("something else")).isFalse();
    }

    @Test
    void lettersAreTheSameHoweverAccentsAreCoded() {
        assertThat(Passwords.matches("Mu\u0308llers Kuh weidet", Passwords.hash("Müllers Kuh weidet")))
                .isTrue();
    }

    @Test
    void aPasswordHasItsBounds() {
        assertThat(Passwords.isFit("eleven char")).isFalse();
        assertThat(Passwords.isFit("🐎".repeat(11))).isFalse();
        assertThat(Passwords.isFit("🐎".repeat(12))).isTrue();
        assertThat(Passwords.isFit("x".repeat(201))).isFalse();
        assertThatThrownBy(() -> Passwords.hash("short")).hasMessageContaining("12 to 200");
    }

    @Test
    void aHashOfWeakerParametersIsRenewedAtTheSignIn(@TempDir Path folder) {
        SetClock clock = new SetClock();
        String weak = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                .hash("twelve signs")
                .getResult();
        try (DeskStore store = DeskStore.open(new Location.Folder(folder), clock)) {
            store.accounts().add("Ada", weak, Account.Role.ADMIN, "test");
            SignIns signIns = new SignIns(store, clock);
            assertThat(signIns.signIn("Ada", "wrong signs!", "here").find()).isEmpty();
            assertThat(store.accounts().findHash("Ada")).contains(weak);
            assertThat(signIns.signIn("ada", "twelve signs", "here").find())
                    .map(Account::name)
                    .contains("Ada");
            String renewed = store.accounts().findHash("Ada").orElseThrow();
            assertThat(Passwords.isCurrent(renewed)).isTrue();
            assertThat(signIns.signIn("Ada", "twelve signs", "here").find()).isPresent();
        }
    }

    @Test
    void pausesGrowToAQuarterOfAnHourAndAreForgotten() {
        assertThat(IntStream.of(1, 4, 5, 6, 7, 11, 12, 1000).mapToObj(Pauses::pause))
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 0L, 10L, 20L, 40L, 640L, 900L, 900L);
        SetClock clock = new SetClock();
        Pauses pauses = new Pauses(clock);
        for (int i = 0; i < 30; i++) {
            assertThat(pauses.take(List.of("name", "from"))).isZero();
            clock.pass(Pauses.LONGEST);
        }
        pauses.take(List.of("name"));
        assertThat(pauses.take(List.of("name"))).isEqualTo(Pauses.LONGEST);
        clock.pass(Duration.ofDays(1).plusSeconds(1));
        assertThat(pauses.take(List.of("name"))).isZero();
        assertThat(pauses.take(List.of("name"))).isZero();
    }
}
