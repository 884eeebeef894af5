package parallax.situation.exhibit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.same.Gathering;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.text.Fingerprint;
import parallax.text.Labels;

/** Finds evidence that several articles lean on, one account at a time; the order in which they are added does not matter. */
public final class Exhibits {

    private final Pieces pieces;
    private final SamePiece samePiece = new SamePiece();
    private final Gathering<Piece, Exhibit> gathering = new Gathering<>(new Same());

    /**
     * @param records must know every account before it is added here
     * @param keywords reads content words
     */
    public Exhibits(Records records, Keywords.Reader keywords) {
        this.pieces = new Pieces(records, keywords);
    }

    public void add(Account account) {
        pieces.of(account).forEach(gathering::add);
    }

    /** The keys under which the evidence of an account is compared with that of others. */
    public Set<String> keys(Account account) {
        return pieces.of(account).stream()
                .flatMap(piece -> samePiece.keys(piece).stream())
                .collect(Collectors.toSet());
    }

    /** All evidence that more than one article leans on, in order of time. */
    public List<Exhibit> list() {
        return gathering.list().stream()
                .sorted(Comparator.comparing(Exhibits::firstDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Exhibit::id))
                .toList();
    }

    /** The articles that are tied by their evidence, whether or not it became one exhibit. */
    public List<Set<String>> listTied() {
        return gathering.listTied().stream()
                .map(tied ->
                        tied.stream().map(piece -> piece.account().article()).collect(Collectors.toSet()))
                .toList();
    }

    private static @Nullable LocalDate firstDay(Exhibit exhibit) {
        return exhibit.tellings().get(0).side().date();
    }

    /** What makes pieces one exhibit. */
    private final class Same implements Gathering.Rule<Piece, Exhibit> {

        @Override
        public String pointer(Piece piece) {
            return piece.side().pointer();
        }

        @Override
        public Set<String> keys(Piece piece) {
            return samePiece.keys(piece);
        }

        @Override
        public double likeness(Piece one, Piece other) {
            return samePiece
                    .findReason(one, other)
                    .map(SamePiece.Reason::likeness)
                    .orElse(0.0);
        }

        @Override
        public boolean compatible(Piece one, Piece other) {
            return true;
        }

        @Override
        public Optional<Exhibit> make(List<Piece> group) {
            long articles = group.stream()
                    .map(piece -> piece.account().article())
                    .distinct()
                    .count();
            return articles < 2 ? Optional.empty() : Optional.of(exhibit(group));
        }
    }

    private Exhibit exhibit(List<Piece> group) {
        return new Exhibit(
                Fingerprint.id("x", 8, group.get(0).side().pointer()),
                group.get(0).medium(),
                group.stream().map(Piece::telling).toList(),
                same(group));
    }

    private List<String> same(List<Piece> group) {
        TreeSet<SamePiece.Reason> reasons = new TreeSet<>();
        for (Piece one : group) {
            group.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> samePiece.findReason(one, other).ifPresent(reasons::add));
        }
        List<String> same = new ArrayList<>();
        same.add("medium: " + Labels.of(group.get(0).medium()));
        reasons.forEach(reason -> same.add(reason.words()));
        return same;
    }
}
