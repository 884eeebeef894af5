package parallax.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.store.Location;
import parallax.store.desk.DeskStore;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Reply;
import parallax.store.desk.reader.Sender;
import parallax.store.desk.reader.Suspicion;
import parallax.web.SetClock;

class DiscussionTest {

    private static final String ADDRESS = "ada@post.example";
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final SetClock clock = new SetClock();

    @TempDir
    private Path folder;

    private DeskStore store;
    private Discussion discussion;

    @BeforeEach
    void open() {
        store = DeskStore.open(new Location.Folder(folder), clock);
        discussion = new Discussion(store.replies(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Draft draft(String name, String address, String website, String text) {
        return new Draft(null, name, address, website, text);
    }

    private Outcome post(String text) {
        return post(text, "10.0.0.1");
    }

    /** As a person does: the form is made, and some time later it is sent. */
    private Outcome post(String text, String from) {
        String made = discussion.formTime();
        clock.pass(WRITING);
        return discussion.post("a1", draft("Ada", ADDRESS, "", text), new Arrival(from, made, ""));
    }

    private static Reply held(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Held.class);
        return ((Outcome.Held) outcome).reply();
    }

    private static FloodBound bound(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.TooOften.class);
        return ((Outcome.TooOften) outcome).bound();
    }

    @Test
    void aReplyIsHeldAndNothingIsSuspected() {
        Reply reply = held(post("What came of it?"));

        assertThat(reply.state()).isEqualTo(Reply.State.HELD);
        assertThat(reply.suspicions()).isEmpty();
        assertThat(discussion.listThread("a1")).isEmpty();
        assertThat(store.replies().findAddress(reply.id(), "test")).contains(ADDRESS);
    }

    @Test
    void twentySecondsLieBetweenTwoOfOneSender() {
        held(post("one"));
        assertThat(bound(post("two"))).isEqualTo(FloodBound.MOMENT);
        held(post("from elsewhere", "10.0.0.2"));
        clock.pass(Duration.ofSeconds(1));
        held(post("two"));
    }

    @Test
    void tenAreTakenInAnHourAndThirtyInADay() {
        int taken = 0;
        while (post("reply " + taken) instanceof Outcome.Held) {
            taken++;
            clock.pass(Duration.ofSeconds(60));
        }
        assertThat(taken).isEqualTo(10);
        assertThat(bound(post("more"))).isEqualTo(FloodBound.HOUR);
        while (taken < 30) {
            clock.pass(Duration.ofMinutes(10));
            taken += post("reply " + taken) instanceof Outcome.Held ? 1 : 0;
        }
        clock.pass(Duration.ofHours(2));
        assertThat(bound(post("more"))).isEqualTo(FloodBound.DAY);
        clock.pass(Duration.ofDays(1));
        held(post("the next day"));
    }

    @Test
    void fromWhereItCameIsSealedWithASecretOfTheDay() {
        Senders senders = new Senders(clock);
        String today = senders.fingerprint("10.0.0.1");
        assertThat(senders.fingerprint("10.0.0.1")).isEqualTo(today).doesNotContain("10.0.0.1");
        assertThat(senders.fingerprint("10.0.0.2")).isNotEqualTo(today);
        assertThat(new Senders(clock).fingerprint("10.0.0.1")).isNotEqualTo(today);
        clock.pass(Duration.ofDays(1));
        assertThat(senders.fingerprint("10.0.0.1")).isNotEqualTo(today);
    }

    @Test
    void noMoreWaitThanAnybodyCanLookAt() {
        Sender sender = new Sender("Flood", ADDRESS, "print");
        for (int i = 0; i < Discussion.MOST_HELD; i++) {
            store.replies().post(new Post("a2", null, sender, null, "r" + i));
        }
        assertThat(post("one more")).isEqualTo(new Outcome.Full(Discussion.MOST_HELD));
        store.replies().remove(store.replies().listHeld(1).get(0).id(), "test");
        held(post("one more"));
    }

    @Test
    void whatSeemsToComeFromAProgramIsHeldAsSuspectedAndNotLost() {
        assertThat(suspicions(discussion.formTime(), "x", Duration.ZERO, "hi"))
                .containsExactly(Suspicion.HIDDEN_FIELD, Suspicion.TOO_FAST);
        assertThat(suspicions(null, "", WRITING, "hi")).containsExactly(Suspicion.NO_TIME);
        assertThat(suspicions("1.made-up", "", WRITING, "hi")).containsExactly(Suspicion.NO_TIME);
        assertThat(suspicions(discussion.formTime().replaceFirst("^\\d", "0"), "", WRITING, "hi"))
                .containsExactly(Suspicion.NO_TIME);
        assertThat(suspicions(discussion.formTime(), "", Duration.ofMillis(2999), "hi"))
                .containsExactly(Suspicion.TOO_FAST);
        assertThat(suspicions(discussion.formTime(), "", Discussion.LEAST_TIME, "hi"))
                .isEmpty();
        assertThat(suspicions(discussion.formTime(), "", WRITING, "http://a.example HTTPS://b.example www.c.example"))
                .containsExactly(Suspicion.MANY_ADDRESSES);
        assertThat(store.replies().listHeld(10)).hasSize(7);
    }

    private List<Suspicion> suspicions(@Nullable String made, String hidden, Duration time, String text) {
        clock.pass(time);
        Outcome outcome = discussion.post("a1", draft("Ada", ADDRESS, "", text), new Arrival("10.0.0.1", made, hidden));
        clock.pass(Duration.ofMinutes(1));
        return held(outcome).suspicions();
    }

    @ParameterizedTest
    @CsvSource({
        "'', a@b.c, '', text, NAME_MISSING",
        "'\u200B', a@b.c, '', text, NAME_MISSING",
        "Ada, '', '', text, ADDRESS_MISSING",
        "Ada, a@b@c, '', text, ADDRESS_WRONG",
        "Ada, nobody, '', text, ADDRESS_WRONG",
        "Ada, a@b.c, javascript:alert(1), text, WEBSITE_WRONG",
        "Ada, a@b.c, data:text/html;base64, text, WEBSITE_WRONG",
        "Ada, a@b.c, https://user:word@host.example/, text, WEBSITE_WRONG",
        "Ada, a@b.c, not an address, text, WEBSITE_WRONG",
        "Ada, a@b.c, '', ' ', TEXT_MISSING",
    })
    void whatIsWrongIsSaidOfItsField(String name, String address, String website, String text, Fault fault) {
        Outcome outcome = discussion.post("a1", draft(name, address, website, text), new Arrival("x", null, ""));
        assertThat(outcome).isEqualTo(new Outcome.Wrong(List.of(fault)));
        assertThat(store.replies().listHeld(1)).isEmpty();
    }

    @Test
    void lengthsAreCountedInCharactersAsAPersonCountsThem() {
        String longest = "😀".repeat(Post.MOST_TEXT);
        assertThat(held(post(longest)).text()).isEqualTo(longest);
        clock.pass(Duration.ofMinutes(1));
        assertThat(post(longest + "😀")).isEqualTo(new Outcome.Wrong(List.of(Fault.TEXT_LONG)));
        assertThat(discussion.post("a1", draft("n".repeat(81), ADDRESS, "", "t"), new Arrival("x", null, "")))
                .isEqualTo(new Outcome.Wrong(List.of(Fault.NAME_LONG)));
    }

    @ParameterizedTest
    @CsvSource({
        "ada.example, https://ada.example",
        "ada.example:8080/me, https://ada.example:8080/me",
        "http://ada.example/~x, http://ada.example/~x",
        "HTTPS://ada.example, HTTPS://ada.example",
    })
    void aWebsiteIsAnAddressOfTheWeb(String typed, String kept) {
        Outcome outcome = discussion.post("a1", draft("Ada", ADDRESS, typed, "t"), new Arrival("x", null, ""));
        assertThat(held(outcome).website()).isEqualTo(kept);
    }

    @Test
    void onlyWhatIsShownUnderTheSameArticleIsAnswered() {
        String parent = held(post("one")).id();
        Draft answer = new Draft(parent, "Bob", ADDRESS, "", "two");
        Arrival arrival = new Arrival("10.0.0.9", null, "");
        Outcome gone = new Outcome.Wrong(List.of(Fault.PARENT_GONE));
        assertThat(discussion.post("a1", answer, arrival)).isEqualTo(gone);
        store.replies().decide(parent, Reply.State.SHOWN, "test");
        assertThat(discussion.post("a2", answer, arrival)).isEqualTo(gone);
        Reply posted = held(discussion.post("a1", answer, arrival));
        assertThat(posted.parent()).isEqualTo(parent);
    }

    @Test
    void nothingThatIsWrittenDownSaysTheAddress() {
        Draft draft = draft("Ada", ADDRESS, "", "text");
        assertThat(draft.toString()).doesNotContain(ADDRESS);
        assertThat(new Arrival("10.0.0.1", null, "").toString()).doesNotContain("10.0.0.1");
        Outcome outcome = discussion.post("a1", draft, new Arrival("x", null, ""));
        assertThat(outcome.toString()).doesNotContain(ADDRESS);
    }
}
