package parallax.bench.scale;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parallax.bench.gold.MissingGoldException;

/** Costs as a file, so that what was measured once can be simulated again and again. */
final class CostsFile {

    private CostsFile() {}

    static void write(Costs costs, Path file) {
        Properties values = new Properties();
        values.setProperty(
                "readMillis", costs.readMillis().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        put(values, "keysMillis", costs.keysMillis());
        put(values, "wireMillis", costs.wireMillis());
        put(values, "writeMillis", costs.writeMillis());
        put(values, "databaseMillis", costs.databaseMillis());
        put(values, "commitMillis", costs.commitMillis());
        put(values, "linkMillis", costs.linkMillis());
        put(values, "linkDatabaseMillis", costs.linkDatabaseMillis());
        put(values, "consolidateMillis", costs.consolidateMillis());
        Costs.Sizes sizes = costs.sizes();
        put(values, "keys", sizes.keys());
        put(values, "members", sizes.members());
        put(values, "records", sizes.records());
        put(values, "textBytes", sizes.textBytes());
        put(values, "wireBytes", sizes.wireBytes());
        put(values, "stateBytes", sizes.stateBytes());
        put(values, "ledgerBytes", sizes.ledgerBytes());
        put(values, "linkBytes", sizes.linkBytes());
        try (Writer out = Files.newBufferedWriter(file)) {
            values.store(out, "costs of an article: parallax evaluate scale --costs FILE");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void put(Properties values, String name, double value) {
        values.setProperty(name, String.valueOf(value));
    }

    /** @throws MissingGoldException when the file cannot be read or lacks a value */
    static Costs read(Path file) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new MissingGoldException("no costs in " + file + ": " + e);
        }
        return new Costs(
                Stream.of(text(values, "readMillis").trim().split(" +"))
                        .map(Double::valueOf)
                        .toList(),
                number(values, "keysMillis"),
                number(values, "wireMillis"),
                number(values, "writeMillis"),
                number(values, "databaseMillis"),
                number(values, "commitMillis"),
                number(values, "linkMillis"),
                number(values, "linkDatabaseMillis"),
                number(values, "consolidateMillis"),
                sizes(values));
    }

    private static Costs.Sizes sizes(Properties values) {
        return new Costs.Sizes(
                number(values, "keys"),
                number(values, "members"),
                number(values, "records"),
                number(values, "textBytes"),
                number(values, "wireBytes"),
                number(values, "stateBytes"),
                number(values, "ledgerBytes"),
                number(values, "linkBytes"));
    }

    private static double number(Properties values, String name) {
        return Double.parseDouble(text(values, name));
    }

    private static String text(Properties values, String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new MissingGoldException("the file of costs lacks " + name);
        }
        return value;
    }
}
