package parallax.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.article.Publication;
import parallax.format.found.Finding;
import parallax.format.found.FindingParser;
import parallax.story.copy.Change;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyPair;
import parallax.story.version.Version;
import parallax.story.version.Versions;

/**
 * What was found across an article and others.
 *
 * @param versions of the article, in order of time, itself among them; empty when only one is known
 * @param copies that have its text
 * @param stories it is told in
 * @param joint disputes, claims, series and the like that it takes part in
 * @param disputed ids of its records that are in a dispute
 */
public record Beside(
        List<VersionLine> versions,
        List<CopyLines> copies,
        List<Joint> stories,
        List<Joint> joint,
        Set<String> disputed) {

    /** Disputes first, since they are what a reader should not miss. */
    static final Comparator<Joint> ORDER = Comparator.comparing((Joint joint) -> joint.kind() != Finding.Kind.DISPUTE)
            .thenComparing(Joint::kind);

    public Beside {
        versions = List.copyOf(versions);
        copies = List.copyOf(copies);
        stories = List.copyOf(stories);
        joint = List.copyOf(joint);
        disputed = Set.copyOf(disputed);
    }

    /**
     * A version of the article.
     *
     * @param article id of its first reading
     * @param when when it was last changed, else published
     * @param own whether it is the article that is shown
     * @param before the version before it; null for the first
     * @param changes what is different from that one
     */
    public record VersionLine(
            String article,
            Publication when,
            boolean own,
            @Nullable String before,
            List<Change> changes) {

        public VersionLine {
            Objects.requireNonNull(article);
            Objects.requireNonNull(when);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Articles that have its text.
     *
     * @param id of the finding
     * @param reason what is shared, and where it likely comes from
     * @param pairs those that this article is one of
     */
    public record CopyLines(String id, String reason, List<PairLine> pairs) {

        public CopyLines {
            Objects.requireNonNull(id);
            Objects.requireNonNull(reason);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * An article that has the text of another one.
     *
     * @param other the article that is not shown
     * @param source whether the other is the one that the changes are told from
     * @param pair how the two stand to one another
     */
    public record PairLine(ArticleLine other, boolean source, CopyPair pair) {

        public PairLine {
            Objects.requireNonNull(other);
            Objects.requireNonNull(pair);
        }
    }

    /**
     * Something that joins the article with others.
     *
     * @param kind of the finding
     * @param href of its page; null when it has none
     * @param label what it is about
     * @param records ids of the records of the article that it joins
     */
    public record Joint(Finding.Kind kind, @Nullable String href, String label, List<String> records) {

        public Joint {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(label);
            records = List.copyOf(records);
        }

        public static Joint of(Finding finding, String article) {
            return new Joint(
                    finding.kind(),
                    Beside.href(finding),
                    Beside.label(finding),
                    finding.members().stream()
                            .filter(member -> member.article().equals(article))
                            .map(Finding.Member::record)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    /** A dispute's kind stands before what it is about; its page tells it. */
    private static String label(Finding finding) {
        String label = finding.label();
        return finding.kind() == Finding.Kind.DISPUTE
                ? label.substring(label.indexOf(": ") + 1).strip()
                : label;
    }

    /** Whether a finding of this kind is a line; versions, copies and what they change have lists of their own. */
    static boolean hasJoint(Finding.Kind kind) {
        return switch (kind) {
            case DISPUTE, CLAIM, SERIES, STORY, EVIDENCE -> true;
            case COPY, VERSION, REVISION -> false;
        };
    }

    private static @Nullable String href(Finding finding) {
        return switch (finding.kind()) {
            case DISPUTE -> "/disputes/" + finding.id();
            case CLAIM -> "/claims/" + finding.id();
            case SERIES -> "/series/" + finding.id();
            case STORY -> Links.story(finding.id());
            case COPY -> Links.copy(finding.id());
            case VERSION, EVIDENCE, REVISION -> null;
        };
    }

    /**
     * Sorted out of what joins an article with others.
     *
     * @param lines gives an article of the ledger by its id
     */
    static Beside of(String article, List<Finding> findings, Function<String, Optional<ArticleLine>> lines) {
        FindingParser parser = new FindingParser(id -> null); // only findings that hold no spans are read
        List<VersionLine> versions = new ArrayList<>();
        List<CopyLines> copies = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.kind() == Finding.Kind.VERSION) {
                versions.addAll(versions(parser.versions(finding), article));
            } else if (finding.kind() == Finding.Kind.COPY) {
                copies.add(copy(parser.copy(finding), article, lines));
            }
        }
        Map<Boolean, List<Joint>> joints = findings.stream()
                .filter(finding -> hasJoint(finding.kind()))
                .map(finding -> Joint.of(finding, article))
                .sorted(ORDER)
                .collect(Collectors.partitioningBy(joint -> joint.kind() == Finding.Kind.STORY));
        Set<String> disputed = new TreeSet<>();
        joints.getOrDefault(false, List.of()).stream()
                .filter(joint -> joint.kind() == Finding.Kind.DISPUTE)
                .forEach(joint -> disputed.addAll(joint.records()));
        return new Beside(
                versions,
                copies,
                joints.getOrDefault(true, List.of()),
                joints.getOrDefault(false, List.of()),
                disputed);
    }

    private static List<VersionLine> versions(Versions found, String article) {
        List<VersionLine> lines = new ArrayList<>();
        String before = null;
        for (Version version : found.versions()) {
            boolean own = version.articles().contains(article);
            String id = own ? article : version.articles().get(0);
            lines.add(new VersionLine(id, version.when(), own, before, version.changes()));
            before = id;
        }
        return lines.size() < 2 ? List.of() : lines;
    }

    private static CopyLines copy(Copy copy, String article, Function<String, Optional<ArticleLine>> lines) {
        List<PairLine> pairs = new ArrayList<>();
        for (CopyPair pair : copy.pairs()) {
            boolean from = pair.from().equals(article);
            if (from || pair.to().equals(article)) {
                lines.apply(from ? pair.to() : pair.from())
                        .ifPresent(other -> pairs.add(new PairLine(other, !from, pair)));
            }
        }
        return new CopyLines(copy.id(), copy.reason(), pairs);
    }
}
