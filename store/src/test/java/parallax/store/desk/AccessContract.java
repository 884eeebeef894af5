package parallax.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.store.desk.access.Account;
import parallax.store.desk.access.Account.Role;
import parallax.store.desk.access.Session;
import parallax.store.desk.access.Sessions;
import parallax.store.desk.access.Token;
import parallax.store.desk.access.Token.Scope;
import parallax.store.desk.access.Tokens;
import parallax.store.desk.book.Audit;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.book.AuditLine.Action;
import parallax.store.desk.book.Listing;
import parallax.store.search.Cursor;

/** Who may work at a desk. */
abstract class AccessContract extends DeskContract {

    private static final String HASH = "argon2 of something";
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void anAccountIsFoundInWhateverCapitalsAndAccents() {
        Account added = desk().accounts().add("  Zoë  Ümit ", HASH, Role.ADMIN, "operator");
        assertThat(added).isEqualTo(new Account("Zoë Ümit", Role.ADMIN, NOW));
        reopen();
        assertThat(desk().accounts().find("ZOE\u0308 ÜMIT")).contains(added);
        assertThat(desk().accounts().findHash("zoë ümit")).contains(HASH);
        assertThat(desk().accounts().find("Zoe Umit")).isEmpty();
        assertThatThrownBy(() -> desk().accounts().add("zoë ümit", HASH, Role.REVIEWER, BY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already");
        assertThat(deeds()).containsExactly("ACCOUNT_ADDED Zoë Ümit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a@b.example", "<b>", "nul\u0000"})
    void aNameOfAnAccountCanNotBeTakenForAnAddress(String name) {
        assertThatThrownBy(() -> desk().accounts().add(name, HASH, Role.ADMIN, BY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk().accounts().list()).isEmpty();
        assertThat(deeds()).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        desk().accounts().add("One", HASH, Role.ADMIN, "operator");
        desk().accounts().add("Two", HASH, Role.ADMIN, "One");
        desk().accounts().add("Three", HASH, Role.REVIEWER, "One");
        assertThat(desk().accounts().remove("one", "Two")).isTrue();
        assertThat(desk().accounts().remove("one", "Two")).isFalse();
        assertThatThrownBy(() -> desk().accounts().remove("Two", "Two"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("last administrator");
        assertThat(desk().accounts().remove("Three", "Two")).isTrue();
        assertThat(desk().accounts().list()).extracting(Account::name).containsExactly("Two");
    }

    @Test
    void twoAdministratorsDoNotTakeEachOtherOut() throws Exception {
        desk().accounts().add("One", HASH, Role.ADMIN, BY);
        for (int round = 0; round < 10; round++) {
            String one = desk().accounts().list().get(0).name();
            String other = "Admin " + round;
            desk().accounts().add(other, HASH, Role.ADMIN, BY);
            CountDownLatch begin = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<Boolean> first = threads.submit(() -> removes(begin, one));
            Future<Boolean> second = threads.submit(() -> removes(begin, other));
            begin.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
            threads.shutdown();
            assertThat(desk().accounts().list()).hasSize(1);
        }
    }

    private boolean removes(CountDownLatch begin, String name) throws InterruptedException {
        begin.await();
        try {
            return desk().accounts().remove(name, BY);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("last administrator");
            return false;
        }
    }

    @Test
    void aSessionIsFoundByItsTokenUntilItIsOver() {
        Account account = desk().accounts().add("One", HASH, Role.REVIEWER, BY);
        Sessions.Opened opened = desk().sessions().open("ONE", DAY);
        reopen();
        Session session = desk().sessions().find(opened.token()).orElseThrow();
        assertThat(session).isEqualTo(opened.session());
        assertThat(session.account()).isEqualTo(account);
        assertThat(session.expiresAt()).isEqualTo(NOW.plus(DAY));
        assertThat(session.csrf()).hasSizeGreaterThan(40).isNotEqualTo(opened.token());
        assertThat(opened.toString()).doesNotContain(opened.token()).doesNotContain(session.csrf());
        assertThat(desk().sessions().find(opened.token() + "x")).isEmpty();
        assertThat(desk().sessions().dropExpired()).isZero();
        pass(DAY);
        assertThat(desk().sessions().find(opened.token())).isEmpty();
        assertThat(desk().sessions().dropExpired()).isOne();
    }

    @Test
    void sessionsEndWhenTheyAreClosedAndWithThePasswordOrTheAccount() {
        desk().accounts().add("One", HASH, Role.ADMIN, BY);
        desk().accounts().add("Two", HASH, Role.ADMIN, BY);
        String one = desk().sessions().open("One", DAY).token();
        String two = desk().sessions().open("Two", DAY).token();
        assertThat(desk().sessions().close(one)).isTrue();
        assertThat(desk().sessions().close(one)).isFalse();
        assertThat(desk().sessions().find(one)).isEmpty();
        String again = desk().sessions().open("One", DAY).token();
        assertThat(desk().accounts().changePassword("one", "another", BY)).isTrue();
        assertThat(desk().accounts().changePassword("none", "another", BY)).isFalse();
        assertThat(desk().accounts().findHash("One")).contains("another");
        assertThat(desk().sessions().find(again)).isEmpty();
        assertThat(desk().sessions().find(two)).isPresent();
        String third = desk().sessions().open("One", DAY).token();
        assertThat(desk().accounts().remove("One", "Two")).isTrue();
        assertThat(desk().sessions().find(third)).isEmpty();
        desk().sessions().open("Two", DAY);
        assertThat(desk().sessions().closeAll("two")).isEqualTo(2);
        assertThatThrownBy(() -> desk().sessions().open("One", DAY)).hasMessageContaining("no account named One");
        assertThatThrownBy(() -> desk().sessions().open("Two", Duration.ZERO)).hasMessageContaining("lasts some time");
    }

    @Test
    void aTokenIsKnownByItsHashAndSaysWhenItWasUsed() {
        Tokens.Issued issued = desk().tokens().issue("nightly harvest", Set.of(Scope.WRITE, Scope.READ), BY, null);
        assertThat(issued.secret()).startsWith(Tokens.PREFIX);
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(desk().tokens().find("parallax_guessed")).isEmpty();
        reopen();
        Token found = desk().tokens().find(issued.secret()).orElseThrow();
        assertThat(found).isEqualTo(issued.token());
        assertThat(found.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
        assertThat(desk().tokens().list()).extracting(Token::usedAt).containsExactly(NOW);
        pass(Duration.ofSeconds(59));
        desk().tokens().find(issued.secret());
        assertThat(desk().tokens().list()).extracting(Token::usedAt).containsExactly(NOW);
        pass(Duration.ofSeconds(1));
        desk().tokens().find(issued.secret());
        assertThat(desk().tokens().list()).extracting(Token::usedAt).containsExactly(NOW.plusSeconds(60));
    }

    @Test
    void aTokenEndsAndIsRevoked() {
        Tokens.Issued ending = desk().tokens().issue("ending", Set.of(Scope.READ), BY, NOW.plusSeconds(60));
        Tokens.Issued lasting = desk().tokens().issue("lasting", Set.of(Scope.MODERATE), BY, null);
        pass(Duration.ofSeconds(60));
        assertThat(desk().tokens().find(ending.secret())).isEmpty();
        assertThat(desk().tokens().list()).hasSize(2);
        assertThat(desk().tokens().revoke(lasting.token().id(), BY)).isTrue();
        assertThat(desk().tokens().revoke(lasting.token().id(), BY)).isFalse();
        assertThat(desk().tokens().find(lasting.secret())).isEmpty();
        assertThat(deeds())
                .containsExactly(
                        "TOKEN_REVOKED " + lasting.token().id(),
                        "TOKEN_ISSUED " + lasting.token().id(),
                        "TOKEN_ISSUED " + ending.token().id());
        assertThatThrownBy(() -> desk().tokens().issue("late", Set.of(Scope.READ), BY, NOW))
                .hasMessageContaining("has passed");
        assertThatThrownBy(() -> desk().tokens().issue("idle", Set.of(), BY, null))
                .hasMessageContaining("without a scope");
    }

    @Test
    void aTokenEndsWithTheAccountThatGaveItOut() {
        desk().accounts().add("One", HASH, Role.ADMIN, BY);
        desk().accounts().add("Two", HASH, Role.ADMIN, BY);
        String secret = desk().tokens()
                .issue("harvest", Set.of(Scope.READ), "One", null)
                .secret();
        desk().accounts().remove("One", "Two");
        assertThat(desk().tokens().find(secret)).isEmpty();
    }

    @Test
    void aRoleIsChangedAndTheLastAdministratorKeepsHers() {
        desk().accounts().add("One", HASH, Role.ADMIN, BY);
        desk().accounts().add("Two", HASH, Role.REVIEWER, BY);
        String secret = desk().tokens()
                .issue("harvest", Set.of(Scope.READ), "One", null)
                .secret();
        assertThatThrownBy(() -> desk().accounts().changeRole("one", Role.REVIEWER, BY))
                .hasMessageContaining("last administrator");
        assertThat(desk().accounts().changeRole("two", Role.ADMIN, "One")).isTrue();
        assertThat(desk().accounts().changeRole("two", Role.ADMIN, "One")).isFalse();
        assertThat(desk().accounts().changeRole("none", Role.ADMIN, "One")).isFalse();
        assertThat(desk().tokens().find(secret)).isPresent();
        assertThat(desk().accounts().changeRole("one", Role.REVIEWER, "Two")).isTrue();
        assertThat(desk().tokens().find(secret)).isEmpty();
        assertThat(deeds()).startsWith("ROLE_CHANGED One", "ROLE_CHANGED Two");
    }

    @Test
    void aRenewedHashLeavesSessionsAndTheLogAlone() {
        desk().accounts().add("One", HASH, Role.ADMIN, BY);
        String token = desk().sessions().open("One", DAY).token();
        assertThat(desk().accounts().renewHash("ONE", "a stronger one")).isTrue();
        assertThat(desk().accounts().renewHash("none", "a stronger one")).isFalse();
        assertThat(desk().accounts().findHash("One")).contains("a stronger one");
        assertThat(desk().sessions().find(token)).isPresent();
        assertThat(deeds()).containsExactly("ACCOUNT_ADDED One");
    }

    @Test
    void theLogIsAskedForOneWhoAndOneAction() {
        desk().accounts().add("One", HASH, Role.ADMIN, "Ada");
        desk().accounts().add("Two", HASH, Role.REVIEWER, "Bo");
        desk().accounts().remove("Two", "Ada");
        assertThat(subjects(new Audit.Wanted("Ada", null))).containsExactly("Two", "One");
        assertThat(subjects(new Audit.Wanted(null, Action.ACCOUNT_ADDED))).containsExactly("Two", "One");
        assertThat(subjects(new Audit.Wanted("Ada", Action.ACCOUNT_ADDED))).containsExactly("One");
        assertThat(subjects(new Audit.Wanted("Cy", null))).isEmpty();
        assertThat(desk().audit().listWho()).containsExactly("Ada", "Bo");
        Listing<AuditLine> first = desk().audit().list(new Audit.Wanted("Ada", null), Cursor.START, 1);
        assertThat(desk().audit()
                        .list(new Audit.Wanted("Ada", null), Objects.requireNonNull(first.next()), 5)
                        .items())
                .extracting(AuditLine::subject)
                .containsExactly("One");
    }

    private List<String> subjects(Audit.Wanted wanted) {
        return desk().audit().list(wanted, Cursor.START, 10).items().stream()
                .map(AuditLine::subject)
                .toList();
    }
}
