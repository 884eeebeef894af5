package parallax.situation.exhibit;

import java.util.ArrayList;
import java.util.List;
import parallax.ledger.Account;
import parallax.ledger.Evidence;
import parallax.situation.same.Keywords;
import parallax.situation.told.Records;
import parallax.text.Span;

/** Lists the evidence of an account with what is needed to recognise it elsewhere. */
public final class Pieces {

    /** Units of text before and after a sentence. */
    private static final int AROUND = 300;

    private final Records records;
    private final Keywords.Reader keywords;

    /** @param records must know every account that is listed */
    public Pieces(Records records, Keywords.Reader keywords) {
        this.records = records;
        this.keywords = keywords;
    }

    public List<Piece> of(Account account) {
        List<Piece> pieces = new ArrayList<>();
        for (Evidence evidence : account.evidence()) {
            pieces.add(new Piece(
                    account,
                    evidence,
                    records.nameOf(account, evidence.publisher()),
                    records.side(account, evidence, evidence.saidBy()),
                    said(account, evidence)));
        }
        return pieces;
    }

    private Piece.Said said(Account account, Evidence evidence) {
        String text = account.transcript();
        Span showing = evidence.showing().words();
        Span sentence = evidence.sentence();
        Span around = Span.of(Math.max(0, sentence.start() - AROUND), Math.min(text.length(), sentence.end() + AROUND));
        return new Piece.Said(
                keywords.read(showing == null ? "" : showing.in(text)),
                keywords.read(sentence.in(text)),
                keywords.read(around.in(text)));
    }
}
