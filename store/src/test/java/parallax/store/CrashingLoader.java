package parallax.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parallax.Reading;

/** Loads without end into a ledger, from where it stopped, and says after each commit how far it is. It is made to be killed. */
final class CrashingLoader {

    private CrashingLoader() {}

    /** @param args the folder of the ledger */
    public static void main(String[] args) {
        try (JdbcLedger ledger = JdbcLedger.open(new Location.Folder(Path.of(args[0])))) {
            Random sizes = new Random();
            int number = Math.toIntExact(ledger.countArticles());
            while (true) {
                List<Intake> batch = new ArrayList<>();
                int size = 1 + sizes.nextInt(12);
                for (int index = 0; index < size; index++) {
                    batch.add(new Intake("input " + number, "input", reading(number), null));
                    number++;
                }
                ledger.writer().load(batch, Making.added("crashing loader"));
                System.out.println(number);
            }
        }
    }

    /** The article of that number, the same every time. */
    static Reading reading(int number) {
        Made made = new Made("The Lantern", Made.DAY.plusDays(number % 9), "Report " + number);
        for (int sentence = 0; sentence <= number % 5; sentence++) {
            made.says(
                    LedgerContract.NORTH,
                    parallax.ledger.Statement.CueKind.SAYS,
                    "that column " + number + " has left town " + sentence);
        }
        return made.killed(number + 1).reading();
    }
}
