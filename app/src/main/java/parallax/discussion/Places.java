package parallax.discussion;

import parallax.store.desk.reader.Reply;

/** Where a discussion is on the desk. */
public final class Places {

    private static final String URN = "urn:parallax:";

    private Places() {}

    /** The discussion of an article. */
    public static String thread(String article) {
        return "/articles/" + article + "/replies";
    }

    /** A reply, where it stands as long as it stands. */
    public static String reply(Reply reply) {
        return thread(reply.article()) + "#" + anchor(reply.id());
    }

    /** The name of a reply within a page. */
    public static String anchor(String reply) {
        return "reply-" + reply;
    }

    /** A name that never changes, of an article or a reply. */
    static String urn(String kind, String id) {
        return URN + kind + ":" + id;
    }
}
