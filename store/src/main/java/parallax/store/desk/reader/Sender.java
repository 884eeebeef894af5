package parallax.store.desk.reader;

import java.util.Objects;
import java.util.regex.Pattern;
import parallax.store.desk.book.Bounds;

/**
 * Who sends something in. It is taken apart on arrival: the address is kept where no listing reads it.
 *
 * @param name what is shown
 * @param address the e-mail address, for whoever runs the desk alone
 * @param fingerprint salted hash by which the same sender is known again, to bound how much comes in
 */
public record Sender(String name, String address, String fingerprint) {

    /** Characters of an e-mail address. */
    public static final int MOST_ADDRESS = 254;

    private static final int MOST_FINGERPRINT = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:()\"]+@[^\\s@<>,;:()\"]+");

    /** @throws IllegalArgumentException when something is missing, too long, or no address; which does not say the address */
    public Sender {
        Objects.requireNonNull(name);
        name = Bounds.line("the name", name, Bounds.NAME);
        address = Bounds.line("the e-mail address", address, MOST_ADDRESS);
        fingerprint = Bounds.line("the fingerprint", fingerprint, MOST_FINGERPRINT);
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "the e-mail address is none: it has one @, and words on both sides of it");
        }
    }

    /** Without the address. */
    @Override
    public String toString() {
        return name;
    }
}
