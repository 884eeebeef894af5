package parallax.store.desk.reader;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a reply may come from a program. It is held as any other, and who decides sees why it may be none of a person. */
public enum Suspicion {
    /** A field was filled in that persons do not see. */
    HIDDEN_FIELD,
    /** It was sent sooner after the form was made than a person writes. */
    TOO_FAST,
    /** It did not say when its form was made, or what it said was not from here. */
    NO_TIME,
    /** It is full of addresses of the web. */
    MANY_ADDRESSES;

    private static final String COMMA = ",";

    static String write(List<Suspicion> suspicions) {
        return suspicions.stream().map(Enum::name).collect(Collectors.joining(COMMA));
    }

    static List<Suspicion> parse(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(COMMA, -1)).map(Suspicion::valueOf).toList();
    }
}
