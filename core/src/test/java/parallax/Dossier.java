package parallax;

import java.time.LocalDate;
import java.util.List;
import parallax.capture.Capture;
import parallax.capture.Given;
import parallax.capture.Origin;
import parallax.capture.Payload;

/** Five short reports of four outlets, read once: a bridge, a denial, and herring that has nothing to do with it. */
public final class Dossier {

    /** Says that the bridge was shelled. */
    public static final String GULL = "gull";
    /** The denial. */
    public static final String TERN = "tern";
    /** The mayor. */
    public static final String PLOVER = "plover";
    /** The same text as the first, under another headline. */
    public static final String CURLEW = "curlew";
    /** Herring. */
    public static final String HERRING = "herring";

    private static final String SHELLED =
            "The Danish defence ministry said on Thursday that Swedish soldiers had shelled the bridge at Narva on"
                    + " Wednesday. Twelve people were wounded, the ministry said. The bridge was closed to lorries in the"
                    + " evening, and divers looked at its piers until it was too dark to see anything in the river.";

    private Dossier() {}

    /** Reads all of it; close the reader afterwards. */
    public static List<Reading> read(Parallax parallax) {
        return List.of(
                read(parallax, GULL, "The Gull", "2023-03-02", "Bridge at Narva closed\n\n" + SHELLED),
                read(
                        parallax,
                        TERN,
                        "The Tern",
                        "2023-03-03",
                        "A fairy tale, says the minister\n\nSweden's foreign minister, Ada Berg, denied on Friday that"
                                + " Swedish soldiers had shelled the bridge at Narva. She called the reports a fairy tale."
                                + " The Danish prime minister, Olav Lind, visited Narva on Thursday and spoke to dock"
                                + " workers <em>in the rain</em>."),
                read(
                        parallax,
                        PLOVER,
                        "The Plover",
                        "2023-03-04",
                        "Mayor counts the holes\n\nSwedish soldiers shelled the bridge at Narva on Wednesday, the town's"
                                + " mayor, Tiit Kask, said on Saturday. He had counted nine holes in the roadway. Kask said"
                                + " that the Danish prime minister, Olav Lind, had visited Narva on Thursday."),
                read(parallax, CURLEW, "The Curlew", "2023-03-02", "No lorries over the river\n\n" + SHELLED),
                read(
                        parallax,
                        HERRING,
                        "The Gull",
                        "2023-03-03",
                        "Herring catch falls for a third year\n\nFishermen in Bergen said on Friday that the herring catch"
                                + " had fallen by a third. The fisheries minister, Marit Holm, visited Bergen on Friday."));
    }

    private static Reading read(Parallax parallax, String name, String outlet, String day, String text) {
        return parallax.read(new Capture(
                        Origin.file(name),
                        new Payload.Text(text),
                        new Given(null, null, LocalDate.parse(day), null, outlet)))
                .getReading();
    }

    /** The article that was read under this name. */
    public static String id(List<Reading> readings, String name) {
        return readings.stream()
                .filter(reading -> reading.article().source().place().equals(name))
                .map(reading -> reading.article().id())
                .findFirst()
                .orElseThrow();
    }
}
