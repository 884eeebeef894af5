package parallax.event;

/**
 * The place of an event.
 *
 * @param place id of the place
 * @param basis what ties it to the event
 */
record Where(String place, Basis basis) {

    enum Basis {
        /** It hangs on the event's own words: "shelled Homs", "met in Cairo". */
        OWN,
        /** It hangs on a clause that the event's own is part of: "met in Cairo and signed a treaty". */
        SHARED,
        /** Nothing else is named, and the dateline says where the report was written. */
        DATELINE
    }
}
