package parallax.store.desk.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the replies to an article into the shape of a conversation. */
final class Branches {

    /** A reply that is shown, or a removed one, and what hangs at it. */
    private static final class Node {

        private final Reply reply;
        private final @Nullable Node above;
        private final int level;
        private final List<Node> below = new ArrayList<>();

        Node(Reply reply, @Nullable Node above) {
            this.reply = reply;
            this.above = above;
            this.level = above == null ? 1 : above.level + 1;
        }

        boolean holds() {
            return reply.state() == Reply.State.SHOWN || below.stream().anyMatch(Node::holds);
        }

        Branch branch() {
            return new Branch(reply, branches(below));
        }
    }

    private final int mostLevels;
    private final Map<String, @Nullable Node> places = new HashMap<>();
    private final List<Node> roots = new ArrayList<>();

    private Branches(int mostLevels) {
        this.mostLevels = mostLevels;
    }

    /** @param replies all of one article in the order in which they came in, so that none stands before what it answers */
    static List<Branch> of(List<Reply> replies, int mostLevels) {
        Branches branches = new Branches(mostLevels);
        replies.forEach(branches::put);
        return branches(branches.roots);
    }

    private static List<Branch> branches(List<Node> nodes) {
        return nodes.stream().filter(Node::holds).map(Node::branch).toList();
    }

    /** What is not shown has the place of what it answers, so that answers to it find one. */
    private void put(Reply reply) {
        Node above = reply.parent() == null ? null : places.get(reply.parent());
        boolean placed = reply.state() == Reply.State.SHOWN || reply.state() == Reply.State.REMOVED;
        places.put(reply.id(), placed ? hang(reply, above) : above);
    }

    private Node hang(Reply reply, @Nullable Node asked) {
        Node above = asked != null && asked.level == mostLevels ? asked.above : asked;
        Node node = new Node(reply, above);
        (above == null ? roots : above.below).add(node);
        return node;
    }
}
