package parallax.situation.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Evidence.Medium;
import parallax.situation.told.Side;
import parallax.text.Span;

/**
 * One piece of evidence as several articles tell of it: the same video, report or document. What they say of it stands side
 * by side; nothing says who is right.
 *
 * @param id derived from the least of its tellings
 * @param medium what sort of evidence
 * @param tellings where it is named, in order of time; at least one
 * @param same what makes them one piece, in words
 */
public record Exhibit(String id, Medium medium, List<Telling> tellings, List<String> same) {

    private static final Comparator<Telling> BY_TIME = Comparator.comparing(
                    (Telling telling) -> telling.side().date(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(telling -> telling.side().article())
            .thenComparing(Telling::span)
            .thenComparing(telling -> telling.side().entry());

    public Exhibit {
        Objects.requireNonNull(id);
        Objects.requireNonNull(medium);
        tellings = tellings.stream().sorted(BY_TIME).toList();
        same = List.copyOf(same);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("a piece of evidence that nobody names");
        }
    }

    /** Who is said to have published or made it, each with the tellings that say so. */
    public List<Answer> publishers() {
        return answers(Telling::publisher);
    }

    /** What it is said to show, each wording with the tellings that have it. */
    public List<Answer> showings() {
        return answers(telling -> text(telling.showing()));
    }

    /** Reservations about it. */
    public List<Answer> hedges() {
        return answers(telling -> text(telling.hedge()));
    }

    /** Ids of the articles that name it, each once, for every count of them. */
    public List<String> articles() {
        TreeSet<String> articles = new TreeSet<>();
        tellings.forEach(telling -> articles.add(telling.side().article()));
        return List.copyOf(articles);
    }

    private static @Nullable String text(@Nullable Passage passage) {
        return passage == null ? null : passage.text();
    }

    private List<Answer> answers(Function<Telling, @Nullable String> question) {
        Map<String, List<Telling>> answers = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            String says = question.apply(telling);
            if (says != null) {
                answers.computeIfAbsent(says, none -> new ArrayList<>()).add(telling);
            }
        }
        return answers.entrySet().stream()
                .map(answer -> new Answer(answer.getKey(), answer.getValue()))
                .toList();
    }

    /**
     * One of the things said of the piece.
     *
     * @param says what is said: a name or the words
     * @param tellings those that say it, in order of time
     */
    public record Answer(String says, List<Telling> tellings) {

        public Answer {
            Objects.requireNonNull(says);
            tellings = List.copyOf(tellings);
        }
    }

    /**
     * One naming of the piece.
     *
     * @param side the record, who brings it there, and its sentence
     * @param span the words that name it
     * @param publisher who is said to have published or made it, null when not said
     * @param showing what it is said to show, null when not said
     * @param hedge a reservation, null when there is none
     * @param url where it is, null when the article neither shows nor links it
     */
    public record Telling(
            Side side,
            Span span,
            @Nullable String publisher,
            @Nullable Passage showing,
            @Nullable Passage hedge,
            @Nullable String url) {

        public Telling {
            Objects.requireNonNull(side);
            Objects.requireNonNull(span);
        }
    }

    /**
     * Words of the telling's article.
     *
     * @param span where they stand in its transcript
     * @param text the words
     */
    public record Passage(Span span, String text) {

        public Passage {
            Objects.requireNonNull(span);
            Objects.requireNonNull(text);
        }
    }
}
