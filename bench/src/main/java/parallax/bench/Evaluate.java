package parallax.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.bench.gold.GoldFolder;
import parallax.bench.gold.MissingGoldException;
import parallax.bench.ledger.DeskSpeed;
import parallax.bench.ledger.LedgerSpeed;
import parallax.bench.report.Baselines;
import parallax.bench.report.Printer;
import parallax.bench.report.Report;
import parallax.bench.scale.Scale;
import parallax.bench.task.ActorsTask;
import parallax.bench.task.AttributionTask;
import parallax.bench.task.Bench;
import parallax.bench.task.CopiesTask;
import parallax.bench.task.DisputesTask;
import parallax.bench.task.EntitiesTask;
import parallax.bench.task.EventsTask;
import parallax.bench.task.ExtractionTask;
import parallax.bench.task.FiguresTask;
import parallax.bench.task.FurnitureTask;
import parallax.bench.task.PlacesTask;
import parallax.bench.task.ReleasesTask;
import parallax.bench.task.StoriesTask;
import parallax.bench.task.SyntaxTask;
import parallax.bench.task.Task;
import parallax.bench.task.TimesTask;
import parallax.language.LanguageEngine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parallax evaluate}: measures the readers against gold that nobody here wrote, and how fast they are. */
@Command(
        name = "parallax evaluate",
        mixinStandardHelpOptions = true,
        version = "parallax 0.1.0-SNAPSHOT",
        description = "Measures the readers against gold data: precision, recall, F1 with their counts.",
        footer = {
            "",
            "Examples:",
            "  parallax evaluate attribution",
            "  parallax evaluate attribution --errors=10",
            "  parallax evaluate attribution --engine rules",
            "  parallax evaluate all --json",
            "",
            "Exit codes: 0 measured, 1 a figure fell or a pointer failed, 2 wrong use, gold or model missing."
        })
public final class Evaluate implements Callable<Integer> {

    private static final int FELL = 1;
    private static final int MISSING = 2;

    static final List<Task> TASKS = List.of(
            new AttributionTask(),
            new EventsTask(),
            new FiguresTask(),
            new TimesTask(),
            new PlacesTask(),
            new ActorsTask(),
            new EntitiesTask(),
            new SyntaxTask(),
            new ReleasesTask(),
            new ExtractionTask(),
            new FurnitureTask(),
            new CopiesTask(),
            new StoriesTask(),
            new DisputesTask());

    @Override
    public Integer call() {
        new CommandLine(this).usage(System.out);
        return MISSING;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine root = new CommandLine(new Evaluate());
        for (Task task : TASKS) {
            CommandLine command = new CommandLine(new One(List.of(task)));
            command.getCommandSpec().usageMessage().description("Measures " + task.about() + ".");
            root.addSubcommand(task.name(), command);
        }
        CommandLine all = new CommandLine(new One(TASKS));
        all.getCommandSpec().usageMessage().description("Measures everything.");
        root.addSubcommand("all", all);
        root.addSubcommand("own", new Own());
        root.addSubcommand("gate", new Gate());
        root.addSubcommand("confidence", new Weights());
        root.addSubcommand("ties", new TieWeights());
        root.addSubcommand("background", new WordShares());
        root.addSubcommand("pairs", new PairWeights());
        root.addSubcommand("growth", new StoryGrowth());
        root.addSubcommand("pack-dictionary", new PackDictionary());
        root.addSubcommand("disputes-growth", new DisputeGrowth());
        root.addSubcommand("pointers", new Pointers());
        root.addSubcommand("speed", new Speed());
        root.addSubcommand("page-speed", new PageSpeed());
        root.addSubcommand("ledger-speed", new LedgerSpeed());
        root.addSubcommand("desk-speed", new DeskSpeed());
        root.addSubcommand("scale", new Scale());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler((trouble, command, parsed) -> {
            if (trouble instanceof MissingGoldException || trouble instanceof LanguageEngine.UnavailableException) {
                command.getErr().println("parallax evaluate: " + trouble.getMessage());
                return MISSING;
            }
            throw trouble;
        });
        return root;
    }

    /** What all evaluations are told. */
    static final class Source {

        @Option(
                names = "--gold",
                paramLabel = "DIR",
                description = "Folder of the gold (default: gold in the folder that -Dparallax.shared names,"
                        + " else in ../shared).")
        private @Nullable Path folder;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "0",
                description = "Read only the first N records of each file.")
        private int limit;

        @Option(
                names = "--engine",
                paramLabel = "ENGINE",
                defaultValue = "both",
                description = "Who says what is read by both (default), rules and encoder, or by rules alone.")
        private Engine engine = Engine.BOTH;

        boolean isForRules() {
            return engine == Engine.RULES;
        }

        Bench open() {
            Path named = folder;
            GoldFolder gold = new GoldFolder(named == null ? GoldFolder.shared("gold") : named);
            return engine == Engine.RULES ? Bench.openForRules(gold, limit) : Bench.open(gold, limit);
        }
    }

    /** Who decides what is said by whom. */
    enum Engine {
        BOTH,
        RULES
    }

    /** How a measure is printed. */
    static final class Output {

        @Option(
                names = "--errors",
                paramLabel = "N",
                arity = "0..1",
                defaultValue = "0",
                fallbackValue = "5",
                description = "List misses and inventions, most frequent kind first, with N examples each (5).")
        private int examples;

        @Option(names = "--json", description = "Print one JSON object for each measure.")
        private boolean json;

        private final Printer printer = new Printer(System.out);

        void print(Report report) {
            if (json) {
                printer.printJson(report);
            } else {
                printer.print(report);
            }
            if (examples > 0) {
                printer.printMisses(report, examples);
            }
        }
    }

    /** Measures one thing, or all of them. */
    @Command(mixinStandardHelpOptions = true)
    static final class One implements Callable<Integer> {

        private final List<Task> tasks;

        @Mixin
        private Source source = new Source();

        @Mixin
        private Output output = new Output();

        One(List<Task> tasks) {
            this.tasks = tasks;
        }

        @Override
        public Integer call() {
            try (Bench bench = source.open()) {
                for (Task task : tasks) {
                    output.print(task.run(bench));
                }
            }
            return 0;
        }
    }

    /** Compares all figures with those that were reached before. */
    @Command(
            name = "gate",
            mixinStandardHelpOptions = true,
            description = "Measures everything and fails when a figure fell by more than half a point.")
    static final class Gate implements Callable<Integer> {

        @Mixin
        private Source source = new Source();

        @Option(
                names = "--baselines",
                paramLabel = "FILE",
                defaultValue = "bench/baselines.tsv",
                description = "The figures reached before (${DEFAULT-VALUE}).")
        private Path file = Path.of("bench/baselines.tsv");

        @Option(names = "--write", description = "Write the figures of this run into the file instead of comparing.")
        private boolean write;

        @Override
        public Integer call() {
            if (write) {
                try (Bench bench = source.open()) {
                    new Baselines(figures(bench, TASKS)).write(file);
                }
                return 0;
            }
            Baselines before = Baselines.read(file);
            Map<String, Double> figures;
            try (Bench bench = source.open()) {
                figures = figures(bench, tasksOf(before));
            }
            List<String> losses = before.losses(figures);
            losses.forEach(System.out::println);
            System.out.println(figures.size() + " figures measured, " + losses.size() + " fell");
            return losses.isEmpty() ? 0 : FELL;
        }

        /** The tasks that yield the figures of a file. */
        static List<Task> tasksOf(Baselines before) {
            List<String> names = before.tasks();
            return TASKS.stream().filter(task -> names.contains(task.name())).toList();
        }

        /** Every figure that the tasks yield, by name. */
        static Map<String, Double> figures(Bench bench, List<Task> tasks) {
            Map<String, Double> figures = new TreeMap<>();
            tasks.forEach(task -> figures.putAll(task.run(bench).figures()));
            return figures;
        }
    }
}
