package parallax.format.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Entry;

class JsonLinesExporterTest {

    private static final Set<Entry.Kind> ALL = EnumSet.allOf(Entry.Kind.class);

    @Test
    void aLedgerReadsBackToTheSameArticlesAndRecords() throws IOException {
        List<JsonLinesParser.Parsed> read = Written.one(outputs -> new JsonLinesExporter(outputs, ALL))
                .lines()
                .map(line -> requireNonNull(new JsonLinesParser().parse(line)))
                .toList();
        assertThat(read).hasSize(2);
        assertThat(read.get(0).article()).isEqualTo(Harbour.ARTICLE);
        assertThat(read.get(0).account()).isEqualTo(Harbour.ACCOUNT);
        assertThat(read.get(1).article()).isEqualTo(Harbour.BARE);
        assertThat(read.get(1).account()).isEqualTo(Harbour.NOTHING);
    }

    @Test
    void whatIsReadBackIsWrittenWithTheSameBytes() {
        String line = JsonLines.write(Harbour.ARTICLE, Harbour.ACCOUNT);
        JsonLinesParser.Parsed read = requireNonNull(new JsonLinesParser().parse(line));
        assertThat(JsonLines.write(read.article(), read.account())).isEqualTo(line);
    }

    @Test
    void onlyWhatIsAskedForLeaves() throws IOException {
        String line = Written.one(outputs -> new JsonLinesExporter(outputs, EnumSet.of(Entry.Kind.FIGURE)))
                .lines()
                .toList()
                .get(0);
        assertThat(requireNonNull(new JsonLinesParser().parse(line)).account().entries())
                .isEqualTo(List.copyOf(Harbour.ACCOUNT.figures()));
    }

    @Test
    void pythonFindsEveryWordWhereTheOffsetsSay(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> files = Written.by(outputs -> new JsonLinesExporter(outputs, ALL));
        assertThat(Python.run(folder, files, """
                import json, sys
                for line in open(sys.argv[1] + '/ledger.jsonl', encoding='utf-8'):
                    record = json.loads(line)
                    text = record['article']['text']
                    for figure in record['figures']:
                        print(text[figure['start']:figure['end']] == figure['text'])
                """)).hasSize(3).containsOnly("True");
    }
}
