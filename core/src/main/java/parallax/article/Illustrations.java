package parallax.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parallax.article.meta.Picture;
import parallax.text.Span;

/** Brings together what stands between the paragraphs of a page and the pictures and films that its metadata names. */
final class Illustrations {

    private Illustrations() {}

    /** What is named only is shown above the text; what stands in the text takes caption and credit from there. */
    static List<Article.Attachment> merged(List<Article.Attachment> shown, List<Picture> named) {
        Map<String, Picture> left = new LinkedHashMap<>();
        named.forEach(picture -> left.put(place(picture.url()), picture));
        List<Article.Attachment> inText = new ArrayList<>();
        for (Article.Attachment attachment : shown) {
            Picture picture =
                    attachment.kind() == Article.Attachment.Kind.LINK ? null : left.remove(place(attachment.url()));
            inText.add(picture == null ? attachment : told(attachment, picture));
        }
        List<Article.Attachment> all = new ArrayList<>();
        left.values().forEach(picture -> all.add(above(picture)));
        all.addAll(inText);
        return all;
    }

    /** Pictures come in many sizes, told apart behind the question mark. */
    private static String place(String url) {
        return url.replaceFirst("[?#].*", "");
    }

    private static Article.Attachment told(Article.Attachment attachment, Picture picture) {
        return new Article.Attachment(
                attachment.kind(),
                attachment.url(),
                attachment.span(),
                or(attachment.caption(), picture.caption()),
                or(attachment.credit(), picture.credit()));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static Article.Attachment above(Picture picture) {
        return new Article.Attachment(
                picture.film() ? Article.Attachment.Kind.VIDEO : Article.Attachment.Kind.PHOTO,
                picture.url(),
                Span.of(0, 0),
                picture.caption(),
                picture.credit());
    }
}
