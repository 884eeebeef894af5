package parallax.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import parallax.Reading;
import parallax.bench.gold.GoldFolder;
import parallax.bench.task.Bench;
import parallax.ledger.Account;
import parallax.situation.dispute.Disputes;
import parallax.situation.told.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs to add an account to the disputes of few and of many. */
@Command(
        name = "disputes-growth",
        mixinStandardHelpOptions = true,
        description = {
            "Adds accounts to the disputes and compares what an addition costs at the beginning and at the end, the questions",
            "that it bears on looked at again each time. The accounts are read from short texts built of a seed, a hundred a",
            "day; one in ten is about the same two countries, so that one question is hot."
        })
final class DisputeGrowth implements Callable<Integer> {

    private static final int A_DAY = 100;
    private static final int TIMED = 300;
    private static final int TEXTS = 120;
    private static final int HOT = 10;
    private static final double NANOS_A_MILLI = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final List<String> COUNTRIES = List.of(
            "Chad", "Libya", "Niger", "Mali", "Kenya", "Uganda", "Ghana", "Togo", "Benin", "Norway", "Sweden", "Latvia",
            "Estonia", "Peru", "Chile", "Bolivia", "Nepal", "Laos", "Vietnam", "Oman");

    private static final List<String> SENTENCES = List.of(
            "%1$s said that %2$s had armed the rebels in the %3$s of the country.",
            "%2$s denied that it had armed the rebels in the %3$s of %1$s.",
            "%1$s warned that %2$s was planning to invade the %3$s provinces.",
            "%2$s denied that it was planning an invasion of %1$s.",
            "%2$s is withdrawing its troops from the border with %1$s, the government of %2$s said.",
            "%1$s said that %2$s was sending more troops to the border with %1$s.",
            "At least %4$d houses in the %3$s of %1$s were damaged by shelling, the police said.",
            "Fewer than %5$d houses in the %3$s of %1$s were damaged by shelling, the mayor said.");

    private static final List<String> QUARTERS = List.of("north", "south", "east", "west", "centre");

    @Option(names = "--few", paramLabel = "N", defaultValue = "1000", description = "The smaller size.")
    private int few;

    @Option(names = "--many", paramLabel = "N", defaultValue = "100000", description = "The larger size.")
    private int many;

    @Override
    public Integer call() {
        List<Account> texts;
        try (Bench bench = Bench.openForRules(new GoldFolder(GoldFolder.shared("gold")), 0)) {
            texts = new Random(1)
                    .ints(TEXTS)
                    .mapToObj(seed -> read(bench, seed))
                    .flatMap(Optional::stream)
                    .toList();
        }
        Records records = new Records();
        Disputes disputes = new Disputes(records);
        double small = 0;
        double large = 0;
        for (int number = 0; number < many + TIMED; number++) {
            if (number == few || number == many) {
                disputes.review();
            }
            boolean early = number >= few && number < few + TIMED;
            boolean late = number >= many;
            Account next = dated(texts.get(number % texts.size()), number);
            long before = System.nanoTime();
            records.add(next);
            disputes.add(next);
            if (early || late) {
                disputes.review();
            }
            double taken = (double) (System.nanoTime() - before);
            small += early ? taken : 0;
            large += late ? taken : 0;
        }
        print("adding one to " + few, small);
        print("adding one to " + many, large);
        System.out.printf(
                Locale.ROOT,
                "ratio %.2f, disputes %d%n",
                large / small,
                disputes.list().size());
        return 0;
    }

    private static Optional<Account> read(Bench bench, int seed) {
        Random random = new Random(seed);
        boolean hot = random.nextInt(HOT) == 0;
        String one = hot ? COUNTRIES.get(0) : COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String other = hot ? COUNTRIES.get(1) : COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String quarter = QUARTERS.get(random.nextInt(QUARTERS.size()));
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 3; sentence++) {
            text.append(SENTENCES
                            .get(random.nextInt(SENTENCES.size()))
                            .formatted(one, other, quarter, 20 + random.nextInt(50), 5 + random.nextInt(60)))
                    .append(' ');
        }
        return bench.read("seed " + seed, text.toString(), FIRST, null).map(Reading::account);
    }

    /** The same account as one more article of its day; what it says of times moves with it only as far as the day of telling. */
    private static Account dated(Account account, int number) {
        return new Account(
                account.article() + "-" + number,
                FIRST.plusDays(number / A_DAY),
                "Outlet " + number % 50,
                account.transcript(),
                account.times(),
                account.actors(),
                account.places(),
                account.entries(),
                account.notes());
    }

    private static void print(String what, double nanos) {
        System.out.printf(Locale.ROOT, "%-44s %8.3f ms%n", what, nanos / NANOS_A_MILLI / TIMED);
    }
}
