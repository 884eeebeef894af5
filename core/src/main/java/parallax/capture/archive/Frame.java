package parallax.capture.archive;

import org.netpreserve.jwarc.MessageHeaders;

/** What stands at one place of an archive: a record, or bytes of which no record could be made. */
sealed interface Frame permits Frame.Whole, Frame.Damage {

    /** The byte at which it begins. */
    long place();

    /**
     * @param fields the named fields of the record's head
     * @param block what it holds
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
    record Whole(long place, MessageHeaders fields, byte[] block) implements Frame {

        String field(String name) {
            return fields.first(name).orElse("").strip();
        }
    }

    /**
     * @param name the kind of trouble
     * @param message what was found and what was expected
     */
    record Damage(long place, String name, String message) implements Frame {}
}
