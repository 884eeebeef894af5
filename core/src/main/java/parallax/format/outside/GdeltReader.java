package parallax.format.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parallax.format.coded.Cameo;
import parallax.format.coded.CountryCodes;
import parallax.format.coded.GdeltLayout;

/** GDELT 2.0's table of events: 61 columns with tabs between, no header. */
public final class GdeltReader implements OutsideReader {

    private static final List<String> COLUMNS = GdeltLayout.EVENTS.columns();

    private final Cameo cameo = new Cameo();
    private final CountryCodes countries = new CountryCodes();
    private final Map<String, Integer> columns = new HashMap<>();

    public GdeltReader() {
        COLUMNS.forEach(column -> columns.put(column, columns.size()));
    }

    @Override
    public void read(Reader text, String file, Consumer<OutsideLine> sink) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                sink.accept(line(line, file + ":" + number));
            }
        }
    }

    private OutsideLine line(String line, String place) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != COLUMNS.size()) {
            return new Unread(
                    place, "line", COLUMNS.size() + " columns with tabs between", String.valueOf(cells.size()));
        }
        try {
            return event(new Fields(place, columns, cells), line);
        } catch (DamagedLineException e) {
            return e.unread();
        }
    }

    private Outside event(Fields fields, String raw) {
        String id = fields.need("GLOBALEVENTID", "a number");
        String code = fields.need("EventCode", "a CAMEO code");
        if (!code.matches("[0-9]{2,4}")) {
            throw fields.wrong("EventCode", "a CAMEO code of two to four digits");
        }
        String fips = fields.text("ActionGeo_CountryCode");
        return new Outside(
                new Outside.Source(Outside.Dataset.GDELT, id, fields.place()),
                fields.day("SQLDATE"),
                new Outside.Coding(code, cameo.typeOf(code)),
                new Outside.Parties(fields.listed("Actor1Name"), fields.listed("Actor2Name")),
                new Outside.Where(
                        fields.known("ActionGeo_FullName"),
                        countries.ofFips(fips),
                        fields.position("ActionGeo_Lat", "ActionGeo_Long")),
                List.of(),
                fields.listed("SOURCEURL"),
                null,
                raw);
    }
}
