package parallax.story.outlet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parallax.text.Fingerprint;
import parallax.text.RuleFile;

/**
 * Outlets by name and domain, and the publisher families that they belong to. A deployment lays its own table over the one
 * that ships: an outlet that both have is described by the upper one.
 */
public final class OutletTable {

    /** What ships with the program: {@code outlets.tsv} and {@code families.tsv}. */
    public static final OutletTable SHIPPED = parse(RuleFile.read(OutletTable.class, "outlets.tsv"));

    private final Map<String, Outlet> byName;
    private final Map<String, Outlet> byDomain;

    private OutletTable(Map<String, Outlet> byName, Map<String, Outlet> byDomain) {
        this.byName = Map.copyOf(byName);
        this.byDomain = Map.copyOf(byDomain);
    }

    /**
     * Reads a tab-separated file in UTF-8; the header names the columns: {@code outlet}, {@code names}, {@code domains},
     * {@code family}; several names or domains are parted by {@code |}.
     *
     * @throws parallax.text.MalformedRuleException with file, line and what was expected
     * @throws IOException when the file cannot be read
     */
    public static OutletTable read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return parse(file.toString(), lines);
        }
    }

    /** Reads the same from text; {@code source} stands for the file in messages. */
    public static OutletTable parse(String source, BufferedReader lines) throws IOException {
        return parse(RuleFile.parse(source, lines));
    }

    private static OutletTable parse(RuleFile file) {
        Map<String, Outlet> byName = new HashMap<>();
        Map<String, Outlet> byDomain = new HashMap<>();
        for (RuleFile.Row row : file.rows()) {
            if (row.get("outlet").isEmpty() || row.get("family").isEmpty()) {
                throw row.malformed("an outlet and its family, found an empty cell");
            }
            Outlet outlet = new Outlet(row.get("outlet"), row.get("family"));
            put(byName, plain(outlet.name()), outlet, row);
            for (String name : row.list("names")) {
                put(byName, plain(name), outlet, row);
            }
            for (String domain : row.list("domains")) {
                if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                    throw row.malformed("a domain in lower case without scheme and path, found " + domain);
                }
                put(byDomain, domain, outlet, row);
            }
        }
        return new OutletTable(byName, byDomain);
    }

    private static void put(Map<String, Outlet> outlets, String key, Outlet outlet, RuleFile.Row row) {
        Outlet other = outlets.putIfAbsent(key, outlet);
        if (other != null && !other.equals(outlet)) {
            throw row.malformed("a name or domain of one outlet, found a second one of " + key);
        }
    }

    /** The same for tables that say the same. */
    public String fingerprint() {
        return Fingerprint.id("", 16, new TreeMap<>(byName), new TreeMap<>(byDomain));
    }

    /** The families that the shipped table names, in its order. */
    public static List<Family> listFamilies() {
        List<Family> families = new ArrayList<>();
        for (RuleFile.Row row : RuleFile.read(OutletTable.class, "families.tsv").rows()) {
            families.add(new Family(
                    row.get("family"),
                    row.constant("kind", Family.Kind.class),
                    row.get("country"),
                    Integer.parseInt(row.get("as_of")),
                    row.get("source")));
        }
        return List.copyOf(families);
    }

    /** The outlets of the table, each once. */
    public List<Outlet> listOutlets() {
        return byName.values().stream()
                .distinct()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** This table under another one. */
    public OutletTable with(OutletTable upper) {
        Map<String, Outlet> names = new HashMap<>(byName);
        names.putAll(upper.byName);
        Map<String, Outlet> domains = new HashMap<>(byDomain);
        domains.putAll(upper.byDomain);
        return new OutletTable(names, domains);
    }

    /**
     * Who published, by the address where a table knows it, else by the name that the article gives; an outlet that no table
     * knows is its own family.
     *
     * @return empty when neither name nor address is known
     */
    public Optional<Outlet> find(@Nullable String name, @Nullable String url) {
        String host = Address.host(url);
        Outlet known = host == null ? null : ofDomain(host);
        if (known == null && name != null) {
            known = byName.get(plain(name));
        }
        if (known != null) {
            return Optional.of(known);
        }
        String own = name != null && !name.isBlank() ? name.strip() : host == null ? "" : withoutWww(host);
        return own.isEmpty() ? Optional.empty() : Optional.of(new Outlet(own, own));
    }

    /** The longest end of a host that is a domain of the table. */
    private @Nullable Outlet ofDomain(String host) {
        for (String domain = host; domain.contains("."); domain = domain.substring(domain.indexOf('.') + 1)) {
            Outlet outlet = byDomain.get(domain);
            if (outlet != null) {
                return outlet;
            }
        }
        return null;
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
