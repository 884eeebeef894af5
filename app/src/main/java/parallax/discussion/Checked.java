package parallax.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.store.desk.book.Bounds;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Sender;

/**
 * A draft that was cleaned, and what is wrong with it.
 *
 * @param draft cleaned
 * @param website address of http or https; null for none
 * @param faults in the order of the form; empty when it can be taken
 */
record Checked(Draft draft, @Nullable String website, List<Fault> faults) {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^\\s:/@]+\\.[^\\s:/@]+(:\\d{1,5}([/?#].*)?)?");
    private static final Pattern ADDRESS_OF_WEB =
            Pattern.compile("https?://|\\bwww\\.|\\[url|<a\\s", Pattern.CASE_INSENSITIVE);
    private static final int MANY = 3;

    Checked {
        faults = List.copyOf(faults);
    }

    static Checked of(Draft typed) {
        Draft draft = new Draft(
                typed.parent(),
                PlainText.of(typed.name()),
                typed.address().strip(),
                PlainText.of(typed.website()),
                PlainText.of(typed.text()));
        List<Fault> faults = new ArrayList<>();
        checkName(draft.name(), faults);
        checkAddress(draft.address(), faults);
        String website = complete(draft.website());
        if (website != null && !isWeb(website)) {
            faults.add(Fault.WEBSITE_WRONG);
        }
        checkText(draft.text(), faults);
        return new Checked(draft, website, faults);
    }

    private static void checkName(String name, List<Fault> faults) {
        if (!PlainText.isVisible(name)) {
            faults.add(Fault.NAME_MISSING);
        } else if (length(name) > Bounds.NAME) {
            faults.add(Fault.NAME_LONG);
        }
    }

    private static void checkAddress(String address, List<Fault> faults) {
        if (address.isEmpty()) {
            faults.add(Fault.ADDRESS_MISSING);
        } else if (!isAccepted(() -> new Sender("-", address, "-"))) {
            faults.add(Fault.ADDRESS_WRONG);
        }
    }

    private static void checkText(String text, List<Fault> faults) {
        if (!PlainText.isVisible(text)) {
            faults.add(Fault.TEXT_MISSING);
        } else if (length(text) > Post.MOST_TEXT) {
            faults.add(Fault.TEXT_LONG);
        }
    }

    /** Most people write a website without what it begins with. */
    private static @Nullable String complete(String website) {
        if (website.isEmpty()) {
            return null;
        }
        boolean bare = !SCHEME.matcher(website).matches()
                || HOST_AND_PORT.matcher(website).matches();
        return bare ? "https://" + website : website;
    }

    private static boolean isWeb(String website) {
        return isAccepted(() -> Bounds.webAddress("the website", website, Post.MOST_WEBSITE));
    }

    private interface Trial {
        Object run();
    }

    /** The store has the last word on what it takes, and says no by throwing. */
    private static boolean isAccepted(Trial trial) {
        try {
            trial.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean hasManyAddresses() {
        String text = draft.text().toLowerCase(Locale.ROOT);
        return ADDRESS_OF_WEB.matcher(text).results().count() >= MANY;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
