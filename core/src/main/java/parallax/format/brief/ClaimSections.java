package parallax.format.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parallax.situation.claim.Claim;
import parallax.situation.claim.Variant;
import parallax.situation.exhibit.Exhibit;
import parallax.situation.told.Side;

/** What several articles have from one mouth, and the evidence that they lean on. */
final class ClaimSections {

    private static final int CLAIMS = 8;
    private static final int EXHIBITS = 10;
    private static final int VARIANTS = 4;
    private static final int CHANGES = 3;

    private final Writing writing;

    ClaimSections(Writing writing) {
        this.writing = writing;
    }

    /** What only copies of one text repeat word for word is counted, not listed. */
    Brief.Section claims() {
        List<Claim> several = writing.situation().claims().stream()
                .filter(claim -> claim.articles().size() > 1)
                .toList();
        List<Claim> claims = several.stream()
                .filter(claim -> claim.variants().size() > 1 || origins(claim) > 1)
                .sorted(Comparator.comparing(this::origins, Comparator.reverseOrder())
                        .thenComparing(claim -> claim.variants().size(), Comparator.reverseOrder())
                        .thenComparing(Claim::id))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(writing.extent().rest(claims, CLAIMS));
        int repeated = several.size() - claims.size();
        notes.add(repeated == 0 ? "" : repeated + " more are repeated word for word from one text");
        notes.removeIf(String::isEmpty);
        return new Brief.Section(
                "claims",
                "Said once, told by several",
                String.join("; ", notes),
                writing.extent().first(claims, CLAIMS).stream().map(this::claim).toList());
    }

    private int origins(Claim claim) {
        return writing.situation().sources().count(claim.articles()).origins();
    }

    private Brief.Block claim(Claim claim) {
        List<Brief.Line> lines = writing.extent().first(claim.variants(), VARIANTS).stream()
                .map(this::variant)
                .toList();
        return new Brief.Block(
                (claim.speakers().isEmpty() ? "Speaker not named" : String.join(", ", claim.speakers())) + ": “"
                        + Words.shorten(claim.content()) + "”",
                List.of(writing.voices(claim.articles())),
                List.of(new Brief.Group("", lines, writing.extent().rest(claim.variants(), VARIANTS))));
    }

    private Brief.Line variant(Variant variant) {
        List<Variant.Difference> differences = variant.differences();
        String changes = writing.extent().first(differences, CHANGES).stream()
                .map(ClaimSections::difference)
                .collect(Collectors.joining("; "));
        String rest = writing.extent().rest(differences, CHANGES);
        boolean full = variant.relation() == Variant.Relation.FULLEST;
        String said = (full ? "in full" : Words.label(variant.relation())) + (changes.isEmpty() ? "" : ": " + changes);
        List<Brief.Cite> cites = variant.tellings().stream()
                .map(telling -> writing.citations().cite(telling.side()))
                .toList();
        return new Brief.Line(
                Words.day(variant.first().side().date()), said, "", List.of(new Brief.Teller("", cites)), rest);
    }

    private static String difference(Variant.Difference difference) {
        String kind = Words.label(difference.kind());
        String words = Words.shorten(difference.words());
        String instead = Words.shorten(difference.instead());
        return switch (difference.kind()) {
            case LEFT_OUT -> kind + " “" + instead + "”";
            case PUT_IN -> kind + " “" + words + "”";
            case CHANGED, BRACKETED -> "“" + instead + "” → “" + words + "”";
        };
    }

    /** Pieces that several articles lean on come first. */
    Brief.Section exhibits() {
        List<Exhibit> exhibits = sorted(writing.situation().exhibits());
        List<Brief.Line> lines = new ArrayList<>();
        writing.extent().first(exhibits, EXHIBITS).forEach(each -> lines.add(exhibit(each)));
        return new Brief.Section(
                "evidence",
                "Evidence",
                writing.extent().rest(exhibits, EXHIBITS),
                lines.isEmpty() ? List.of() : List.of(Brief.Block.of("", lines)));
    }

    static List<Exhibit> sorted(List<Exhibit> exhibits) {
        return exhibits.stream()
                .sorted(Comparator.comparing((Exhibit each) -> each.articles().size(), Comparator.reverseOrder())
                        .thenComparing(
                                each -> each.tellings().get(0).side().date(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Exhibit::id))
                .toList();
    }

    Brief.Line exhibit(Exhibit exhibit) {
        List<Side> sides =
                exhibit.tellings().stream().map(Exhibit.Telling::side).toList();
        List<String> words = new ArrayList<>(List.of(Words.capital(Words.label(exhibit.medium()))));
        add(words, "published by", exhibit.publishers());
        add(words, "said to show", exhibit.showings());
        add(words, "reservation:", exhibit.hedges());
        return new Brief.Line(
                Words.day(sides.get(0).date()),
                String.join(", ", words),
                exhibit.showings().isEmpty() ? Words.shorten(sides.get(0).text()) : "",
                writing.citations().tellers(sides),
                writing.fewerVoices(exhibit.articles()));
    }

    /** Answers that differ stand side by side. */
    private static void add(List<String> words, String what, List<Exhibit.Answer> answers) {
        if (!answers.isEmpty()) {
            words.add(what + " "
                    + answers.stream()
                            .map(answer -> Words.shorten(answer.says()))
                            .distinct()
                            .collect(Collectors.joining(" | ")));
        }
    }
}
