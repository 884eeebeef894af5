package parallax.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parallax.ConlluExporter;
import parallax.format.coded.Acled;
import parallax.format.coded.Gdelt;
import parallax.format.coded.Plover;
import parallax.format.coded.Ucdp;
import parallax.format.coded.Undated;
import parallax.format.export.Exporter;
import parallax.format.export.JsonLinesExporter;
import parallax.format.export.Outputs;
import parallax.format.linked.GeoJson;
import parallax.format.linked.SchemaOrg;
import parallax.format.linked.WebAnnotations;
import parallax.format.table.CsvFiles;
import parallax.language.EncoderEngine;
import parallax.ledger.Entry;

/** The formats of {@code parallax export}: what records each can hold, what files it writes, how it is opened. */
enum ExportFormat {
    JSONL,
    CSV,
    PLOVER,
    ACLED,
    UCDP,
    GDELT,
    GEOJSON,
    ANNOTATIONS,
    SCHEMA_ORG,
    CONLLU;

    /** The records that it can hold. */
    Set<Entry.Kind> kinds() {
        return switch (this) {
            case JSONL, CSV, ANNOTATIONS -> EnumSet.allOf(Entry.Kind.class);
            case PLOVER, ACLED, UCDP, GEOJSON -> EnumSet.of(Entry.Kind.EVENT);
            case GDELT -> EnumSet.of(Entry.Kind.EVENT, Entry.Kind.STATEMENT);
            case SCHEMA_ORG, CONLLU -> EnumSet.of(Entry.Kind.STATEMENT);
        };
    }

    /** The files that it writes for these records. */
    List<String> files(Set<Entry.Kind> asked) {
        return switch (this) {
            case CSV -> CsvFiles.files(asked);
            case GDELT -> Gdelt.files(asked);
            case JSONL -> List.of(JsonLinesExporter.FILE);
            case PLOVER -> List.of(Plover.FILE);
            case ACLED -> List.of(Acled.FILE);
            case UCDP -> List.of(Ucdp.FILE);
            case GEOJSON -> List.of(GeoJson.FILE);
            case ANNOTATIONS -> List.of(WebAnnotations.FILE);
            case SCHEMA_ORG -> List.of(SchemaOrg.FILE);
            case CONLLU -> List.of(ConlluExporter.FILE);
        };
    }

    Exporter open(Outputs outputs, Set<Entry.Kind> asked, Undated undated) {
        return switch (this) {
            case JSONL -> new JsonLinesExporter(outputs, asked);
            case CSV -> new CsvFiles(outputs, asked);
            case PLOVER -> new Plover(outputs, undated);
            case ACLED -> new Acled(outputs, undated);
            case UCDP -> new Ucdp(outputs, undated);
            case GDELT -> new Gdelt(outputs, asked, undated);
            case GEOJSON -> new GeoJson(outputs);
            case ANNOTATIONS -> new WebAnnotations(outputs, asked);
            case SCHEMA_ORG -> new SchemaOrg(outputs);
            case CONLLU -> new ConlluExporter(outputs, EncoderEngine.open());
        };
    }
}
