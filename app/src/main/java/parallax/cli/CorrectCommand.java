package parallax.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parallax.Reading;
import parallax.ledger.Entry;
import parallax.store.AccountChange;
import parallax.store.Cause;
import parallax.store.Correction;
import parallax.store.JdbcLedger;
import parallax.store.Making;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax correct}: what a person corrects in records. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes corrected lines of the record contract: records that differ from the ledger's are corrected,"
                        + " those that are missing are taken out. What stood there before is kept; what is corrected outlives"
                        + " every later reading by a machine. With ids instead of a file: takes these records out.",
        footer = {
            "",
            "Examples:",
            "  parallax export crisis --format jsonl > all.jsonl      then edit a line, and",
            "  parallax correct all.jsonl --by 'J. Roe' --why 'the number is a typing error' --ledger crisis",
            "  parallax correct 6f1c2b7a9d0e4f35#s12ab34cd --by 'J. Roe' --why 'nobody says so' --ledger crisis"
        })
final class CorrectCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE|RECORD", description = "corrected lines, or ARTICLE#RECORD")
    private List<String> what = List.of();

    @Mixin
    private LedgerOption place = new LedgerOption();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who corrects")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "why")
    private String why = "";

    CorrectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Troubles troubles = new Troubles(terminal.err());
        Making making = new Making(Instant.now(), by, why, Cause.CORRECTED);
        List<String> files = what.stream().filter(each -> !isRecord(each)).toList();
        try (JdbcLedger ledger = place.open()) {
            for (String record : what) {
                if (isRecord(record)) {
                    String[] parts = record.split("#", 2);
                    ledger.writer().correct(List.of(new Correction(parts[0], parts[1], null)), making);
                    terminal.out().println(record + " taken out");
                }
            }
            if (!files.isEmpty()) {
                new Readings(terminal, troubles).each(files, reading -> correct(ledger, reading, making));
            }
        }
        troubles.summary();
        return troubles.exitCode();
    }

    private static boolean isRecord(String words) {
        return words.matches("[0-9a-f]{16}#[a-z][0-9a-f]+");
    }

    private void correct(JdbcLedger ledger, Reading corrected, Making making) {
        String article = corrected.article().id();
        Reading current = ledger.findReading(article)
                .orElseThrow(() -> new IllegalArgumentException("the ledger " + place + " has no article " + article));
        AccountChange change = AccountChange.between(current.account(), corrected.account());
        List<Correction> corrections = new ArrayList<>();
        change.changed().forEach(entry -> corrections.add(new Correction(article, entry.id(), entry)));
        change.gone().forEach(entry -> corrections.add(new Correction(article, entry.id(), null)));
        if (!change.added().isEmpty()) {
            List<String> ids = change.added().stream().map(Entry::id).toList();
            throw new IllegalArgumentException(
                    article + ": a correction keeps the ids of records; these are not in the ledger: " + ids);
        }
        if (!corrections.isEmpty()) {
            int number = ledger.writer().correct(corrections, making);
            terminal.out()
                    .println(article + ": " + change.changed().size() + " records corrected, "
                            + change.gone().size() + " taken out; reading " + number);
        }
    }
}
