package parallax.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.Cells;
import parallax.format.export.Harbour;
import parallax.format.export.Python;
import parallax.format.export.Written;
import parallax.ledger.Entry;

/** The tables are read with Apache Commons CSV and, where there is one, with Python's csv module. */
class CsvFilesTest {

    private static final Set<Entry.Kind> ALL = EnumSet.allOf(Entry.Kind.class);

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, String> files = Written.by(outputs -> new CsvFiles(outputs, ALL));

    CsvFilesTest() throws IOException {}

    @Test
    void everyKindOfRecordHasItsFile() throws IOException {
        assertThat(CsvFiles.files(ALL)).containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(rows("articles.csv")).hasSize(2);
        assertThat(rows("actors.csv")).hasSize(Harbour.ACCOUNT.actors().size());
        assertThat(rows("places.csv")).hasSize(3);
        assertThat(rows("statements.csv")).hasSize(5);
        assertThat(rows("events.csv")).hasSize(6);
        assertThat(rows("figures.csv")).hasSize(3);
        assertThat(rows("evidence.csv")).hasSize(1);
        assertThat(rows("notes.csv")).hasSize(2);
    }

    @Test
    void offsetsFindTheSentenceInTheTextOfTheArticle() throws IOException {
        String text = rows("articles.csv").get(0).get("text");
        assertThat(text).isEqualTo(Harbour.ARTICLE.text());
        for (CSVRecord row : rows("statements.csv")) {
            String sentence = Written.cut(text, number(row, "start"), number(row, "end"));
            assertThat(row.get("sentence")).isEqualTo(Cells.text(sentence));
            assertThat(row.get("article")).isEqualTo(Harbour.ARTICLE.id());
        }
    }

    @Test
    void aRecordOfTheHeadlineSaysSo() throws IOException {
        CSVRecord march = rows("events.csv").get(3);
        assertThat(march.get("in")).isEqualTo("headline");
        assertThat(Written.cut(
                        Harbour.ARTICLE.headline().text(), number(march, "words_start"), number(march, "words_end")))
                .isEqualTo("march");
    }

    @Test
    void wordsThatASpreadsheetWouldRunAreDisarmedAndNumbersAreNot() throws IOException {
        assertThat(rows("statements.csv").get(4).get("speaker")).isEqualTo("'@harbour");
        assertThat(rows("statements.csv").get(4).get("content")).startsWith("'=HYPERLINK");
        assertThat(rows("articles.csv").get(0).get("tags")).isEqualTo("boats, harbours;'=tag");
        assertThat(rows("notes.csv").get(1).get("what")).isEqualTo("'=no byline");
        assertThat(rows("figures.csv").get(2).get("at_least")).isEqualTo("-5");
        assertThat(rows("figures.csv").get(2).get("words")).isEqualTo("'-5 degrees");
        assertThat(rows("places.csv").get(0).get("lon")).isEqualTo("-2.25");
    }

    @Test
    void listsAreParted() throws IOException {
        CSVRecord meeting = rows("events.csv").get(5);
        assertThat(meeting.get("actors")).isEqualTo("a2;a4");
        assertThat(meeting.get("actor_names")).isEqualTo("Ada Roe;Sudland");
        assertThat(rows("events.csv").get(2).get("auxiliary")).isEqualTo("negated;historical");
    }

    @Test
    void silenceIsAnEmptyCell() throws IOException {
        CSVRecord bare = rows("articles.csv").get(1);
        assertThat(List.of(bare.get("url"), bare.get("published"), bare.get("outlet")))
                .containsOnly("");
        assertThat(rows("figures.csv").get(0).get("at_most")).isEmpty();
        assertThat(rows("events.csv").get(4).get("actors")).isEmpty();
    }

    @Test
    void someKindsAreAskedForAlone() throws IOException {
        Set<Entry.Kind> statements = EnumSet.of(Entry.Kind.STATEMENT);
        assertThat(Written.by(outputs -> new CsvFiles(outputs, statements))).containsOnlyKeys("statements.csv");
    }

    @Test
    void everyColumnIsInTheDictionary() throws IOException {
        List<CSVRecord> dictionary = rows("dictionary.csv");
        for (List<String> sheet : CsvFiles.sheets()) {
            List<String> explained = dictionary.stream()
                    .filter(row -> row.get("file").equals(sheet.get(0)))
                    .map(row -> row.get("column"))
                    .toList();
            assertThat(explained)
                    .doesNotHaveDuplicates()
                    .isEqualTo(CSVFormat.RFC4180
                            .parse(new StringReader(files.get(sheet.get(0))))
                            .iterator()
                            .next()
                            .toList());
        }
        assertThat(dictionary).allSatisfy(row -> assertThat(row.get("meaning")).isNotBlank());
    }

    @Test
    void theDictionaryOfTheDocumentationIsThisOne() throws IOException {
        Path docs = Files.isDirectory(Path.of("docs")) ? Path.of("docs") : Path.of("..", "docs");
        String page = Files.readString(docs.resolve("dictionary.md"));
        assertThat(page).as("the columns in docs/dictionary.md").contains(page());
    }

    /** The columns as the documentation shows them. */
    private static String page() {
        StringBuilder page = new StringBuilder();
        for (List<String> sheet : CsvFiles.sheets()) {
            page.append("\n### ")
                    .append(sheet.get(0))
                    .append(": ")
                    .append(sheet.get(1))
                    .append("\n\n");
            page.append("| column | type | meaning |\n|---|---|---|\n");
            CsvFiles.dictionary().stream()
                    .filter(row -> row.get(0).equals(sheet.get(0)))
                    .forEach(row -> page.append("| `%s` | %s | %s |\n".formatted(row.get(1), row.get(2), row.get(4))));
        }
        return page.toString();
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, files, """
                import csv, sys
                def rows(name):
                    return list(csv.DictReader(open(sys.argv[1] + '/' + name, encoding='utf-8', newline='')))
                text = rows('articles.csv')[0]['text']
                for row in rows('figures.csv'):
                    words = text[int(row['words_start']):int(row['words_end'])]
                    print(words == row['words'].lstrip("'"), row['at_least'])
                """)).containsExactly("True 40", "True 12", "True -5");
    }

    private List<CSVRecord> rows(String file) throws IOException {
        return FORMAT.parse(new StringReader(files.get(file))).getRecords();
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
