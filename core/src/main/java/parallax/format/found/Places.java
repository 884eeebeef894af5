package parallax.format.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.format.JsonRecord;
import parallax.format.Pointers;
import parallax.situation.told.Side;

/** Where the sides of findings stand: their spans turned back into those of the articles' transcripts. */
final class Places {

    private final Function<String, @Nullable Article> articles;
    private final Map<String, Pointers> known = new HashMap<>();

    Places(Function<String, @Nullable Article> articles) {
        this.articles = articles;
    }

    List<Side> sides(JsonRecord of, String field) {
        return of.objects(field).stream().map(this::side).toList();
    }

    Side side(JsonRecord side) {
        JsonRecord placed = placed(side);
        return new Side(
                side.text("article"),
                side.text("record"),
                side.text("speaker"),
                side.findDate("published"),
                placed.span("sentence"),
                side.text("sentence_text"));
    }

    /** The fields of a side with spans that count in its article. */
    JsonRecord placed(JsonRecord side) {
        return side.in(pointers(side.text("article")));
    }

    Pointers pointers(String id) {
        Pointers pointers = known.get(id);
        if (pointers == null) {
            Article article = articles.apply(id);
            if (article == null) {
                throw new IllegalArgumentException("no article " + id);
            }
            pointers = new Pointers(article);
            known.put(id, pointers);
        }
        return pointers;
    }
}
