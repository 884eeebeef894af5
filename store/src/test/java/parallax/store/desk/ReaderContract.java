package parallax.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parallax.store.desk.book.AuditLine;
import parallax.store.desk.book.Decision;
import parallax.store.desk.reader.Branch;
import parallax.store.desk.reader.Contest;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Replies;
import parallax.store.desk.reader.Reply;
import parallax.store.desk.reader.Reply.State;
import parallax.store.desk.reader.Request;
import parallax.store.desk.reader.Sender;
import parallax.store.desk.reader.Suspicion;

/** What readers send in. */
abstract class ReaderContract extends DeskContract {

    private static final String ADDRESS = "ada@post.example";
    private static final Sender ADA = new Sender("Ada", ADDRESS, "print-1");

    private static Post post(@Nullable String parent, String text) {
        return new Post("a1", parent, ADA, null, text);
    }

    /** Posted and shown. */
    private String shown(@Nullable String parent, String text) {
        String id = desk().replies().post(post(parent, text)).id();
        assertThat(desk().replies().decide(id, State.SHOWN, BY)).isTrue();
        return id;
    }

    /** As {@code text(text text(text))}; what was removed is a dash. */
    private String thread() {
        return write(desk().replies().listThread("a1"));
    }

    private static String write(List<Branch> branches) {
        List<String> words = new ArrayList<>();
        for (Branch branch : branches) {
            Reply reply = branch.reply();
            words.add((reply.state() == State.REMOVED ? "-" : reply.text())
                    + (branch.answers().isEmpty() ? "" : "(" + write(branch.answers()) + ")"));
        }
        return String.join(" ", words);
    }

    @Test
    void aReplyIsHeldUntilSomebodyShowsIt() {
        Sender sender = new Sender(" Łucja\tO’Neill 李 ", ADDRESS, "print-1");
        Reply posted = desk().replies()
                .post(new Post("a1", null, sender, "https://ада.example/~x?q=1#f", "Zwölf\r\nБоксёр\uD83D\uDEA2 “no”"));
        assertThat(posted.name()).isEqualTo("Łucja O’Neill 李");
        assertThat(posted.text()).isEqualTo("Zwölf\nБоксёр\uD83D\uDEA2 “no”");
        assertThat(posted.state()).isEqualTo(State.HELD);
        assertThat(posted.postedAt()).isEqualTo(NOW);
        reopen();
        assertThat(desk().replies().find(posted.id())).contains(posted);
        assertThat(desk().replies().listHeld(10)).containsExactly(posted);
        assertThat(thread()).isEmpty();
        assertThat(desk().replies().listLatest(10)).isEmpty();
        desk().replies().decide(posted.id(), State.SHOWN, BY);
        assertThat(thread()).isEqualTo(posted.text());
        Reply now = desk().replies().listLatest(10).get(0);
        assertThat(now.website()).isEqualTo("https://ада.example/~x?q=1#f");
        assertThat(now.decided()).isEqualTo(new Decision(BY, NOW));
        assertThat(deeds()).containsExactly("REPLY_SHOWN " + posted.id());
    }

    @Test
    void whatWasDecidedCanBeDecidedAgain() {
        String id = shown(null, "first");
        assertThat(desk().replies().decide(id, State.REFUSED, BY)).isTrue();
        assertThat(thread()).isEmpty();
        assertThat(desk().replies().decide(id, State.HELD, BY)).isTrue();
        assertThat(desk().replies().listHeld(10)).hasSize(1);
        assertThat(desk().replies().decide(id, State.SHOWN, BY)).isTrue();
        assertThat(thread()).isEqualTo("first");
        assertThat(desk().replies().decide("none", State.SHOWN, BY)).isFalse();
        assertThatThrownBy(() -> desk().replies().decide(id, State.REMOVED, BY)).hasMessageContaining("final");
        assertThat(deeds())
                .containsExactly("REPLY_SHOWN " + id, "HELD " + id, "REPLY_REFUSED " + id, "REPLY_SHOWN " + id);
    }

    @Test
    void whyAReplyMayComeFromAProgramIsKeptWithIt() {
        List<Suspicion> why = List.of(Suspicion.HIDDEN_FIELD, Suspicion.TOO_FAST);
        String id = desk().replies()
                .post(new Post("a1", null, ADA, null, "buy", why))
                .id();
        reopen();
        assertThat(desk().replies().listHeld(10).get(0).suspicions()).isEqualTo(why);
        assertThat(desk().replies().find(id).orElseThrow().suspicions()).isEqualTo(why);
        String other = shown(null, "plain");
        assertThat(desk().replies().find(other).orElseThrow().suspicions()).isEmpty();
    }

    @Test
    void answersStandBelowWhatTheyAnswer() {
        String one = shown(null, "one");
        String two = shown(null, "two");
        String oneA = shown(one, "one-a");
        shown(two, "two-a");
        shown(oneA, "one-a-x");
        shown(one, "one-b");
        assertThat(thread()).isEqualTo("one(one-a(one-a-x) one-b) two(two-a)");
        assertThat(desk().replies().listThread("a2")).isEmpty();
    }

    @Test
    void anAnswerToWhatIsNotShownHangsAtTheNearestThatIs() {
        String one = shown(null, "one");
        String between = shown(one, "between");
        String further = shown(between, "further");
        shown(further, "leaf");
        desk().replies().decide(between, State.REFUSED, BY);
        desk().replies().decide(further, State.HELD, BY);
        assertThat(thread()).isEqualTo("one(leaf)");
        desk().replies().decide(one, State.REFUSED, BY);
        assertThat(thread()).isEqualTo("leaf");
    }

    @Test
    void whatIsRemovedIsGoneAndKeepsItsPlaceWhileItIsAnswered() {
        String one = shown(null, "one");
        String two = shown(one, "two");
        assertThat(desk().replies().remove(one, BY)).isTrue();
        assertThat(desk().replies().remove(one, BY)).isFalse();
        assertThat(thread()).isEqualTo("-(two)");
        Reply gone = desk().replies().find(one).orElseThrow();
        assertThat(List.of(gone.name(), gone.text())).containsExactly("", "");
        assertThat(gone.website()).isNull();
        assertThat(desk().replies().findAddress(one, BY)).isEmpty();
        assertThat(desk().replies().decide(one, State.SHOWN, BY)).isFalse();
        desk().replies().decide(two, State.REFUSED, BY);
        assertThat(thread()).isEmpty();
    }

    @Test
    void aThreadIsNotSetInWithoutEnd() {
        String parent = null;
        for (int level = 1; level <= 500; level++) {
            parent = shown(parent, "r" + level);
        }
        List<Branch> branches = desk().replies().listThread("a1");
        int levels = 0;
        int last = 0;
        while (!branches.isEmpty()) {
            levels++;
            last = branches.size();
            branches = branches.get(0).answers();
        }
        assertThat(levels).isEqualTo(Replies.MOST_LEVELS);
        assertThat(last).isEqualTo(500 - Replies.MOST_LEVELS + 1);
    }

    @Test
    void anAnswerIsUnderTheArticleOfWhatItAnswers() {
        String one = shown(null, "one");
        assertThatThrownBy(() -> desk().replies().post(new Post("a2", one, ADA, null, "astray")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not under this article");
        assertThatThrownBy(() -> desk().replies().post(post("none", "astray")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk().replies().listHeld(10)).isEmpty();
    }

    @Test
    void theLatestAreThoseThatCameToBeShownLast() {
        String late = desk().replies().post(post(null, "late")).id();
        pass(Duration.ofMinutes(1));
        shown(null, "early");
        pass(Duration.ofMinutes(1));
        desk().replies().decide(late, State.SHOWN, BY);
        assertThat(desk().replies().listLatest(10)).extracting(Reply::text).containsExactly("late", "early");
        assertThat(desk().replies().listLatest(1)).extracting(Reply::text).containsExactly("late");
    }

    @Test
    void whatWasDecidedLastIsListedFirst() {
        String refused = shown(null, "refused");
        String removed = shown(null, "removed");
        shown(null, "shown");
        desk().replies().post(post(null, "held"));
        pass(Duration.ofMinutes(1));
        desk().replies().decide(refused, State.REFUSED, BY);
        desk().replies().remove(removed, BY);
        assertThat(desk().replies().listDecided(10)).extracting(Reply::text).containsExactly("refused", "shown");
        assertThat(desk().replies().listDecided(1)).hasSize(1);
    }

    @Test
    void whatWaitsIsListedOldestFirstAndCounted() {
        shown(null, "seen");
        desk().replies().post(post(null, "one"));
        desk().replies().post(post(null, "two"));
        assertThat(desk().replies().listHeld(10)).extracting(Reply::text).containsExactly("one", "two");
        assertThat(desk().replies().listHeld(1)).extracting(Reply::text).containsExactly("one");
        assertThat(desk().replies().count())
                .isEqualTo(Map.of(State.HELD, 2L, State.SHOWN, 1L, State.REFUSED, 0L, State.REMOVED, 0L));
    }

    @Test
    void howMuchASenderSendsIsCountedUntilItIsForgotten() {
        desk().replies().post(post(null, "one"));
        pass(Duration.ofMinutes(10));
        desk().replies().post(post(null, "two"));
        desk().replies().post(new Post("a1", null, new Sender("Bo", "bo@post.example", "print-2"), null, "three"));
        assertThat(desk().replies().countSince("print-1", NOW)).isEqualTo(2);
        assertThat(desk().replies().countSince("print-1", NOW.plusMillis(1))).isOne();
        assertThat(desk().replies().countSince("print-2", NOW)).isOne();
        assertThat(desk().replies().forgetFingerprints(NOW.plusSeconds(1))).isOne();
        assertThat(desk().replies().countSince("print-1", NOW)).isOne();
    }

    @Test
    void theAddressIsHadByAskingForItAloneAndThatIsWrittenDown() {
        Reply reply = desk().replies().post(post(null, "one"));
        assertThat(desk().replies().findAddress(reply.id(), BY)).contains(ADDRESS);
        assertThat(desk().replies().findAddress("none", BY)).isEmpty();
        assertThat(deeds()).containsExactly("ADDRESS_READ " + reply.id());
        desk().audit().add("ada@post.example", AuditLine.Action.SIGN_IN_REFUSED, "<ada@post.example>", "for x@y z");
        assertThat(audit().get(0))
                .isEqualTo(new AuditLine(
                        NOW, "(address)", AuditLine.Action.SIGN_IN_REFUSED, "<(address)>", "for (address) z"));
        assertThat(ADA.toString() + post(null, "x") + reply + desk().replies().listHeld(10) + audit())
                .doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(classes = {Reply.class, Branch.class, Contest.class, Request.class, AuditLine.class})
    void nothingThatIsListedHasAnAddress(Class<?> type) {
        assertThat(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .noneMatch(name -> name.contains("mail") || name.contains("address") || name.contains("sender"));
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
                .doesNotContain(Sender.class);
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLengthAndTheBound() {
        assertThatThrownBy(() -> new Sender("n".repeat(81), ADDRESS, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("81")
                .hasMessageContaining("80");
        assertThatThrownBy(() -> new Post("a1", null, ADA, "https://w.example/" + "w".repeat(300), "text"))
                .hasMessageContaining("318")
                .hasMessageContaining("300");
        assertThatThrownBy(() -> post(null, "t".repeat(5001)))
                .hasMessageContaining("5001")
                .hasMessageContaining("5000");
        assertThatThrownBy(() -> new Request("actor", Request.Wish.HIDE, "r".repeat(5001)))
                .hasMessageContaining("5001");
        String ships = "\uD83D\uDEA2".repeat(5000);
        Reply reply =
                desk().replies().post(new Post("a1", null, new Sender("n".repeat(80), ADDRESS, "p"), null, ships));
        assertThat(desk().replies().find(reply.id()).orElseThrow().text()).isEqualTo(ships);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "nul\u0000", "bell\u0007", "half \uD83D", "none \uFFFE"})
    void textIsText(String text) {
        assertThatThrownBy(() -> post(null, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://w.example/",
                "w.example",
                "https://me:pw@w.example/",
                "https://a b/"
            })
    void aWebsiteIsOneOfTheWeb(String website) {
        assertThatThrownBy(() -> new Post("a1", null, ADA, website, "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the website");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@post.example", "ada@", "a@b@c", "a b@c"})
    void anAddressThatIsNoneIsRefusedWithoutSayingIt(String address) {
        assertThatThrownBy(() -> new Sender("Ada", address, "p"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the e-mail address")
                .hasMessageNotContaining("ada@");
    }

    @Test
    void eightReadersPostAtOnce() throws Exception {
        String root = shown(null, "root");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> posted = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "t" + thread + "-";
            posted.add(threads.submit(() -> {
                List<String> ids = new ArrayList<>();
                for (int number = 0; number < 20; number++) {
                    ids.add(shown(root, name + number));
                }
                return ids;
            }));
        }
        List<String> ids = new ArrayList<>();
        for (Future<List<String>> each : posted) {
            ids.addAll(each.get());
        }
        threads.shutdown();
        assertThat(ids).hasSize(160).doesNotHaveDuplicates();
        List<Branch> answers = desk().replies().listThread("a1").get(0).answers();
        assertThat(answers).extracting(branch -> branch.reply().id()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(desk().replies().countSince("print-1", NOW)).isEqualTo(161);
        assertThat(audit()).hasSize(161);
    }

    @Test
    void aPageIsHiddenWhileARequestIsGrantedAndNotLifted() {
        Request request = new Request("actor-1", Request.Wish.HIDE, "Not a public person:\nprivate.");
        Contest posted = desk().contests().post(request, ADA);
        assertThat(posted).isEqualTo(new Contest(posted.id(), request, "Ada", NOW, Contest.State.HELD, null, null));
        assertThat(desk().contests().isHidden("actor-1")).isFalse();
        assertThat(desk().contests().listHeld()).containsExactly(posted);
        assertThat(desk().contests().decide(posted.id(), Contest.State.GRANTED, BY))
                .isTrue();
        reopen();
        assertThat(desk().contests().isHidden("actor-1")).isTrue();
        assertThat(desk().contests().isHidden("actor-2")).isFalse();
        assertThat(desk().contests().listHeld()).isEmpty();
        assertThat(desk().contests().listHidden()).extracting(Contest::id).containsExactly(posted.id());
        assertThat(desk().contests().lift("actor-1", "A. Doe")).isTrue();
        assertThat(desk().contests().lift("actor-1", "A. Doe")).isFalse();
        assertThat(desk().contests().isHidden("actor-1")).isFalse();
        Contest lifted = desk().contests().find(posted.id()).orElseThrow();
        assertThat(lifted.state()).isEqualTo(Contest.State.GRANTED);
        assertThat(lifted.lifted()).isEqualTo(new Decision("A. Doe", NOW));
        assertThat(desk().contests().decide(posted.id(), Contest.State.GRANTED, BY))
                .isTrue();
        assertThat(desk().contests().isHidden("actor-1")).isTrue();
        assertThat(deeds())
                .containsExactly("CONTEST_GRANTED actor-1", "CONTEST_LIFTED actor-1", "CONTEST_GRANTED actor-1");
    }

    @Test
    void aRequestToMendHidesNothing() {
        Contest mend = desk().contests().post(new Request("actor-1", Request.Wish.MEND, "Born in 1980."), ADA);
        Contest hide = desk().contests().post(new Request("actor-1", Request.Wish.HIDE, "Please."), ADA);
        assertThat(desk().contests().listHeld()).containsExactly(mend, hide);
        desk().contests().decide(mend.id(), Contest.State.GRANTED, BY);
        desk().contests().decide(hide.id(), Contest.State.REFUSED, BY);
        assertThat(desk().contests().isHidden("actor-1")).isFalse();
        assertThat(desk().contests().listDecided(10)).extracting(Contest::id).containsExactly(hide.id(), mend.id());
        assertThat(desk().contests().decide(hide.id(), Contest.State.HELD, BY)).isTrue();
        assertThat(desk().contests().decide("none", Contest.State.HELD, BY)).isFalse();
        assertThat(desk().contests().listHeld()).hasSize(1);
        assertThat(desk().contests().findAddress(hide.id(), BY)).contains(ADDRESS);
        assertThat(desk().contests().countSince("print-1", NOW)).isEqualTo(2);
        assertThat(desk().contests().forgetFingerprints(NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(desk().contests().countSince("print-1", NOW)).isZero();
    }
}
