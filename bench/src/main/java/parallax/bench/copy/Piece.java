package parallax.bench.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A text as a newsroom holds it.
 *
 * @param id where it comes from
 * @param outlet who publishes it
 * @param headline empty when there is none
 * @param author empty when nobody signs
 * @param text its words
 */
public record Piece(String id, String outlet, String headline, String author, String text) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”']?)\\s+");
    /** Who republishes. */
    private static final String OTHER = "The Saaremaa Gull";

    private static final int LEAST_EXCERPT = 60;
    /** What is nothing but a quotation is one, no excerpt. */
    private static final int LEAST_OWN = 40;

    public Piece {
        Objects.requireNonNull(id);
        Objects.requireNonNull(outlet);
        Objects.requireNonNull(headline);
        Objects.requireNonNull(author);
        Objects.requireNonNull(text);
    }

    /** The number of words, counted by the spaces between them. */
    public int words() {
        return words(text);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    List<String> sentences() {
        return SENTENCE_END.splitAsStream(text.strip()).toList();
    }

    /**
     * Does one edit.
     *
     * @param edit which
     * @param foreign another newsroom's piece, for words that are not in this one
     * @param random what is not fixed by the kind
     */
    public Piece edited(Edit edit, Piece foreign, Random random) {
        String name = id + " " + edit;
        return switch (edit) {
            case TRIMMED_TAIL -> new Piece(name, OTHER, headline, author, trimmed(text, random));
            case NEW_HEADLINE -> new Piece(name, OTHER, foreign.headline(), author, text);
            case NEW_DATELINE -> new Piece(name, OTHER, headline, author, dateline(random) + text);
            case NEW_BYLINE -> new Piece(name, OTHER, headline, "Ada Roe", text);
            case LOCAL_PARAGRAPH -> new Piece(name, OTHER, headline, author, withParagraph(text, foreign, random));
            case EXCERPT -> new Piece(name, OTHER, "", "", excerpt(random));
            case WORDING ->
                new Piece(
                        name,
                        OTHER,
                        headline,
                        author,
                        reworded(text, foreign, 0.02 + 0.06 * random.nextDouble(), random));
            case ALL ->
                new Piece(
                        name,
                        OTHER,
                        foreign.headline(),
                        "Ada Roe",
                        dateline(random)
                                + reworded(
                                        withParagraph(trimmed(text, random), foreign, random), foreign, 0.03, random));
        };
    }

    /** The same with a statement that somebody else made, between quotation marks, in the middle. */
    public Piece quoting(String statement) {
        List<String> sentences = new ArrayList<>(sentences());
        sentences.add(sentences.size() / 2, "\n\n\"" + statement + "\" the office said in a statement.\n\n");
        return new Piece(id + " quoting", OTHER, headline, author, String.join(" ", sentences));
    }

    private static String dateline(Random random) {
        String place = List.of("OSTEND", "TAMPERE, Finland", "PERTH", "CORDOBA, Argentina")
                .get(random.nextInt(4));
        return place + ", March " + (1 + random.nextInt(30)) + " (Harbour Wire) - ";
    }

    private static String trimmed(String text, Random random) {
        List<String> sentences = new Piece("", "", "", "", text).sentences();
        int kept = Math.max(1, (int) Math.ceil(sentences.size() * (0.55 + 0.3 * random.nextDouble())));
        return String.join(" ", sentences.subList(0, kept));
    }

    private static String withParagraph(String text, Piece foreign, Random random) {
        List<String> sentences = new ArrayList<>(new Piece("", "", "", "", text).sentences());
        List<String> others = foreign.sentences();
        int at = 1 + random.nextInt(Math.max(1, sentences.size() - 1));
        int from = random.nextInt(Math.max(1, others.size() - 2));
        String local = String.join(" ", others.subList(from, Math.min(others.size(), from + 2)));
        sentences.add(Math.min(at, sentences.size()), "\n\n" + local + "\n\n");
        return String.join(" ", sentences);
    }

    private String excerpt(Random random) {
        List<String> sentences = sentences();
        int most = Math.max(LEAST_EXCERPT, (int) (words() * (0.15 + 0.3 * random.nextDouble())));
        int from = random.nextInt(Math.max(1, sentences.size() / 2));
        StringBuilder excerpt = new StringBuilder();
        for (int at = from; at < sentences.size(); at++) {
            String taken = excerpt.toString();
            if (words(taken) >= most && CommonRuns.ownWords(taken) >= LEAST_OWN) {
                break;
            }
            excerpt.append(sentences.get(at)).append(' ');
        }
        return excerpt.toString().strip();
    }

    private static String reworded(String text, Piece foreign, double part, Random random) {
        String[] others = foreign.text().split("\\s+");
        return Arrays.stream(text.split("(?<=\\s)(?=\\S)"))
                .map(word -> {
                    if (random.nextDouble() >= part) {
                        return word;
                    }
                    String other = others[random.nextInt(others.length)] + " ";
                    return switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> word + other;
                        default -> other;
                    };
                })
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
