package parallax;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.situation.claim.Claims;
import parallax.situation.dispute.Disputes;
import parallax.situation.exhibit.Exhibits;
import parallax.situation.same.Keywords;
import parallax.situation.series.Series;
import parallax.situation.told.Records;
import parallax.story.copy.CopyFinder;
import parallax.story.outlet.Address;

/**
 * The keys under which an article meets others, from its own reading alone: the finders are asked for what they compare by. A
 * pure function: the same reading has the same keys on every machine. Stories have none: nearly every two articles are
 * joined by words over some others, so that no part of them stands alone.
 */
public final class LinkKeys {

    /** Number of the way in which keys are made; what was linked under another is linked anew. */
    public static final int VERSION = 2;

    private final Records records = new Records();
    private final Series series = new Series(records);
    private final Claims claims;
    private final Exhibits exhibits;
    private final Disputes disputes = new Disputes(records);
    private final MessageDigest digest = sha256();
    private final SortedSet<LinkKey> keys = new TreeSet<>();

    /** For the keys of many articles, one after the other; one thread at a time. */
    public LinkKeys() {
        Keywords.Reader keywords = new Keywords.Reader();
        this.claims = new Claims(records, keywords);
        this.exhibits = new Exhibits(records, keywords);
    }

    /** The keys of an article, in order, each once. Of many articles better ask one object ({@link #list}). */
    public static List<LinkKey> of(Reading reading) {
        return new LinkKeys().list(reading);
    }

    /** The keys of an article, in order, each once. */
    public List<LinkKey> list(Reading reading) {
        List<LinkKey> all = new ArrayList<>();
        for (LinkKey.Kind kind : LinkKey.Kind.values()) {
            all.addAll(list(reading, kind));
        }
        return all;
    }

    /** Those of one kind. */
    public List<LinkKey> list(Reading reading, LinkKey.Kind kind) {
        Account account = reading.account();
        keys.clear();
        records.add(account);
        switch (kind) {
            case COPY -> CopyFinder.sketch(reading.article()).keys().forEach(key -> keys.add(new LinkKey(kind, key)));
            case VERSION -> addWork(kind, reading.article());
            case SERIES -> addAll(kind, series.keys(account));
            case CLAIM -> addAll(kind, claims.keys(account));
            case EVIDENCE -> addAll(kind, exhibits.keys(account));
            case DISPUTE -> {
                addWork(kind, reading.article());
                disputes.keys(account).forEach((key, alone) -> add(kind, key, alone));
            }
        }
        records.remove(account);
        return List.copyOf(keys);
    }

    private void addWork(LinkKey.Kind kind, Article article) {
        String work = Address.work(article.source().url());
        if (work != null) {
            add(kind, "work|" + work, true);
        }
    }

    private void addAll(LinkKey.Kind kind, Collection<String> all) {
        all.forEach(key -> add(kind, key, true));
    }

    private void add(LinkKey.Kind kind, String key, boolean alone) {
        long hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        keys.add(new LinkKey(kind, alone ? hash | 1 : hash & ~1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
