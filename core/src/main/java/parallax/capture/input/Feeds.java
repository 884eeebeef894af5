package parallax.capture.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.capture.Items;
import parallax.capture.Limits;
import parallax.capture.Origin;
import parallax.capture.Refusal;
import parallax.capture.feed.Feed;
import parallax.capture.feed.Subscriptions;
import parallax.capture.fetch.Fetcher;

/** Feeds and lists of feeds: which were opened before, where the listed ones lie, whether the links of items are followed. */
final class Feeds {

    /** Lists may name lists; a chain of more leads in a circle or nowhere. */
    static final int DEEPEST_LIST = 3;

    private final Limits limits;
    private final @Nullable Fetcher follower;
    private final Set<String> reached = new HashSet<>();

    /** @param follower fetches the pages behind items that carry only a summary, null when they are read as they are */
    Feeds(Limits limits, @Nullable Fetcher follower) {
        this.limits = limits;
        this.follower = follower;
    }

    /**
     * What a list of feeds comes to.
     *
     * @param inputs addresses and paths to open
     * @param troubles what of the list cannot be opened
     */
    record Listed(List<String> inputs, List<Refusal> troubles) {}

    /** Notes that an input is opened; false when it was before. */
    boolean isNew(String input) {
        return reached.add(isWeb(input) ? input : path(input));
    }

    private static String path(String input) {
        try {
            return Path.of(input).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return input; // it is named as missing when it is opened
        }
    }

    static boolean isWeb(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    Items open(Origin origin, InputStream in, @Nullable String charset, Content content) throws IOException {
        Feed feed = content == Content.JSON_FEED
                ? Feed.json(origin, in, charset, limits.bytes())
                : Feed.xml(origin, in, charset, limits.bytes());
        return follower == null ? feed : new FollowedItems(feed, follower);
    }

    Listed list(Origin origin, InputStream in, @Nullable String charset) throws IOException {
        Subscriptions subscriptions = Subscriptions.read(origin, in, charset, limits.bytes());
        List<String> inputs = new ArrayList<>();
        List<Refusal> troubles = new ArrayList<>();
        for (String address : subscriptions.addresses()) {
            String input = isWeb(address) ? address : beside(origin, address);
            if (input != null) {
                inputs.add(input);
            } else {
                troubles.add(new Refusal(
                        origin,
                        "not-allowed-address",
                        "the list names " + address
                                + "; expected an http or https address, or a file in the list's own folder"));
            }
        }
        if (subscriptions.trouble() != null) {
            troubles.add(subscriptions.trouble());
        }
        return new Listed(inputs, troubles);
    }

    /** A list opens files of its own folder only: whoever wrote it must not choose what is read from this machine. */
    private static @Nullable String beside(Origin origin, String address) {
        if (origin.url() != null || origin.name().startsWith("<")) {
            return null;
        }
        try {
            Path folder = Path.of(origin.name()).toAbsolutePath().normalize().getParent();
            return folder == null ? null : inside(folder, address, origin);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable String inside(Path folder, String address, Origin list) {
        Path file = folder.resolve(address).normalize();
        return file.startsWith(folder) && !Files.isDirectory(file) ? shown(list, folder.relativize(file)) : null;
    }

    private static String shown(Origin origin, Path file) {
        Path folder = Path.of(origin.name()).getParent();
        return folder == null ? file.toString() : folder.resolve(file).toString();
    }
}
