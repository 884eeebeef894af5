package parallax.format.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import parallax.article.Article;
import parallax.format.JsonLines;
import parallax.ledger.Account;
import parallax.ledger.Entry;

/** The record contract: the one format that loses nothing. */
public final class JsonLinesExporter implements Exporter {

    /** The one file it writes. */
    public static final String FILE = "ledger.jsonl";

    private final Outputs outputs;
    private final Set<Entry.Kind> kinds;
    private Writer out = Writer.nullWriter();

    /** @param kinds the records that are asked for; actors, places, times and notes always go with them */
    public JsonLinesExporter(Outputs outputs, Set<Entry.Kind> kinds) {
        this.outputs = outputs;
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public void begin() throws IOException {
        out = outputs.open(FILE);
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        out.write(JsonLines.write(article, asked(account)));
        out.write('\n');
    }

    private Account asked(Account account) {
        return account.with(account.entries().stream()
                .filter(entry -> kinds.contains(entry.kind()))
                .toList());
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
