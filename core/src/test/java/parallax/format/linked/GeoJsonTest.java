package parallax.format.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import parallax.format.export.Python;
import parallax.format.export.Written;

/** The features are read with JTS and, where there is one, with Python. */
class GeoJsonTest {

    private final String written = Written.one(GeoJson::new);
    private final JsonNode features = new ObjectMapper().readTree(written).path("features");

    GeoJsonTest() throws IOException {}

    @Test
    void aTownIsAPointLongitudeFirst() throws ParseException {
        Geometry point =
                new GeoJsonReader().read(features.path(0).path("geometry").toString());
        assertThat(point.getGeometryType()).isEqualTo("Point");
        assertThat(point.getCoordinate().getX()).isCloseTo(-2.25, within(1e-9));
        assertThat(point.getCoordinate().getY()).isCloseTo(1.5, within(1e-9));
        assertThat(features.path(0).path("properties").path("point").asText()).isEqualTo("place");
    }

    @Test
    void aCountryIsNeverAPoint() {
        JsonNode arrest = features.path(1);
        assertThat(arrest.path("geometry").isNull()).isTrue();
        assertThat(arrest.path("properties").path("country").asText()).isEqualTo("SWE");
        assertThat(arrest.path("properties").path("precision").asText()).isEqualTo("country");
        assertThat(arrest.path("properties").path("point").isNull()).isTrue();
    }

    @Test
    void theMiddleOfARegionSaysThatItIsOne() {
        JsonNode march = features.path(3);
        assertThat(march.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(march.path("properties").path("point").asText()).isEqualTo("middle");
        assertThat(march.path("properties").path("in").asText()).isEqualTo("headline");
    }

    @Test
    void anEventWithoutPlaceOrDayHasNone() {
        JsonNode bomb = features.path(4);
        assertThat(bomb.path("geometry").isNull()).isTrue();
        assertThat(bomb.path("properties").path("place").isNull()).isTrue();
        assertThat(bomb.path("properties").path("from").isNull()).isTrue();
    }

    @Test
    void whatDidNotHappenSaysSo() {
        assertThat(features.path(2).path("properties").path("auxiliary").toString())
                .isEqualTo("[\"negated\",\"historical\"]");
    }

    @Test
    void theWholeCollectionHasOneFeatureAnEventWithItsOwnId() throws ParseException {
        assertThat(features).hasSize(6);
        assertThat(features.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(new GeoJsonReader().read(features.path(3).toString()).isValid())
                .isTrue();
    }

    @Test
    void pythonReadsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(Python.run(folder, Map.of(GeoJson.FILE, written), """
                import json, sys
                read = json.load(open(sys.argv[1] + '/events.geojson', encoding='utf-8'))
                print(read['type'], len(read['features']))
                print(sum(each['geometry'] is not None for each in read['features']))
                """)).containsExactly("FeatureCollection 6", "2");
    }
}
