package parallax.story.tie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parallax.article.Article;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Place;
import parallax.story.embed.Opening;
import parallax.story.embed.SentenceEncoder;
import parallax.story.embed.Vector;
import parallax.text.Span;

/** Makes of an article what it is compared by. */
public final class Profiler {

    /** What stands further behind says little of what an article is about. */
    private static final int MOST_UNITS = 12_000;

    private static final int LEAD_WORDS = 60;
    private static final int BODY_WORDS = 200;
    private static final int MOST_NAMES = 24;
    private static final double RARE_NAME = 3;
    /** Words of nearly every article tie nothing. */
    private static final double LEAST_RARITY = 1;
    /** Of the words of an English lead, more than this share is in the table of words. */
    private static final double LEAST_KNOWN = 0.4;

    private final Background background;
    private final SentenceEncoder encoder;

    public Profiler(Background background, SentenceEncoder encoder) {
        this.background = background;
        this.encoder = encoder;
    }

    /** @param account what was read from the article, null when it was not read */
    public Profile read(Article article, @Nullable Account account) {
        String headline = start(article.headline().text());
        String text = news(article);
        List<String> title = words(headline);
        List<String> body = words(text);
        if (body.size() >= title.size() && body.subList(0, title.size()).equals(title)) {
            body = body.subList(title.size(), body.size());
        }
        List<String> lead = opening(title, body, LEAD_WORDS);
        return new Profile(
                article.id(),
                article.published().date(),
                ToldDays.of(article),
                isReadable(lead) ? encoder.embed(new Opening(headline, text)) : Vector.none(),
                vector(title),
                vector(lead),
                vector(opening(title, body, BODY_WORDS)),
                account == null ? names(text) : actors(account),
                account == null ? new TreeSet<>() : places(account));
    }

    /** The headline, which counts twice, and the first words of the text. */
    private static List<String> opening(List<String> title, List<String> body, int most) {
        List<String> words = new ArrayList<>(title);
        words.addAll(title);
        words.addAll(body.subList(0, Math.min(most, body.size())));
        return words;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(MOST_UNITS, text.length()));
    }

    /** The beginning of the news text: headline and furniture left out. */
    private static String news(Article article) {
        StringBuilder news = new StringBuilder();
        String text = article.text();
        List<Span> skipped = new ArrayList<>();
        Span headline = article.headline().inText();
        if (headline != null) {
            skipped.add(headline);
        }
        article.furniture().forEach(piece -> skipped.add(piece.span()));
        skipped.sort(null);
        int from = 0;
        for (Span span : skipped) {
            append(news, text, from, span.start());
            from = Math.max(from, span.end());
        }
        append(news, text, from, text.length());
        return news.toString();
    }

    private static void append(StringBuilder news, String text, int from, int to) {
        int end = Math.min(to, from + MOST_UNITS - news.length());
        if (end > from) {
            news.append(text, from, end).append('\n');
        }
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean inWord = index < text.length() && Character.isLetterOrDigit(text.charAt(index));
            if (inWord && start < 0) {
                start = index;
            } else if (!inWord && start >= 0) {
                words.add(background.intern(text.substring(start, index).toLowerCase(Locale.ROOT)));
                start = -1;
            }
        }
        return words;
    }

    private boolean isReadable(List<String> words) {
        long known = words.stream().filter(background::knows).count();
        return known > LEAST_KNOWN * words.size();
    }

    private TermVector vector(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, count) -> {
            double rarity = background.rarity(word);
            if (rarity >= LEAST_RARITY && word.length() > 1) {
                weights.put(word, (1 + Math.log(count)) * rarity);
            }
        });
        return TermVector.of(weights, BODY_WORDS);
    }

    /** Names as capitals show them, but for days, months and whatever else is common. */
    private NavigableSet<String> names(String text) {
        NavigableSet<String> names = Names.in(text, MOST_NAMES);
        names.removeIf(name -> words(name).stream().allMatch(word -> background.rarity(word) < RARE_NAME));
        return names;
    }

    private static NavigableSet<String> actors(Account account) {
        NavigableSet<String> names = new TreeSet<>();
        account.actors().stream()
                .filter(actor -> actor.kind() != Actor.Kind.UNNAMED && actor.kind() != Actor.Kind.GROUP)
                .limit(MOST_NAMES)
                .forEach(actor -> names.add(actor.name()));
        return names;
    }

    private static NavigableSet<String> places(Account account) {
        NavigableSet<String> names = new TreeSet<>();
        account.places().stream()
                .filter(place -> place.precision() != Place.Precision.COUNTRY)
                .limit(MOST_NAMES)
                .forEach(place -> names.add(place.name()));
        return names;
    }
}
