package parallax.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads case files; their notation is described in the README beside them. */
final class CaseFile {

    static final List<String> CHAPTERS = List.of(
            "A01_direct_quotation",
            "B01_indirect_speech",
            "C01_mixed_and_nested",
            "D01_unnamed_and_collective",
            "E01_stance",
            "F01_events",
            "G01_dates_and_places",
            "H01_figures",
            "I01_evidence",
            "J01_copies",
            "K01_stories",
            "L01_situations_and_disputes",
            "M01_times_of_clauses");

    private static final Pattern TITLE = Pattern.compile("# ([A-Z]\\d\\d) (.+)");
    private static final Pattern KEY = Pattern.compile("([a-z_]+)=(.*)");

    private final List<Case> cases = new ArrayList<>();
    private String id = "";
    private String title = "";
    private List<Case.Told> articles = new ArrayList<>();
    private List<Case.Line> ledger = new ArrayList<>();
    private Map<String, String> head = new LinkedHashMap<>();
    private List<String> text = new ArrayList<>();
    private String block = "";

    static List<Case> readAll() {
        return readAll("/parallax/cases", CHAPTERS);
    }

    /** The cases of these files of a folder of the class path. */
    static List<Case> readAll(String folder, List<String> names) {
        return names.stream()
                .flatMap(name -> read(folder + "/" + name + ".case").stream())
                .toList();
    }

    private static List<Case> read(String path) {
        try (InputStream stream = CaseFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no case file " + path);
            }
            CaseFile file = new CaseFile();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(file::line);
            file.endCase();
            return file.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        var heading = TITLE.matcher(line);
        String bare = line.strip();
        if (heading.matches()) {
            endCase();
            id = heading.group(1);
            title = heading.group(2);
        } else if (bare.startsWith("//")) {
            return;
        } else if (bare.startsWith("article:") && !block.equals("ledger")) {
            endArticle();
            head.put("name", value(bare));
        } else if (bare.equals("text:")) {
            block = "text";
        } else if (line.equals("ledger:")) {
            endArticle();
            block = "ledger";
        } else if (block.equals("ledger") && !bare.isEmpty()) {
            ledger.add(ledgerLine(bare));
        } else if (block.equals("text")) {
            text.add(line);
        } else if (!bare.isEmpty()) {
            head.put(bare.substring(0, bare.indexOf(':')), value(bare));
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    static Case.Line ledgerLine(String line) {
        boolean unwanted = line.startsWith("no ");
        List<String> parts = Arrays.stream((unwanted ? line.substring(3) : line).split("\\|", -1))
                .map(String::strip)
                .toList();
        List<String> fields = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            var key = KEY.matcher(part);
            if (key.matches()) {
                keys.put(key.group(1), key.group(2).strip());
            } else {
                fields.add(part);
            }
        }
        return new Case.Line(line, unwanted, parts.get(0), fields, keys);
    }

    private void endArticle() {
        if (!text.isEmpty()) {
            int indent = text.stream()
                    .filter(line -> !line.isBlank())
                    .mapToInt(line -> line.length() - line.stripLeading().length())
                    .min()
                    .orElse(0);
            String joined = String.join(
                            "\n",
                            text.stream()
                                    .map(line -> line.isBlank() ? "" : line.substring(indent))
                                    .toList())
                    .stripTrailing();
            articles.add(new Case.Told(
                    head.getOrDefault("name", "a" + articles.size()),
                    head.getOrDefault("outlet", ""),
                    head.getOrDefault("published", ""),
                    head.getOrDefault("url", ""),
                    head.getOrDefault("profile", ""),
                    joined));
        }
        head = new LinkedHashMap<>();
        text = new ArrayList<>();
        block = "";
    }

    private void endCase() {
        endArticle();
        if (!id.isEmpty()) {
            cases.add(new Case(id, title, List.copyOf(articles), List.copyOf(ledger)));
        }
        articles = new ArrayList<>();
        ledger = new ArrayList<>();
        id = "";
    }
}
