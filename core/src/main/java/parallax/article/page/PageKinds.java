package parallax.article.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import parallax.text.RuleFile;

/**
 * Says of a page whether it is an article at all, and if not, what it is: a home page, a list, an error, a wall, a film, or
 * nothing. A page that calls itself an article and has text is believed.
 */
public final class PageKinds {

    /** A page whose text is shorter and that does not call itself an article is none. */
    private static final int SHORTEST_ARTICLE = 250;

    /** No error page explains itself at greater length. */
    private static final int LONGEST_ERROR = 1500;

    /** So many titles that lead elsewhere, with hardly more paragraphs than titles, are a list. */
    private static final int FEWEST_TEASERS = 4;

    private static final double PARAGRAPHS_OF_A_TEASER = 1.5;

    /** A page with hardly any text and so many lines that are links shows the way to others. */
    private static final int LINKS_OF_A_LIST = 20;

    private static final int BEGINNING = 8192;

    private static final int LONGEST_PHRASE = 160;

    /** What kind of page it is. */
    public enum Kind {
        ARTICLE("article", "an article"),
        HOME_PAGE("home-page", "a home page"),
        LIST_PAGE("list-page", "a list of articles"),
        ERROR_PAGE("error-page", "an error page"),
        WALL("wall", "a wall in front of the text"),
        VIDEO_PAGE("video-page", "a film without text"),
        BINARY("binary", "bytes that are no text"),
        SHORT("short", "too little text for an article"),
        EMPTY("empty", "no text");

        private final String name;
        private final String inWords;

        Kind(String name, String inWords) {
            this.name = name;
            this.inWords = inWords;
        }

        /** As it is counted: {@code not-article/home-page}. */
        public String label() {
            return "not-article/" + name;
        }

        /** As it is told: {@code a home page}. */
        public String inWords() {
            return inWords;
        }
    }

    /** One rule of {@code kinds.tsv}: words by which a page says what it is. */
    record Phrase(String name, Kind kind, Pattern pattern, RuleFile.Row row) {

        boolean knows(String line) {
            return line.length() <= LONGEST_PHRASE && pattern.matcher(line).find();
        }
    }

    private static final Pattern TITLE_PARTS = Pattern.compile("\\s+[|–—·:»-]+\\s+");

    private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*(?:\\[[^\\]]{0,200}\\]|\"[^\"]{1,80}\")");
    private static final Pattern ARTICLE_TYPE = Pattern.compile("(?:Article|Posting|Report|Review|Recipe)\"");
    private static final Pattern LIST_TYPE = Pattern.compile("(?:CollectionPage|SearchResultsPage)\"");

    /** The address of a front page: nothing behind the host, or a language or an index only. */
    private static final Pattern FRONT =
            Pattern.compile("/?|/(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index|default|start)?(?:\\.\\w{3,5})?/?");

    private final List<Phrase> phrases;

    public PageKinds() {
        this.phrases = RuleFile.read(PageKinds.class, "kinds.tsv").rows().stream()
                .map(PageKinds::phrase)
                .toList();
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /**
     * What kind of page it is.
     *
     * @param saysArticle whether its metadata call it an article
     * @param url the address it calls its own, or was fetched from; null when not known
     */
    public Kind find(PageParser.Parsed page, MainText.Found found, boolean saysArticle, @Nullable String url) {
        if (isBinary(page.source())) {
            return Kind.BINARY;
        }
        int length = found.text().length();
        boolean isShort = length < SHORTEST_ARTICLE && (length == 0 || !saysArticle);
        if (!isShort && saysArticle && !isFront(url)) {
            return Kind.ARTICLE;
        }
        Document tree = page.tree();
        String types = types(tree);
        boolean typed = ARTICLE_TYPE.matcher(types).find();
        if (!isShort && typed) {
            return Kind.ARTICLE;
        }
        if (length <= LONGEST_ERROR && isError(tree)) {
            return Kind.ERROR_PAGE;
        }
        boolean isList = isList(found);
        if (isFront(url) && (isShort || isList)) {
            return found.judgements().isEmpty() ? Kind.EMPTY : Kind.HOME_PAGE;
        }
        if ((isList || LIST_TYPE.matcher(types).find()) && !(saysArticle && !isShort)) {
            return Kind.LIST_PAGE;
        }
        return isShort ? kindOfShort(tree, found) : Kind.ARTICLE;
    }

    /** Control characters stand in pictures and programs; a page has none, or a stray one. */
    private static boolean isBinary(String source) {
        int length = Math.min(source.length(), BEGINNING);
        int control = 0;
        for (int i = 0; i < length; i++) {
            char unit = source.charAt(i);
            control += unit < ' ' && !Character.isWhitespace(unit) ? 1 : 0;
        }
        return control > length / 50;
    }

    private Kind kindOfShort(Document tree, MainText.Found found) {
        if (tree.selectFirst("input[type=password]") != null
                || found.judgements().stream()
                        .anyMatch(judgement -> says(Kind.WALL, judgement.block().text()))) {
            return Kind.WALL;
        }
        if (linkedTitles(found) >= FEWEST_TEASERS || links(found) >= LINKS_OF_A_LIST) {
            return Kind.LIST_PAGE;
        }
        if (found.embeds().stream().anyMatch(embed -> embed.kind() == Embed.Kind.VIDEO)
                || tree.selectFirst("video, meta[property=og:video], meta[property^=og:video:]") != null) {
            return Kind.VIDEO_PAGE;
        }
        return found.judgements().isEmpty() ? Kind.EMPTY : Kind.SHORT;
    }

    private static long links(MainText.Found found) {
        return found.judgements().stream()
                .filter(judgement -> judgement.block().linkDensity() > 0.5)
                .count();
    }

    private boolean isError(Document tree) {
        Element heading = tree.selectFirst("h1");
        return says(Kind.ERROR_PAGE, tree.title()) || (heading != null && says(Kind.ERROR_PAGE, heading.text()));
    }

    private boolean says(Kind kind, String title) {
        for (String part : TITLE_PARTS.split(title.strip())) {
            for (Phrase phrase : phrases) {
                if (phrase.kind() == kind && phrase.knows(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Titles that are links, each with a paragraph or none. */
    private static boolean isList(MainText.Found found) {
        long titles = linkedTitles(found);
        long paragraphs = found.paragraphs().stream().filter(Block::isProse).count();
        return titles >= FEWEST_TEASERS && paragraphs <= PARAGRAPHS_OF_A_TEASER * titles;
    }

    /** Headings that are links, from the first kept paragraph to the last, or anywhere where nothing is kept. */
    private static long linkedTitles(MainText.Found found) {
        List<MainText.Judgement> all = found.judgements();
        int first = 0;
        int last = all.size() - 1;
        if (all.stream().anyMatch(MainText.Judgement::kept)) {
            while (!all.get(first).kept()) {
                first++;
            }
            while (!all.get(last).kept()) {
                last--;
            }
            first = Math.max(0, first - 1); // the title above the first teaser
        }
        return all.subList(first, last + 1).stream()
                .map(MainText.Judgement::block)
                .filter(block -> block.isHeading() && block.linkDensity() > 0.5)
                .count();
    }

    private static String types(Document tree) {
        StringBuilder types = new StringBuilder();
        for (Element script : tree.select("script[type=application/ld+json]")) {
            TYPE.matcher(script.data()).results().forEach(type -> types.append(type.group()));
        }
        return types.toString();
    }

    private static boolean isFront(@Nullable String url) {
        if (url == null || !url.startsWith("http")) {
            return false;
        }
        try {
            URI address = URI.create(url.strip());
            String path = address.getPath();
            return address.getQuery() == null
                    && (path == null
                            || FRONT.matcher(path.toLowerCase(Locale.ROOT)).matches());
        } catch (IllegalArgumentException e) {
            return false; // an address nobody can read is no front page's
        }
    }

    private static Phrase phrase(RuleFile.Row row) {
        try {
            Pattern pattern = Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Phrase(row.get("name"), row.constant("kind", Kind.class), pattern, row);
        } catch (PatternSyntaxException e) {
            throw row.malformed("a regular expression as pattern: " + e.getDescription());
        }
    }
}
