package parallax.web.follow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.feed.Subscriptions;
import parallax.store.desk.follow.Source;
import parallax.store.desk.follow.Sources;

/** The sources of a desk as OPML 2.0, which readers of feeds exchange; folders are kept. */
public final class Opml {

    private static final int MOST_SOURCES = 1000;
    private static final String WITHIN = Subscriptions.WITHIN;

    private Opml() {}

    /**
     * What a file brought.
     *
     * @param added sources that are followed from now on
     * @param known those that were followed before
     * @param left those that cannot be followed: no address, or too many
     * @param trouble what was wrong with the file; null when nothing was
     */
    public record Taken(
            int added, int known, int left, @Nullable String trouble) {}

    /**
     * Follows what a file names.
     *
     * @param name of the file
     * @param most bytes that are read
     * @param by who has it followed
     */
    public static Taken read(String name, InputStream in, long most, Sources sources, String by) throws IOException {
        Subscriptions named = Subscriptions.read(Origin.file(name), in, null, most);
        int added = 0;
        int known = 0;
        int left = 0;
        for (Subscriptions.Listed listed : named.feeds()) {
            Source source = added < MOST_SOURCES ? source(listed) : null;
            if (source == null) {
                left++;
            } else if (sources.add(source, by)) {
                added++;
            } else {
                known++;
            }
        }
        Refusal trouble = named.trouble();
        return new Taken(added, known, left, trouble == null ? null : trouble.message());
    }

    private static @Nullable Source source(Subscriptions.Listed listed) {
        String title = Objects.requireNonNullElse(listed.title(), listed.address());
        String folder = listed.folder();
        try {
            return new Source(listed.address(), Source.Kind.FEED, cut(title), folder == null ? null : cut(folder));
        } catch (IllegalArgumentException e) {
            return null; // no address of the web: counted as left
        }
    }

    private static String cut(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= Source.MOST_TITLE ? words : words.substring(0, words.offsetByCodePoints(0, Source.MOST_TITLE));
    }

    private record Folder(Map<String, Folder> folders, List<Source> sources) {

        Folder() {
            this(new TreeMap<>(), new ArrayList<>());
        }
    }

    /** Feeds and sites, each in its folder. */
    public static String write(String title, List<Source> sources) {
        Folder root = new Folder();
        for (Source source : sources) {
            Folder folder = root;
            String names = source.folder();
            for (String name : names == null ? new String[0] : names.split(WITHIN, -1)) {
                folder = folder.folders.computeIfAbsent(name, none -> new Folder());
            }
            folder.sources.add(source);
        }
        StringBuilder out = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>")
                .append(escaped(title))
                .append("</title></head>\n<body>\n");
        write(out, root);
        return out.append("</body>\n</opml>\n").toString();
    }

    private static void write(StringBuilder out, Folder folder) {
        folder.folders.forEach((name, inner) -> {
            out.append("<outline text=\"").append(escaped(name)).append("\">\n");
            write(out, inner);
            out.append("</outline>\n");
        });
        for (Source source : folder.sources) {
            boolean feed = source.kind() == Source.Kind.FEED;
            out.append("<outline type=\"")
                    .append(feed ? "rss" : "link")
                    .append("\" text=\"")
                    .append(escaped(source.title()))
                    .append(feed ? "\" xmlUrl=\"" : "\" url=\"")
                    .append(escaped(source.address()))
                    .append("\"/>\n");
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
