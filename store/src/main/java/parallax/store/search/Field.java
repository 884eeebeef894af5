package parallax.store.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Entry;
import parallax.ledger.EventType;
import parallax.ledger.Evidence;
import parallax.ledger.Statement;
import parallax.text.Labels;

/** What a query can ask of records beside their words, by the name that stands before the colon. */
public enum Field {
    /** statement, event, figure, evidence; article for articles by their words. */
    KIND(List.of("statement", "event", "figure", "evidence", "article"), null),
    /** Who says it, or says what tells it. */
    SPEAKER(List.of(), null),
    /** Who takes part in any role. */
    WHO(List.of(), null),
    /** Who does it. */
    ACTOR(List.of(), Entry.Kind.EVENT),
    /** To whom it is done. */
    RECIPIENT(List.of(), Entry.Kind.EVENT),
    /** For whom the speaker speaks. */
    INSTITUTION(List.of(), null),
    /** Who says it, by the id of the actor. */
    SPEAKER_ID(List.of(), null),
    /** Who takes part in any role, by id. */
    WHO_ID(List.of(), null),
    /** Who does it, by id. */
    ACTOR_ID(List.of(), Entry.Kind.EVENT),
    /** To whom it is done, by id. */
    RECIPIENT_ID(List.of(), Entry.Kind.EVENT),
    /** For whom the speaker speaks, by id. */
    INSTITUTION_ID(List.of(), null),
    /** To whom the counted belong, by id. */
    OWNER_ID(List.of(), Entry.Kind.FIGURE),
    /** Who published or made the evidence, by id. */
    PUBLISHER_ID(List.of(), Entry.Kind.EVIDENCE),
    /** ISO 3166-1 alpha-3 code of somebody who takes part. */
    COUNTRY(List.of(), null),
    /** PLOVER sector of somebody who takes part. */
    SECTOR(List.of(), null),
    /** Kind of cue. */
    CUE(labels(Statement.CueKind.values()), Entry.Kind.STATEMENT),
    /** Type of event. */
    TYPE(labels(EventType.values()), Entry.Kind.EVENT),
    /** What a figure measures. */
    MEASURE(List.of(), Entry.Kind.FIGURE),
    /** Sort of evidence. */
    EVIDENCE(labels(Evidence.Medium.values()), Entry.Kind.EVIDENCE),
    /** A place by name; of a country, all places in it. */
    PLACE(List.of(), null),
    /** Name of the outlet. */
    OUTLET(List.of(), null),
    /** ISO 639-1 code. */
    LANGUAGE(List.of(), null);

    /** With a space between them: a list could be changed. */
    private final String choices;

    private final Entry.@Nullable Kind kind;

    Field(List<String> choices, Entry.@Nullable Kind kind) {
        this.choices = String.join(" ", choices);
        this.kind = kind;
    }

    private static List<String> labels(Enum<?>... constants) {
        return Arrays.stream(constants).map(Labels::of).toList();
    }

    /** What can stand behind the colon; empty when anything can. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
    }

    /** The kind of record that has this field; empty when several have. */
    Optional<Entry.Kind> findKind() {
        return Optional.ofNullable(kind);
    }

    /** Whether articles have it too. */
    boolean isOfArticles() {
        return this == KIND || this == OUTLET || this == LANGUAGE;
    }

    static Optional<Field> find(String name) {
        return Arrays.stream(Field.class.getEnumConstants())
                .filter(field -> Labels.of(field).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names() {
        return Stream.concat(Arrays.stream(Field.class.getEnumConstants()).map(Labels::of), Conditions.NAMES.stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
