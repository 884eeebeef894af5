package parallax.article.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures and films that a page names in its metadata, each once. */
final class Pictures {

    private static final int MOST = 20;
    private static final int LONGEST_CAPTION = 1000;

    private final PageFields fields;
    private final LinkedData linked;
    private final @Nullable String url;

    Pictures(PageFields fields, LinkedData linked, @Nullable String url) {
        this.fields = fields;
        this.linked = linked;
        this.url = url;
    }

    List<Picture> all() {
        List<Picture> said = new ArrayList<>();
        for (Map<?, ?> image : linked.objects("image")) {
            add(said, false, address(image, "contentUrl", "url", "@id"), image);
        }
        for (Map<?, ?> film : linked.objects("video")) {
            add(said, true, address(film, "contentUrl", "embedUrl", "url"), film);
        }
        addOpen(
                said,
                false,
                fields.first("og:image", "og:image:url", "og:image:secure_url"),
                fields.first("og:image:alt"));
        addOpen(said, true, fields.first("og:video", "og:video:url", "og:video:secure_url"), "");
        Map<String, Picture> once = new LinkedHashMap<>();
        said.forEach(picture -> once.merge(picture.url().replaceFirst("[?#].*", ""), picture, Picture::or));
        return once.values().stream().limit(MOST).toList();
    }

    private String address(Map<?, ?> item, String... keys) {
        for (String key : keys) {
            String said = item.get(key) instanceof List<?> several && !several.isEmpty()
                    ? String.valueOf(several.get(0))
                    : item.get(key) instanceof String address ? address : "";
            if (!said.isBlank()) {
                return said;
            }
        }
        return "";
    }

    private void add(List<Picture> said, boolean film, String address, Map<?, ?> item) {
        String whole = Addresses.absolute(url, address);
        if (whole != null) {
            said.add(new Picture(
                    film,
                    whole,
                    first(item, "caption", "description", "alternateName"),
                    first(item, "creditText", "copyrightHolder", "creator", "author", "copyrightNotice")));
        }
    }

    private void addOpen(List<Picture> said, boolean film, String address, String caption) {
        String whole = Addresses.absolute(url, address);
        if (whole != null) {
            said.add(new Picture(film, whole, caption.isEmpty() ? null : caption, null));
        }
    }

    private @Nullable String first(Map<?, ?> item, String... keys) {
        for (String key : keys) {
            String text = linked.text(item.get(key));
            boolean says = !text.isEmpty() && !text.startsWith("http") && text.length() <= LONGEST_CAPTION;
            if (says) {
                return text;
            }
        }
        return null;
    }
}
