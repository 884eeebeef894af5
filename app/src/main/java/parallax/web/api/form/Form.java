package parallax.web.api.form;

/** A form in which the desk hands out what its pages show. */
public enum Form {
    JSON(".json", "application/json"),
    /** Feeds end in {@code .feed.json}, so that they are not taken for the data itself. */
    JSON_FEED(".feed.json", "application/feed+json"),
    /** One line of JSON each. */
    LINES(".jsonl", "application/x-ndjson"),
    CSV(".csv", "text/csv; charset=utf-8"),
    GEOJSON(".geojson", "application/geo+json"),
    ATOM(".atom", "application/atom+xml; charset=utf-8");

    private final String ending;
    private final String type;

    Form(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** What stands behind the address of a page. */
    public String ending() {
        return ending;
    }

    /** Media type. */
    public String type() {
        return type;
    }
}
