package parallax.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;
import parallax.store.search.Cursor;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;

/** Who comes in, and what is done about those who guess. */
@SuppressWarnings("NullAway.Init") // opened before each test
class SignInTest {

    @TempDir
    Path folder;

    private GuardedDesk desk;

    @BeforeEach
    void open() {
        desk = new GuardedDesk(folder.resolve("ledger"));
    }

    @AfterEach
    void close() {
        desk.close();
        assertThat(desk.log()).isEmpty();
    }

    private List<String> deeds() {
        return desk.desk().store().audit().list(Cursor.START, 100).items().stream()
                .map(line -> line.action() + " " + line.who())
                .toList();
    }

    @Test
    void aDeskThatOthersReachNeedsAnAdministrator() {
        Location place = new Location.Folder(folder.resolve("new"));
        try (Desk empty = Desk.open(place, Clock.systemUTC())) {
            for (DeskSettings open : List.of(
                    new DeskSettings(place, "0.0.0.0", 0, null),
                    new DeskSettings(place, DeskSettings.LOOPBACK, 0, URI.create("https://desk.example")))) {
                assertThatThrownBy(() -> DeskServer.start(open, empty, new PrintStream(System.err, true)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("parallax account add NAME --role admin --ledger " + place);
            }
        }
    }

    @Test
    void whoeverSignsInIsKnownByACookieThatScriptsDoNotSee() {
        GuardedDesk.Visit visit = desk.visit();
        assertThat(visit.page("/").select("footer a[href=/login]")).hasSize(1);

        HttpResponse<String> answer =
                visit.post("/login", Map.of("name", "ada", "password", GuardedDesk.ADA, "next", "/audit?who=Ada"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/audit?who=Ada");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("parallax-session="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600")
                .doesNotContain("Secure");
        assertThat(visit.page("/").select("footer").text()).contains("Signed in as Ada");
        desk.clock().pass(Duration.ofDays(14));
        assertThat(visit.page("/").select("footer").text()).doesNotContain("Ada");
    }

    @Test
    void overAnEncryptedConnectionTheCookieGoesNowhereElse() {
        try (GuardedDesk encrypted = new GuardedDesk(folder.resolve("other"), "https://desk.example/")) {
            HttpResponse<String> page = encrypted.visit().get("/");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @Test
    void aLinkDoesNotLeadElsewhereAfterTheSignIn() {
        for (String next : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "evil", "/a b")) {
            HttpResponse<String> answer =
                    desk.visit().post("/login", Map.of("name", "Rob", "password", GuardedDesk.ROB, "next", next));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(next)
                    .matches("(http://[^/]+)?/");
        }
    }

    @Test
    void anUnknownNameGetsTheAnswerOfAWrongPassword() {
        HttpResponse<String> wrong = desk.visit().signIn("Ada", "not the password at all");
        HttpResponse<String> unknown = desk.visit().signIn("Eve", "not the password at all");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(bare(unknown.body()).replace("Eve", "Ada")).isEqualTo(bare(wrong.body()));
        assertThat(deeds()).startsWith("SIGN_IN_REFUSED (unknown name)", "SIGN_IN_REFUSED Ada");
    }

    private static String bare(String page) {
        return page.replaceAll("(data-token|value)=\"[\\w-]{30,}\"", "");
    }

    /** The hash takes most of the time, and is made for nobody too. */
    @Test
    void anUnknownNameCostsTheTimeOfAWrongPassword() {
        long known = quickest("Ada");
        long unknown = quickest("Eve");

        assertThat((double) unknown / known).isBetween(0.3, 3.0);
    }

    private long quickest(String name) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            GuardedDesk.Visit visit = desk.visitFrom("198.51.100." + (i + name.length() * 20 + name.charAt(0)));
            String form = "name=" + name + "&password=wrong-guess&_token=" + visit.token();
            long start = System.nanoTime();
            assertThat(visit.postBare("/login", form).statusCode()).isEqualTo(401);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @Test
    void guessingIsSlowedDownForTheNameAndNeverStopped() {
        for (int guess = 1; guess <= 5; guess++) {
            GuardedDesk.Visit somebody = desk.visitFrom("198.51.100." + guess);
            assertThat(somebody.signIn("Ada", "guess number " + guess).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> held = desk.visitFrom("198.51.100.77").signIn("ADA", GuardedDesk.ADA);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).contains("11");
        assertThat(held.body()).contains("Please come again in 11 seconds");
        assertThat(desk.visitFrom("198.51.100.78")
                        .signIn("Rob", GuardedDesk.ROB)
                        .statusCode())
                .isEqualTo(303);

        desk.clock().pass(Duration.ofSeconds(10));
        assertThat(desk.visitFrom("198.51.100.79").signIn("Ada", "sixth guess").statusCode())
                .isEqualTo(401);
        desk.clock().pass(Duration.ofSeconds(19));
        assertThat(desk.visitFrom("198.51.100.80")
                        .signIn("Ada", GuardedDesk.ADA)
                        .statusCode())
                .isEqualTo(429);
        desk.clock().pass(Duration.ofSeconds(1));
        assertThat(desk.visitFrom("198.51.100.80")
                        .signIn("Ada", GuardedDesk.ADA)
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.visitFrom("198.51.100.81")
                        .signIn("Ada", "all forgotten")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingManyNamesIsSlowedDownForTheAddress() {
        for (int guess = 1; guess <= 5; guess++) {
            assertThat(desk.visit().signIn("Name " + guess, "password").statusCode())
                    .isEqualTo(401);
        }
        assertThat(desk.visit().signIn("Ada", GuardedDesk.ADA).statusCode()).isEqualTo(429);
        assertThat(desk.visitFrom("198.51.100.1").signIn("Ada", GuardedDesk.ADA).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionThatWasPlantedBeforeTheSignInIsWorthNothingAfterIt() {
        GuardedDesk.Visit visit = desk.visit();
        visit.bring("planted");
        String before = visit.token();
        visit.signIn("Ada", GuardedDesk.ADA);

        assertThat(visit.session()).isNotEqualTo("planted").hasSizeGreaterThan(40);
        assertThat(visit.token()).isNotEqualTo(before);
        assertThat(visit.postBare("/account/sessions", "_token=" + before).statusCode())
                .isEqualTo(403);
        GuardedDesk.Visit other = desk.visit();
        other.bring("planted");
        assertThat(other.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInAgainRenewsTheSessionAndSigningOutEndsIt() {
        GuardedDesk.Visit visit = desk.ada();
        String first = visit.session();
        visit.signIn("Ada", GuardedDesk.ADA);
        assertThat(visit.session()).isNotEqualTo(first);
        GuardedDesk.Visit stolen = desk.visit();
        stolen.bring(first);
        assertThat(stolen.get("/account").statusCode()).isEqualTo(401);

        String last = visit.session();
        assertThat(visit.post("/logout", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visit.get("/account").statusCode()).isEqualTo(401);
        GuardedDesk.Visit kept = desk.visit();
        kept.bring(last);
        assertThat(kept.get("/account").statusCode()).isEqualTo(401);
        assertThat(deeds()).startsWith("SIGNED_OUT Ada", "SIGNED_IN Ada", "SIGNED_IN Ada");
    }

    @Test
    void aNewPasswordEndsAllOtherSessions() {
        GuardedDesk.Visit here = desk.rob();
        GuardedDesk.Visit there = desk.rob();
        Map<String, String> change =
                Map.of("password", GuardedDesk.ROB, "fresh", "an entirely new one", "again", "an entirely new one");
        assertThat(here.post(
                                "/account/password",
                                Map.of("password", "wrong", "fresh", "0123456789ab", "again", "0123456789ab"))
                        .body())
                .contains("That is not the password until now");
        assertThat(here.post(
                                "/account/password",
                                Map.of("password", GuardedDesk.ROB, "fresh", "short", "again", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(there.get("/account").statusCode()).isEqualTo(200);

        assertThat(here.post("/account/password", change).statusCode()).isEqualTo(303);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(401);
        assertThat(desk.visit().signIn("Rob", GuardedDesk.ROB).statusCode()).isEqualTo(401);
        assertThat(desk.visit().signIn("Rob", "an entirely new one").statusCode())
                .isEqualTo(303);
    }

    @Test
    void sessionsElsewhereAreEndedOnRequest() {
        GuardedDesk.Visit here = desk.rob();
        GuardedDesk.Visit there = desk.rob();

        assertThat(here.post("/account/sessions", Map.of()).statusCode()).isEqualTo(303);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverSawOnlyTheSignInPageIsAskedToSignInWhereMoreIsNeeded() {
        HttpResponse<String> refused = desk.visit().get("/sources?done=added");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"parallax\"");
        assertThat(refused.body()).contains("/login?next=%2Fsources%3Fdone%3Dadded");
    }
}
