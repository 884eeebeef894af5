package parallax.story;

import java.util.Locale;
import java.util.regex.Pattern;
import parallax.article.Article;

/** Marks that a news agency leaves on its text. */
final class WireCredit {

    private static final Pattern DATELINE =
            Pattern.compile("^\\s*[A-Z][A-Z .,'-]{2,40}[^.\\n]{0,30}\\(([^)]{2,30})\\)\\s*[-–—]");

    private WireCredit() {}

    /** True when the outlet itself is the agency that its dateline credits. */
    static boolean signedByAgency(Article article) {
        String outlet = article.source().outlet();
        var credit = DATELINE.matcher(article.text());
        return outlet != null
                && credit.find()
                && outlet.toLowerCase(Locale.ROOT).contains(credit.group(1).toLowerCase(Locale.ROOT));
    }
}
