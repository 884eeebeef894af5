package parallax.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parallax.store.desk.reader.Replies;
import parallax.store.desk.reader.Reply;

/** What somebody decides about replies. What was decided can be decided again, until it is removed. */
public final class Moderation {

    /** So many are looked at, and decided, at one time. */
    public static final int MOST = 50;

    private final Replies replies;

    public Moderation(Replies replies) {
        this.replies = replies;
    }

    /** What waits, oldest first. */
    public List<Reply> listHeld() {
        return replies.listHeld(MOST);
    }

    /** What was shown or refused, what was decided last first. */
    public List<Reply> listDecided() {
        return replies.listDecided(MOST);
    }

    public Map<Reply.State, Long> count() {
        return replies.count();
    }

    /** The reply of this id, whatever became of it. */
    public Optional<Reply> find(String id) {
        return replies.find(id);
    }

    /**
     * Decides.
     *
     * @param by who
     * @return the ids of those that were decided: none that is not there or was removed before
     */
    public List<String> decide(List<String> ids, Verdict verdict, String by) {
        List<String> decided = new ArrayList<>();
        for (String id : ids.stream().distinct().limit(MOST).toList()) {
            if (decide(id, verdict, by)) {
                decided.add(id);
            }
        }
        return decided;
    }

    private boolean decide(String id, Verdict verdict, String by) {
        return switch (verdict) {
            case SHOW -> replies.decide(id, Reply.State.SHOWN, by);
            case REFUSE -> replies.decide(id, Reply.State.REFUSED, by);
            case HOLD -> replies.decide(id, Reply.State.HELD, by);
            case REMOVE -> replies.remove(id, by);
        };
    }
}
