package parallax;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Evidence;
import parallax.text.Span;

/**
 * What the page of an article links to and shows, beside the evidence that it tells of. A picture or a film belongs to the
 * evidence of its sort told in the paragraph right before or right after it; a link to the evidence whose words it covers or
 * stands right beside. Anything farther is not taken for the evidence.
 */
final class Attachments {

    /** Units between the words of a link and those of the evidence: a verb and an article. */
    private static final int BESIDE = 20;

    private final List<Article.Attachment> attachments;
    private final String transcript;

    Attachments(Article article) {
        int offset = article.textStart();
        this.transcript = article.transcript();
        this.attachments = article.attachments().stream()
                .map(attachment -> attachment.shift(offset))
                .toList();
    }

    /** Where the page brings this evidence itself; null when it does not. */
    Evidence.@Nullable Attached find(Evidence evidence) {
        Evidence.Attached shown = embedded(evidence);
        return shown == null ? linked(evidence) : shown;
    }

    private Evidence.@Nullable Attached embedded(Evidence evidence) {
        Span words = evidence.anchor().span();
        return attachments.stream()
                .filter(attachment -> isOfSort(attachment.kind(), evidence.medium()))
                .filter(attachment -> {
                    int at = attachment.span().start();
                    return at >= words.end()
                            ? isOneParagraph(words.end(), at)
                            : isOneParagraph(Math.min(at + 2, words.start()), words.start());
                })
                .min(Comparator.comparingInt(attachment -> distance(attachment.span(), words)))
                .map(attachment -> new Evidence.Attached(Evidence.Attached.How.EMBEDDED, attachment.url()))
                .orElse(null);
    }

    private Evidence.@Nullable Attached linked(Evidence evidence) {
        Span words = evidence.anchor().span();
        return attachments.stream()
                .filter(attachment -> attachment.kind() == Article.Attachment.Kind.LINK)
                .filter(attachment -> evidence.sentence().overlaps(attachment.span()))
                .filter(attachment -> distance(attachment.span(), words) <= BESIDE)
                .min(Comparator.comparingInt(attachment -> distance(attachment.span(), words)))
                .map(attachment -> new Evidence.Attached(Evidence.Attached.How.LINKED, attachment.url()))
                .orElse(null);
    }

    private static boolean isOfSort(Article.Attachment.Kind kind, Evidence.Medium medium) {
        return switch (medium) {
            case VIDEO -> kind == Article.Attachment.Kind.VIDEO || kind == Article.Attachment.Kind.POST;
            case PHOTO, SATELLITE_IMAGE ->
                kind == Article.Attachment.Kind.PHOTO || kind == Article.Attachment.Kind.POST;
            case RECORDING, INTERCEPT -> kind == Article.Attachment.Kind.AUDIO;
            case DOCUMENT, STATISTIC, EYEWITNESS, REPORT -> false;
        };
    }

    private boolean isOneParagraph(int from, int to) {
        return from <= to && transcript.substring(from, to).indexOf("\n\n") < 0;
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }
}
