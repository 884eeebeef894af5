package parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.article.date.Dateline;
import parallax.article.meta.Bylines;
import parallax.article.meta.From;
import parallax.article.plain.FurnitureFinder;
import parallax.article.plain.FurnitureRules;
import parallax.article.plain.FurnitureRules.Reach;
import parallax.article.plain.FurnitureRules.Rule;
import parallax.article.plain.Line;
import parallax.article.plain.Marks;
import parallax.article.plain.Shape;

/** What a text without markup shows of its own structure: its headline, its furniture, who signs it and when. */
final class PlainText {

    private static final int MOST_NAMES = 8;

    /** What pages set between the names of a list, and the counts of notes on them. */
    private static final Pattern AFTER_NAME = Pattern.compile("[\\d,&\\s]+$");

    private static final int LINES_THAT_MAY_SIGN = 6;
    private static final int LINES_THAT_MAY_TELL = 2;
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
    private final FurnitureFinder finder;

    PlainText(FurnitureRules rules) {
        this.rules = rules;
        this.finder = new FurnitureFinder(rules);
    }

    Layout layout(String text, @Nullable String title) {
        Reading reading = new Reading(text, Line.of(text));
        reading.markSignature();
        finder.mark(text, reading.lines, reading.marks);
        reading.markAbout();
        return new Layout(
                reading.headline(title),
                new Article.Byline(reading.authors, reading.about),
                reading.dateline(),
                left(text, reading.marks.pieces()));
    }

    /** A text of which nothing would be left is taken as it is: a line has no place of its own to be furniture of. */
    private static List<Furniture> left(String text, List<Furniture> furniture) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Furniture piece : furniture) {
            left.append(text, from, Math.max(from, piece.span().start()));
            from = Math.max(from, piece.span().end());
        }
        return left.append(text, from, text.length()).toString().isBlank() ? List.of() : furniture;
    }

    /** The lines of one text while they are looked at. */
    private final class Reading {

        private final String text;
        private final List<Line> lines;
        private final Marks marks;

        private List<String> authors = List.of();
        private @Nullable String about;

        Reading(String text, List<Line> lines) {
            this.text = text;
            this.lines = lines;
            this.marks = new Marks(lines);
        }

        /** The first line that signs, near the head of the text but never its first. */
        void markSignature() {
            int spoken = 0;
            for (int i = 0; i < lines.size() && spoken < LINES_THAT_MAY_SIGN && authors.isEmpty(); i++) {
                spoken += lines.get(i).isBlank() ? 0 : 1;
                if (spoken > 1 && !lines.get(i).isBlank()) {
                    sign(i);
                }
            }
        }

        private void sign(int index) {
            String words = lines.get(index).words();
            Rule rule = rules.find(words, Reach.HEAD);
            Matcher match = rule == null ? null : rule.match(words);
            authors = Bylines.inLine(words);
            if (authors.isEmpty() && match != null && match.groupCount() > 0) {
                authors = Bylines.names(match.group(1));
            }
            if (authors.isEmpty() && rule != null && rule.name().equals("by-alone")) {
                signBelow(index);
            }
            if (!authors.isEmpty()) {
                marks.add(index, Furniture.Kind.BIO, "byline");
            }
        }

        /** Names, one a line, under a line that says no more than "By". */
        private void signBelow(int index) {
            List<String> names = new ArrayList<>();
            for (int i = nextSpoken(index); i < lines.size() && names.size() < MOST_NAMES; i = nextSpoken(i)) {
                String line = AFTER_NAME.matcher(lines.get(i).words()).replaceFirst("");
                List<String> here = Bylines.inLine("By " + line);
                if (here.isEmpty()) {
                    break;
                }
                names.addAll(here);
                marks.add(i, Furniture.Kind.BIO, "byline");
            }
            authors = names.stream().distinct().toList();
        }

        private int nextSpoken(int index) {
            int next = index + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            return next;
        }

        /** Looks at the last lines that are not furniture: one of them, or several, may speak of who wrote it. */
        void markAbout() {
            int looked = 0;
            for (int i = lines.size() - 1; i > 0 && looked < LINES_THAT_MAY_TELL; i--) {
                if (marks.isEmpty(i)) {
                    continue;
                }
                looked++;
                Rule rule = rules.find(lines.get(i).words(), Reach.ABOUT);
                Matcher match = rule == null ? null : rule.match(lines.get(i).words());
                if (rule != null && match != null && speaksOfAuthor(i, match.group(1), rule)) {
                    tell(i, match.group(1), rule);
                    looked = LINES_THAT_MAY_TELL - 1; // one more, right above it
                }
            }
        }

        private void tell(int index, String name, Rule rule) {
            marks.add(index, rule.kind(), rule.name());
            String words = lines.get(index).words();
            about = about == null ? words : words + "\n\n" + about;
            authors = authors.isEmpty() ? List.of(name) : authors;
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
            return gapAbove || marks.isAnyBelow(index);
        }

        Article.Headline headline(@Nullable String title) {
            int index = 0;
            while (index < lines.size() && marks.isEmpty(index)) {
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
            return first.looksLikeTitle() && standsAbove(index)
                    ? new Article.Headline(first.words(), first.span())
                    : Article.Headline.NONE;
        }

        /** Below it is a gap, or a paragraph, or another title; a line that was broken to fit goes on below. */
        private boolean standsAbove(int index) {
            if (index + 1 >= lines.size() || isEmpty(index + 1)) {
                return index + 1 < lines.size();
            }
            Line next = lines.get(index + 1);
            return !Shape.isHardWrapped(lines)
                    && !Character.isLowerCase(next.words().codePointAt(0))
                    && (next.isProse() || next.looksLikeTitle());
        }

        /** A line in capitals right above the headline names the outlet. */
        private boolean isMasthead(int index) {
            String words = lines.get(index).words();
            return words.equals(words.toUpperCase(Locale.ROOT))
                    && index + 2 < lines.size()
                    && lines.get(index + 1).looksLikeTitle()
                    && isEmpty(index + 2);
        }

        private boolean isEmpty(int index) {
            return index < lines.size() && marks.isEmpty(index);
        }

        /** The day that the lines above the prose or its first line tell. */
        @Nullable
        Dateline dateline() {
            int end = 0;
            for (Line line : lines) {
                end = line.span().end();
                if (line.isProse()) {
                    break;
                }
            }
            return Dateline.find(text.substring(0, Math.min(end, HEAD)));
        }
    }
}
