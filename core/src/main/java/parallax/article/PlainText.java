package parallax.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import parallax.article.FurnitureRules.Reach;
import parallax.article.FurnitureRules.Rule;
import parallax.article.date.Dateline;
import parallax.article.meta.Bylines;
import parallax.article.meta.From;
import parallax.text.Span;

/** What a text without markup shows of its own structure: its headline, its furniture, who signs it and when. */
final class PlainText {

    /** A line of this length that ends like a sentence is prose. */
    private static final int PROSE = 80;

    private static final int LINES_THAT_MAY_SIGN = 6;
    private static final int MOST_LINK_TITLES = 12;
    /** A dateline stands within so many characters; releases whose lines were joined put their letterhead before it. */
    private static final int HEAD = 800;

    /**
     * What was found.
     *
     * @param dateline the day of publication as written above the text or at its head, null when there is none
     */
    record Layout(
            Article.Headline headline,
            Article.Byline byline,
            @Nullable Dateline dateline,
            List<Furniture> furniture) {

        /** The day that the text itself tells. */
        Publication published() {
            return dateline == null || dateline.day() == null
                    ? Publication.UNKNOWN
                    : new Publication(dateline.day(), null, From.DATELINE);
        }
    }

    private final FurnitureRules rules;

    PlainText(FurnitureRules rules) {
        this.rules = rules;
    }

    Layout layout(String text, @Nullable String title) {
        Reading reading = new Reading(text, Line.of(text));
        reading.markLines();
        reading.markAbout();
        return new Layout(
                reading.headline(title),
                new Article.Byline(reading.authors, reading.about),
                reading.dateline(),
                reading.furniture.stream()
                        .sorted(Comparator.comparing(Furniture::span))
                        .toList());
    }

    /** The lines of one text while they are looked at. */
    private final class Reading {

        private final String text;
        private final List<Line> lines;
        private final List<Furniture> furniture = new ArrayList<>();
        /** The lines that are furniture as a whole. */
        private final Set<Span> marked = new HashSet<>();

        private List<String> authors = List.of();
        private @Nullable String about;

        Reading(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
        }

        void markLines() {
            boolean proseSeen = false;
            int spoken = 0;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.isBlank()) {
                    continue;
                }
                spoken++;
                if (spoken <= LINES_THAT_MAY_SIGN && spoken > 1 && signs(line)) {
                    continue;
                }
                Rule rule = rules.find(line.words(), Reach.LINE, Reach.TITLES, Reach.END);
                if (rule == null) {
                    markMatch(line);
                    proseSeen |= isProse(line);
                    continue;
                }
                mark(line, rule);
                i = switch (rule.reach()) {
                    case TITLES -> markTitles(i + 1, rule);
                    case END -> proseSeen ? markRest(i + 1, rule) : i;
                    case LINE, MATCH, ABOUT -> i;
                };
            }
        }

        private boolean signs(Line line) {
            List<String> names = authors.isEmpty() ? Bylines.inLine(line.words()) : List.of();
            if (names.isEmpty()) {
                return false;
            }
            authors = names;
            add(line, Furniture.Kind.BIO, "byline");
            return true;
        }

        private void markMatch(Line line) {
            Rule rule = rules.find(line.words(), Reach.MATCH);
            Matcher match = rule == null ? null : rule.match(line.words());
            if (rule != null && match != null) {
                Span span =
                        Span.of(match.start(), match.end()).shift(line.span().start());
                furniture.add(new Furniture(span, rule.kind(), rule.name()));
            }
        }

        private void mark(Line line, Rule rule) {
            add(line, rule.kind(), rule.name());
        }

        private void add(Line line, Furniture.Kind kind, String rule) {
            furniture.add(new Furniture(line.span(), kind, rule));
            marked.add(line.span());
        }

        /** Marks the link titles under a heading and returns the index of the last line looked at. */
        private int markTitles(int from, Rule rule) {
            int last = from - 1;
            int marked = 0;
            for (int i = from; i < lines.size() && marked < MOST_LINK_TITLES; i++) {
                Line line = lines.get(i);
                boolean other = !line.isBlank() && rules.isFurniture(line.words());
                if (other || (!line.isBlank() && !line.looksLikeTitle())) {
                    break;
                }
                if (!line.isBlank()) {
                    mark(line, rule);
                    marked++;
                    last = i;
                }
            }
            return last;
        }

        private int markRest(int from, Rule rule) {
            lines.subList(from, lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> mark(line, rule));
            return lines.size();
        }

        /** Looks at the last two lines that are not furniture: one of them may speak of the author. */
        void markAbout() {
            int looked = 0;
            for (int i = lines.size() - 1; i > 0 && looked < 2; i--) {
                Line line = lines.get(i);
                if (line.isBlank() || isMarked(line)) {
                    continue;
                }
                looked++;
                Rule rule = rules.find(line.words(), Reach.ABOUT);
                Matcher match = rule == null ? null : rule.match(line.words());
                if (rule != null && match != null && speaksOfAuthor(i, match.group(1), rule)) {
                    mark(line, rule);
                    about = line.words();
                    authors = authors.isEmpty() ? List.of(match.group(1)) : authors;
                    return;
                }
            }
        }

        /** The author is the one who signed, or somebody of whom the news above says nothing. */
        private boolean speaksOfAuthor(int index, String name, Rule rule) {
            if (authors.contains(name)) {
                return true;
            }
            String above = text.substring(0, lines.get(index).span().start());
            String last = name.substring(name.lastIndexOf(' ') + 1);
            boolean named = above.contains(last);
            return !named && (!rule.name().equals("bio-plain") || standsApart(index));
        }

        private boolean standsApart(int index) {
            boolean gapAbove = index > 1
                    && lines.get(index - 1).isBlank()
                    && lines.get(index - 2).isBlank();
            boolean furnitureBelow = furniture.stream()
                    .anyMatch(piece ->
                            piece.span().start() > lines.get(index).span().end());
            return gapAbove || furnitureBelow;
        }

        private boolean isMarked(Line line) {
            return marked.contains(line.span());
        }

        private boolean isProse(Line line) {
            return line.words().length() >= PROSE && line.endsLikeSentence();
        }

        Article.Headline headline(@Nullable String title) {
            int index = 0;
            while (index < lines.size() && (lines.get(index).isBlank() || isMarked(lines.get(index)))) {
                index++;
            }
            if (index == lines.size()) {
                return title == null ? Article.Headline.NONE : new Article.Headline(title, null);
            }
            index += isMasthead(index) ? 1 : 0;
            Line first = lines.get(index);
            if (title != null) {
                boolean same = first.words().equals(title.strip());
                return new Article.Headline(title.strip(), same ? first.span() : null);
            }
            boolean apart = isBlankOrMarked(index + 1);
            return first.looksLikeTitle() && apart
                    ? new Article.Headline(first.words(), first.span())
                    : Article.Headline.NONE;
        }

        /** A line in capitals right above the headline names the outlet. */
        private boolean isMasthead(int index) {
            String words = lines.get(index).words();
            return words.equals(words.toUpperCase(Locale.ROOT))
                    && index + 2 < lines.size()
                    && lines.get(index + 1).looksLikeTitle()
                    && isBlankOrMarked(index + 2);
        }

        private boolean isBlankOrMarked(int index) {
            return index < lines.size() && (lines.get(index).isBlank() || isMarked(lines.get(index)));
        }

        /** The day that the lines above the prose or its first line tell. */
        @Nullable
        Dateline dateline() {
            int end = 0;
            for (Line line : lines) {
                end = line.span().end();
                if (isProse(line)) {
                    break;
                }
            }
            return Dateline.find(text.substring(0, Math.min(end, HEAD)));
        }
    }
}
