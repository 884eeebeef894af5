package parallax.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.language.Token;
import parallax.statement.syntax.Tree;
import parallax.text.Span;

/** Tells what looks like a statement and is none: what a picture shows, the labels of a byline, how a source stays unnamed. */
final class Wordless {

    static final Set<String> PICTURES = Set.of(
            "video",
            "footage",
            "photo",
            "photograph",
            "picture",
            "image",
            "clip",
            "map",
            "imagery",
            "film",
            "livestream",
            "selfie",
            "screenshot",
            "drawing");

    private static final Set<String> SHOWING =
            Set.of("show", "depict", "portray", "capture", "feature", "reveal", "illustrate", "display");

    private static final Set<String> SHARING = Set.of("post", "share", "publish", "release", "tweet", "upload", "show");

    /** Labels of a byline or a caption. */
    private static final Set<String> LABELS = Set.of(
            "author",
            "authors",
            "photo",
            "photos",
            "picture",
            "pictures",
            "image",
            "images",
            "video",
            "credit",
            "credits",
            "editor",
            "caption",
            "copyright",
            "by",
            "edited by",
            "editing by",
            "written by",
            "writing by",
            "reporting by",
            "translated by",
            "photo by",
            "photo credit",
            "image credit");

    /** Labels that may also bring a headline: of a byline when no verb follows. */
    private static final Set<String> SOURCES = Set.of("source", "sources", "via");

    private Wordless() {}

    /** How a source stays unnamed: "not to be named", "to remain anonymous"; it tells of the source and is said by nobody. */
    private static final Pattern UNNAMED = Pattern.compile(
            "(?:not )?to (?:not )?(?:be (?:named|identified|quoted)|remain (?:anonymous|unnamed|unidentified))\\b.*"
                    + "|(?:for )?anonymity",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static boolean is(Draft draft) {
        return isAnonymity(draft) || isDepiction(draft) || isByline(draft);
    }

    private static boolean isDepiction(Draft draft) {
        Tree tree = draft.tree();
        Optional<Token> verb = draft.findCueHead().filter(Token::isVerb);
        boolean shows = verb.filter(cue -> SHOWING.contains(Tree.lemma(cue)))
                .filter(cue -> cue.xpos().equals("VBG"))
                .flatMap(tree::findHead)
                .filter(Wordless::isPicture)
                .isPresent();
        boolean shares = verb.filter(cue -> SHARING.contains(Tree.lemma(cue))).isPresent()
                && tree.findTop(tree.within(draft.content()))
                        .filter(Wordless::isPicture)
                        .isPresent();
        return shows || shares;
    }

    private static boolean isPicture(Token token) {
        return token.upos().equals("NOUN") && PICTURES.contains(Tree.lemma(token));
    }

    /** "Author: …", "Edited by: …": what hangs on the colon, on the label or on nothing. */
    private static boolean isByline(Draft draft) {
        Tree tree = draft.tree();
        for (int colon = 1; colon < tree.size(); colon++) {
            if (tree.token(colon).text().equals(":") && isLabel(tree, colon)) {
                Span mark = tree.token(colon).span();
                Span label = Span.of(tree.token(Math.max(0, colon - 2)).span().start(), mark.end());
                return draft.cueSpans().isEmpty()
                        || draft.cueSpans().stream().allMatch(label::contains)
                        || draft.cueSpans().stream().anyMatch(mark::overlaps);
            }
        }
        return false;
    }

    private static boolean isLabel(Tree tree, int colon) {
        String one = tree.token(colon - 1).text();
        String two = colon > 1 ? tree.token(colon - 2).text() + " " + one : one;
        boolean capital = Character.isUpperCase(one.charAt(0)) || Character.isUpperCase(two.charAt(0));
        boolean known = LABELS.contains(one.toLowerCase(Locale.ROOT)) || LABELS.contains(two.toLowerCase(Locale.ROOT));
        boolean source = SOURCES.contains(one.toLowerCase(Locale.ROOT))
                && tree.tokens().subList(colon, tree.size()).stream().noneMatch(Token::isVerb);
        return capital && (known || source);
    }

    private static boolean isAnonymity(Draft draft) {
        Tree tree = draft.tree();
        String words = tree.within(draft.content()).stream()
                .mapToObj(tree::token)
                .map(Token::text)
                .collect(Collectors.joining(" "));
        return UNNAMED.matcher(words).matches();
    }
}
