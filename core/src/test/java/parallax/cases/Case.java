package parallax.cases;

import java.util.List;

/**
 * One acceptance case.
 *
 * @param id "A01"
 * @param title what it is about
 * @param articles one or more
 * @param ledger the lines that must be found, or must not
 */
record Case(String id, String title, List<Told> articles, List<Line> ledger) {

    @Override
    public String toString() {
        return id + " " + title;
    }

    /** An article of a case; fields that the case does not give are empty. */
    record Told(String name, String outlet, String published, String url, String profile, String text) {}

    /**
     * A ledger line.
     *
     * @param source as written
     * @param unwanted whether it must not be found
     * @param kind "statement", "event" …
     * @param fields those with a place
     * @param keys those with a name
     */
    record Line(String source, boolean unwanted, String kind, List<String> fields, java.util.Map<String, String> keys) {

        String field(int index) {
            return index < fields.size() ? fields.get(index) : "*";
        }
    }
}
