package parallax.store.desk.book;

import java.text.Normalizer;
import java.util.Locale;

/** Names that are given once. */
public final class Names {

    private static final int MOST = 500;

    private Names() {}

    /** As names are compared: capitals, blanks around and the way in which accents are coded make no other name. */
    public static String key(String name) {
        String composed = Normalizer.normalize(Bounds.cut(name, MOST), Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
