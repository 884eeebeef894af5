package parallax.format.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parallax.article.Article;
import parallax.situation.Situation;

/** What was found, as it was written and as it is read back, in the same order. */
public final class ReadBack {

    private ReadBack() {}

    /** In the order in which {@link Findings} has them. */
    public static List<Object> written(Situation situation) {
        List<Object> all = new ArrayList<>();
        all.addAll(situation.copies());
        all.addAll(situation.versions());
        all.addAll(situation.stories());
        all.addAll(situation.series());
        all.addAll(situation.disputes());
        all.addAll(situation.claims());
        all.addAll(situation.exhibits());
        all.addAll(situation.revisions());
        return all;
    }

    public static List<Object> of(List<Finding> findings, Map<String, Article> articles) {
        FindingParser parser = new FindingParser(articles::get);
        return findings.stream().map(finding -> parse(parser, finding)).toList();
    }

    private static Object parse(FindingParser parser, Finding finding) {
        return switch (finding.kind()) {
            case COPY -> parser.copy(finding);
            case VERSION -> parser.versions(finding);
            case STORY -> parser.story(finding);
            case SERIES -> parser.series(finding);
            case DISPUTE -> parser.dispute(finding);
            case CLAIM -> parser.claim(finding);
            case EVIDENCE -> parser.exhibit(finding);
            case REVISION -> parser.revision(finding);
        };
    }
}
