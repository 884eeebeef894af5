package parallax.format.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parallax.text.Span;

/**
 * A report before it is written: sections of dated lines, each with who says it and where.
 *
 * @param title what it is about
 * @param facts what is counted, in words
 * @param sections in the order in which they are read; those without blocks are left out
 * @param sources the articles that are cited, by their numbers
 * @param uncited how many articles the situation has beside those
 */
public record Brief(String title, List<String> facts, List<Section> sections, List<Source> sources, int uncited) {

    public Brief {
        Objects.requireNonNull(title);
        facts = List.copyOf(facts);
        sections = sections.stream()
                .filter(section ->
                        !section.blocks().isEmpty() || !section.note().isEmpty())
                .toList();
        sources = List.copyOf(sources);
    }

    /**
     * One part of the report.
     *
     * @param id unique within the report
     * @param title what stands above it
     * @param note what is to be said of all of it: what is left out, or that there is nothing
     * @param blocks its content
     */
    public record Section(String id, String title, String note, List<Block> blocks) {

        public Section {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
            Objects.requireNonNull(note);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A dispute, a day, a question: lines that belong together.
     *
     * @param title may be empty
     * @param facts what holds for all of it, smaller
     * @param groups its lines, parted by what they say
     * @param marks its values, to be drawn on a page; empty when there is nothing to be drawn
     */
    public record Block(String title, List<String> facts, List<Group> groups, List<Chart.Mark> marks) {

        public Block {
            Objects.requireNonNull(title);
            facts = List.copyOf(facts);
            groups = List.copyOf(groups);
            marks = List.copyOf(marks);
        }

        Block(String title, List<String> facts, List<Group> groups) {
            this(title, facts, groups, List.of());
        }

        static Block of(String title, List<Line> lines) {
            return new Block(title, List.of(), List.of(new Group("", lines, "")));
        }
    }

    /**
     * Lines that say one thing.
     *
     * @param says what they say; may be empty
     * @param lines in order
     * @param more how many more there are, in words; may be empty
     */
    public record Group(String says, List<Line> lines, String more) {

        public Group {
            Objects.requireNonNull(says);
            Objects.requireNonNull(more);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line. With a single teller and no words of our own it reads {@code day teller: “quote”}, else {@code day words
     * “quote” — tellers}.
     *
     * @param when the day, or what else tells the time; may be empty
     * @param words in our words; may be empty
     * @param quote in the words of an article; may be empty
     * @param tellers who says it and where
     * @param note what is to be said of it; may be empty
     */
    public record Line(String when, String words, String quote, List<Teller> tellers, String note) {

        public Line {
            Objects.requireNonNull(when);
            Objects.requireNonNull(words);
            Objects.requireNonNull(quote);
            Objects.requireNonNull(note);
            tellers = List.copyOf(tellers);
        }

        /** Whether it is one speaker's sentence. */
        boolean isQuotation() {
            return words.isEmpty() && tellers.size() == 1 && !quote.isEmpty();
        }
    }

    /**
     * Who says something.
     *
     * @param speaker may be empty where only the sources are named
     * @param cites where
     */
    public record Teller(String speaker, List<Cite> cites) {

        public Teller {
            Objects.requireNonNull(speaker);
            cites = cites.stream()
                    .sorted(Comparator.comparingInt(Cite::number)
                            .thenComparing(Cite::span, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
        }

        /** The numbers of the sources, each once: {@code [3] [7]}. */
        String numbers() {
            StringBuilder numbers = new StringBuilder();
            cites.stream()
                    .map(Cite::number)
                    .distinct()
                    .forEach(number -> numbers.append(" [").append(number).append(']'));
            return numbers.toString().strip();
        }
    }

    /**
     * A place in a source.
     *
     * @param number of the source
     * @param span the sentence in its transcript; null for all of it
     */
    public record Cite(int number, @Nullable Span span) {}

    /**
     * An article that is cited.
     *
     * @param number as it is cited
     * @param article its id
     * @param outlet as the article says; null when not known
     * @param day of publication; null when not known
     * @param headline may be empty
     * @param address where it is: its address, else the place it was read from
     * @param kin what other sources it goes back to, in words; may be empty
     */
    public record Source(
            int number,
            String article,
            @Nullable String outlet,
            @Nullable LocalDate day,
            String headline,
            String address,
            String kin) {

        public Source {
            Objects.requireNonNull(article);
            Objects.requireNonNull(headline);
            Objects.requireNonNull(address);
            Objects.requireNonNull(kin);
        }
    }
}
