package parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parallax.Comparison;
import parallax.Reading;
import parallax.format.DefinitionFile;
import parallax.format.brief.ChainReport;
import parallax.situation.chain.Chain;
import parallax.situation.definition.Definition;
import parallax.situation.definition.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parallax situation}: what belongs to a situation that somebody names, or that is found. */
@Command(
        name = "situation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints one situation: timeline, positions, figures, places, disputes, evidence, and what changed.",
            "A situation is what you name, or a long chain of stories that is found."
        },
        footer = {
            "",
            "Examples:",
            "  parallax situation \"ceasefire violations\" ledger.jsonl       the words of the name",
            "  parallax situation build-up ledger.jsonl --actor Russia --place Ukraine --from 2022-02-01",
            "  parallax situation build-up ledger.jsonl --situations own.tsv --since 2022-02-17",
            "  parallax situation --found ledger.jsonl                      which situations there are",
            "  parallax situation n1a2b3c4 ledger.jsonl --format html > situation.html",
            "",
            "Of actors, places and terms each that is given must be named, any one of its names will do; a term of",
            "several words is found where all of them stand. All of an article belongs whose headline or beginning",
            "names the situation; of another article, the sentences that do."
        })
final class SituationCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME FILE",
            description = {
                "what the situation is called: in --situations, by the id or label of one that is found, or freely;",
                "then JSON Lines written by parallax read, or anything that it reads; - for standard input"
            })
    private List<String> arguments = List.of();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = "an actor; a state stands for its organs too; may be repeated")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "a place; a country for all places in it; may be repeated")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--term",
            paramLabel = "WORDS",
            description = "a word, or words that stand together; may be repeated")
    private List<String> terms = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "first day of publication")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day of publication")
    private @Nullable LocalDate to;

    @Option(
            names = "--situations",
            paramLabel = "FILE",
            description = "definitions of your own, tab-separated (name, actors, places, terms, from, to) or JSON")
    private @Nullable Path situations;

    @Option(names = "--found", description = "list the situations that are found; there is no NAME then")
    private boolean found;

    @Mixin
    private ReportOptions report = new ReportOptions();

    SituationCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!found && arguments.size() < 2) {
            throw new IllegalArgumentException("expected NAME and at least one FILE, found only " + arguments.get(0)
                    + "; with --found there is no NAME");
        }
        Definition definition = found ? null : definition(arguments.get(0));
        List<String> inputs = found ? arguments : arguments.subList(1, arguments.size());
        Troubles troubles = new Troubles(terminal.err());
        List<Reading> readings = new Readings(terminal, troubles).load(inputs);
        if (readings.isEmpty()) {
            troubles.report(String.join(" ", inputs), "no-article", "no article could be read");
        } else {
            Comparison comparison = new Comparison(readings, report.table(), Readings.decided(inputs));
            if (definition == null) {
                list(comparison);
            } else {
                print(comparison, definition);
            }
        }
        troubles.summary(readings.size());
        return troubles.exitCode();
    }

    private void list(Comparison comparison) {
        terminal.out()
                .print(new ChainReport(terminal.palette(environment))
                        .write(comparison.listChains(), comparison.sources()));
    }

    private void print(Comparison comparison, Definition definition) {
        Chain chain = isBare(definition) ? findChain(comparison, definition.name()) : null;
        if (chain != null) {
            report.print(
                    terminal,
                    environment,
                    new ReportOptions.Titled(
                            comparison.of(chain),
                            chain.label(),
                            List.of("found: " + chain.stories().size() + " stories, " + chain.id())),
                    comparison.articles());
            return;
        }
        Selection selection = comparison.select(definition);
        if (selection.accounts().isEmpty()) {
            throw new IllegalArgumentException(comparison.explain(definition));
        }
        report.print(
                terminal,
                environment,
                new ReportOptions.Titled(comparison.of(selection), definition.name(), facts(selection)),
                comparison.articles());
    }

    /** Nothing but the name is given. */
    private static boolean isBare(Definition definition) {
        return definition.equals(Definition.ofWords(definition.name()));
    }

    private static @Nullable Chain findChain(Comparison comparison, String name) {
        if (!Chain.isId(name) && !name.contains(":")) {
            return null; // no label either: to look for chains is dear
        }
        return comparison.listChains().stream()
                .filter(chain -> chain.id().equals(name) || chain.label().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> facts(Selection selection) {
        List<String> facts = new ArrayList<>();
        facts.add(selection.definition().words());
        int named = selection.accounts().size() - selection.about().size();
        facts.add(selection.about().size() + " articles about it, " + named + " more that name it");
        if (selection.undated() > 0) {
            facts.add(selection.undated() + " more have no day of publication and are left out");
        }
        return facts;
    }

    private Definition definition(String name) throws IOException {
        boolean given = !actors.isEmpty() || !places.isEmpty() || !terms.isEmpty() || from != null || to != null;
        Path file = situations;
        if (file == null || given) {
            return new Definition(name, actors, places, terms, from, to).orByName();
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--situations: expected a file, found " + file);
        }
        List<Definition> known = DefinitionFile.read(file);
        return known.stream()
                .filter(definition -> definition.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no situation “" + name + "” in " + file + "; it has "
                        + String.join(", ", known.stream().map(Definition::name).toList())));
    }
}
