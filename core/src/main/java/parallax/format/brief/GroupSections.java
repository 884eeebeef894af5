package parallax.format.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.situation.revision.Amendment;
import parallax.situation.revision.Revision;
import parallax.situation.told.Side;
import parallax.story.Story;
import parallax.story.copy.Change;
import parallax.story.copy.Copy;
import parallax.story.copy.CopyPair;
import parallax.story.version.Version;
import parallax.story.version.Versions;

/** Stories, copies, versions and revisions: how many voices there are behind the articles, and what they say otherwise later. */
final class GroupSections {

    private static final int STORIES = 8;
    private static final int COPIES = 6;
    private static final int VERSIONS = 6;
    private static final int REVISIONS = 6;
    private static final int AMENDMENTS = 4;

    private final Writing writing;

    GroupSections(Writing writing) {
        this.writing = writing;
    }

    Brief.Section stories() {
        List<Story> told = writing.situation().stories().stream()
                .filter(story -> story.articles().size() > 1)
                .sorted(Comparator.comparing((Story story) -> story.articles().size(), Comparator.reverseOrder())
                        .thenComparing(Story::id))
                .toList();
        List<Brief.Line> lines = writing.extent().first(told, STORIES).stream()
                .map(story -> new Brief.Line(
                        "",
                        String.join(", ", story.terms()),
                        "",
                        List.of(writing.sources(story.articles())),
                        writing.voices(story.articles())))
                .toList();
        return section("stories", "Stories", writing.extent().rest(told, STORIES), lines);
    }

    Brief.Section copies() {
        List<Copy> copies = writing.situation().copies();
        List<Brief.Block> blocks =
                writing.extent().first(copies, COPIES).stream().map(this::copy).toList();
        return new Brief.Section("copies", "Copies", writing.extent().rest(copies, COPIES), blocks);
    }

    private Brief.Block copy(Copy copy) {
        List<Brief.Line> lines = new ArrayList<>();
        for (CopyPair pair : copy.pairs()) {
            lines.add(new Brief.Line(
                    "",
                    pair.words(),
                    "",
                    List.of(
                            writing.citations().sources(List.of(pair.from())),
                            writing.citations().sources(List.of(pair.to()))),
                    ""));
        }
        String origin = copy.origin().article();
        String likely = origin == null
                ? ""
                : ", origin likely [" + writing.citations().cite(origin, null).number() + "]";
        return new Brief.Block(
                Words.capital(Words.label(copy.extent())) + likely + ": " + copy.reason(),
                List.of(writing.voices(copy.articles())),
                List.of(new Brief.Group("", lines, "")));
    }

    Brief.Section versions() {
        List<Versions> all = writing.situation().versions();
        List<Brief.Block> blocks = writing.extent().first(all, VERSIONS).stream()
                .map(versions -> Brief.Block.of(
                        Words.oneLine(versions.address()),
                        versions.versions().stream().map(this::version).toList()))
                .toList();
        return new Brief.Section("versions", "Versions", writing.extent().rest(all, VERSIONS), blocks);
    }

    private Brief.Line version(Version version) {
        List<Change> changes = version.changes();
        return new Brief.Line(
                Words.day(version.when().date()),
                changes.stream().map(Change::words).collect(Collectors.joining("; ")),
                changes.stream()
                        .flatMap(change -> change.passages().stream())
                        .map(Words::shorten)
                        .collect(Collectors.joining("” “")),
                List.of(writing.citations().sources(version.articles())),
                "");
    }

    /** What an outlet or a speaker said and later says otherwise. */
    Brief.Section revisions() {
        List<Revision> revisions = writing.situation().revisions();
        return new Brief.Section(
                "revisions",
                "Said otherwise later",
                writing.extent().rest(revisions, REVISIONS),
                writing.extent().first(revisions, REVISIONS).stream()
                        .map(this::revision)
                        .toList());
    }

    private Brief.Block revision(Revision revision) {
        List<Brief.Group> groups = new ArrayList<>();
        for (Amendment amendment : writing.extent().first(revision.amendments(), AMENDMENTS)) {
            groups.add(new Brief.Group(
                    Words.label(amendment.record()) + " " + Words.label(amendment.kind()),
                    Stream.of(amendment.before(), amendment.now())
                            .filter(Objects::nonNull)
                            .map(this::said)
                            .toList(),
                    ""));
        }
        String rest = writing.extent().rest(revision.amendments(), AMENDMENTS);
        return new Brief.Block(
                Words.oneLine(revision.of()),
                rest.isEmpty()
                        ? List.of()
                        : List.of(Words.count(revision.amendments().size(), "amendment", "amendments") + ", the first "
                                + groups.size() + " below"),
                groups);
    }

    private Brief.Line said(Side side) {
        return writing.group("", List.of(side), 1).lines().get(0);
    }

    private static Brief.Section section(String id, String title, String note, List<Brief.Line> lines) {
        return new Brief.Section(id, title, note, lines.isEmpty() ? List.of() : List.of(Brief.Block.of("", lines)));
    }
}
