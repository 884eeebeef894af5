package parallax.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parallax.store.desk.reader.Branch;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Replies;
import parallax.store.desk.reader.Reply;
import parallax.store.desk.reader.Sender;
import parallax.store.desk.reader.Suspicion;

/** What readers say under articles: what is shown of it, and how more comes in. */
public final class Discussion {

    /** So many replies may wait for somebody to decide. */
    public static final int MOST_HELD = 1000;

    /** Sooner than that after the form was made nobody has written a reply. */
    public static final Duration LEAST_TIME = Duration.ofSeconds(3);

    private final Replies replies;
    private final Clock clock;
    private final Senders senders;
    private final FormTimes times;

    public Discussion(Replies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
        this.senders = new Senders(clock);
        this.times = new FormTimes(clock);
    }

    /** What is shown under an article, answers below what they answer. */
    public List<Branch> listThread(String article) {
        return replies.listThread(article);
    }

    /** What is shown of all articles, what came to be shown last first. */
    public List<Reply> listLatest(int most) {
        return replies.listLatest(most);
    }

    /** A reply under this article, whatever became of it. */
    public Optional<Reply> find(String article, String id) {
        return replies.find(id).filter(reply -> reply.article().equals(article));
    }

    /** A reply under this article that everybody sees. */
    public Optional<Reply> findShown(String article, String id) {
        return find(article, id).filter(reply -> reply.state() == Reply.State.SHOWN);
    }

    /** What a form carries of when it was made. */
    public String formTime() {
        return times.now();
    }

    /** Takes a draft in, one at a time, so that two that come together are two for the bounds as well. */
    public synchronized Outcome post(String article, Draft typed, Arrival arrival) {
        Checked checked = Checked.of(typed);
        List<Fault> faults = new ArrayList<>(checked.faults());
        String parent = typed.parent();
        if (parent != null && findShown(article, parent).isEmpty()) {
            faults.add(Fault.PARENT_GONE);
        }
        if (!faults.isEmpty()) {
            return new Outcome.Wrong(faults);
        }
        String fingerprint = senders.fingerprint(arrival.from());
        Optional<FloodBound> reached = findReached(fingerprint);
        if (reached.isPresent()) {
            return new Outcome.TooOften(reached.get());
        }
        long held = replies.count().getOrDefault(Reply.State.HELD, 0L);
        return held >= MOST_HELD
                ? new Outcome.Full(held)
                : new Outcome.Held(replies.post(post(article, checked, fingerprint, suspicions(checked, arrival))));
    }

    private static Post post(String article, Checked checked, String fingerprint, List<Suspicion> suspicions) {
        Draft draft = checked.draft();
        Sender sender = new Sender(draft.name(), draft.address(), fingerprint);
        return new Post(article, draft.parent(), sender, checked.website(), draft.text(), suspicions);
    }

    private Optional<FloodBound> findReached(String fingerprint) {
        Instant now = clock.instant();
        for (FloodBound bound : FloodBound.values()) {
            Instant since = now.minus(bound.time()).plusMillis(1); // what came exactly so long ago is over
            if (replies.countSince(fingerprint, since) >= bound.most()) {
                return Optional.of(bound);
            }
        }
        return Optional.empty();
    }

    private List<Suspicion> suspicions(Checked checked, Arrival arrival) {
        List<Suspicion> found = new ArrayList<>();
        if (!arrival.hidden().isEmpty()) {
            found.add(Suspicion.HIDDEN_FIELD);
        }
        Optional<Instant> made = times.find(arrival.made());
        if (made.isEmpty()) {
            found.add(Suspicion.NO_TIME);
        } else if (clock.instant().isBefore(made.get().plus(LEAST_TIME))) {
            found.add(Suspicion.TOO_FAST);
        }
        if (checked.hasManyAddresses()) {
            found.add(Suspicion.MANY_ADDRESSES);
        }
        return found;
    }
}
