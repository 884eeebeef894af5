package parallax.bench.task;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parallax.text.Span;

/**
 * How an attribution is built, judged by its printed words alone so that gold and ledger are judged alike; the first that
 * fits.
 */
enum Construction {
    ACCORDING_TO("according to, in the words of, per"),
    MARK("a colon or dash alone"),
    QUOTED_RUNNING("quoted, over several sentences"),
    QUOTED_AROUND("quoted, around the cue"),
    QUOTED_BEFORE("quoted, before the cue"),
    QUOTED_AFTER("quoted, after the cue"),
    PARTLY_QUOTED("partly quoted"),
    NO_SOURCE("no source, not quoted"),
    SEVERAL_SENTENCES("not quoted, over several sentences"),
    CLAUSE_AROUND("clause around or before the cue"),
    THAT("clause after the cue, with that, whether or a question word"),
    INFINITIVE("infinitive after the cue"),
    REST("other words after the cue: a clause without that, a thing");

    private static final Pattern ACCORDING =
            Pattern.compile("^(according to|in the words of|per|as per|in the view of)\\b.*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern CLAUSE =
            Pattern.compile("^(that|whether|if|what|who|whom|why|how|when|where|which)\\b.*", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("[.?!][\"”’']*\\s+[\"“‘']?\\p{Lu}|\\n");
    private static final String OPENING = "\"“„«";

    private final String described;

    Construction(String described) {
        this.described = described;
    }

    /** In words, for a table. */
    String described() {
        return described;
    }

    /** @param source empty when nobody is named */
    static Construction of(List<Span> source, List<Span> cue, List<Span> content, String text) {
        String cueWords = words(cue, text).toLowerCase(Locale.ROOT);
        if (ACCORDING.matcher(cueWords).matches()) {
            return ACCORDING_TO;
        }
        if (!cue.isEmpty() && !WORD.matcher(cueWords).find()) {
            return MARK;
        }
        String said = words(content, text);
        boolean opens = !said.isEmpty() && OPENING.indexOf(said.charAt(0)) >= 0;
        boolean several = BREAK.matcher(said).find();
        boolean before = !cue.isEmpty()
                && !content.isEmpty()
                && content.get(0).start() < cue.get(0).start();
        if (opens) {
            return several
                    ? QUOTED_RUNNING
                    : isAround(cue, content) ? QUOTED_AROUND : before ? QUOTED_BEFORE : QUOTED_AFTER;
        }
        if (said.chars().anyMatch(unit -> OPENING.indexOf(unit) >= 0)) {
            return PARTLY_QUOTED;
        }
        if (source.isEmpty()) {
            return NO_SOURCE;
        }
        if (several) {
            return SEVERAL_SENTENCES;
        }
        if (before) {
            return CLAUSE_AROUND;
        }
        String first = said.toLowerCase(Locale.ROOT);
        return CLAUSE.matcher(first).matches() ? THAT : first.startsWith("to ") ? INFINITIVE : REST;
    }

    private static boolean isAround(List<Span> cue, List<Span> content) {
        return !cue.isEmpty()
                && content.get(0).start() < cue.get(0).start()
                && content.get(content.size() - 1).start() > cue.get(0).start();
    }

    private static String words(List<Span> spans, String text) {
        StringBuilder words = new StringBuilder();
        spans.stream()
                .sorted()
                .forEach(span -> words.append(words.isEmpty() ? "" : " ").append(span.in(text)));
        return words.toString();
    }
}
