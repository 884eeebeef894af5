package parallax.web.page.situation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Event;
import parallax.ledger.EventType;
import parallax.situation.dispute.Dispute;
import parallax.situation.position.PlainWords;
import parallax.situation.series.Point;
import parallax.situation.series.Thing;
import parallax.situation.timeline.Happening;
import parallax.situation.told.Records;
import parallax.situation.told.Side;
import parallax.story.Independence;
import parallax.text.Labels;
import parallax.web.situation.Held;
import parallax.web.words.Words;

/**
 * What the core says, in the reader's language. What it says in words of its own that no string stands for stays English, and is
 * marked as such.
 *
 * @param words in the reader's language
 * @param held what is spoken of
 */
public record Say(Words words, Held held) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final List<String> LEADING = List.of("published by ", "denied by ", "by ", "in ", "on ");
    private static final int LONGEST = 170;

    public Say {
        Objects.requireNonNull(words);
        Objects.requireNonNull(held);
    }

    /**
     * Words in some language.
     *
     * @param words to be shown
     * @param lang of them, null for that of the page
     */
    public record Text(String words, @Nullable String lang) {}

    /**
     * What is the same for all sides.
     *
     * @param label what of them
     * @param value what it is
     */
    public record Same(Text label, Text value) {}

    /** The permanent page of a record. */
    public String href(Side side) {
        return "/articles/" + side.article() + "/" + side.entry();
    }

    /** The telling whose words an event is told in. */
    public Side plainest(Happening happening) {
        return happening.tellings().stream()
                .filter(side -> side.text().contains(happening.clause()))
                .findFirst()
                .orElse(happening.tellings().get(0));
    }

    /** The page of a dispute; one that only a part of the ledger shows is looked for there. */
    public String href(Dispute dispute) {
        return dispute(dispute.id());
    }

    /** The same, by its id. */
    public String dispute(String id) {
        return "/disputes/" + id + within();
    }

    public String claim(String id) {
        return "/claims/" + id + within();
    }

    public String series(String id) {
        return "/series/" + id + within();
    }

    private String within() {
        Held.Title title = held.title();
        return title.kind() == Held.Kind.WHOLE ? "" : "?" + Waiting.IN + "=" + escaped(title.id());
    }

    public String href(String article) {
        return "/articles/" + article;
    }

    /** What was asked for as part of an address. */
    public static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public String speaker(String name) {
        return switch (name) {
            case Records.OUTLET -> words.get("say.speaker.outlet");
            case Records.NOBODY, "a speaker not named" -> words.get("say.speaker.unknown");
            default -> name;
        };
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? words.get("say.no-day") : words.day(day);
    }

    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? words.day(from) : words.get("say.days", words.day(from), words.day(to));
    }

    public String outlet(String article) {
        String outlet = held.findOrigin(article).map(Held.Origin::outlet).orElse(null);
        return outlet == null ? words.get("say.no-outlet") : outlet;
    }

    public String headline(String article) {
        String headline = held.findOrigin(article).map(Held.Origin::headline).orElse("");
        return headline.isEmpty() ? words.get("say.no-headline") : headline;
    }

    /** {@code 3 articles, 2 independent}. */
    public String voices(Collection<String> articles) {
        Independence count = held.situation().sources().count(articles);
        String counted = words.get("say.articles", count.articles());
        if (count.articles() < 2) {
            return counted;
        }
        String agency = count.agency();
        return agency == null
                ? words.get("say.independent", counted, count.origins())
                : words.get("say.wire", counted, agency);
    }

    /** The same with outlets and publisher families. */
    public String voicesInFull(Collection<String> articles) {
        Independence count = held.situation().sources().count(articles);
        List<String> parts = new ArrayList<>(List.of(voices(articles)));
        if (count.outlets() > 0) {
            parts.add(words.get("say.outlets", count.outlets()));
        }
        if (count.families() < count.outlets()) {
            parts.add(words.get("say.families", count.families()));
        }
        if (count.unnamed() > 0 && count.articles() > 1) {
            parts.add(words.get("say.unnamed", count.unnamed()));
        }
        return String.join(", ", parts);
    }

    public String voicesOf(Collection<Side> sides) {
        return voices(articles(sides));
    }

    public static List<String> articles(Collection<Side> sides) {
        return sides.stream().map(Side::article).distinct().toList();
    }

    /** On how many texts articles go back. */
    public int origins(Collection<String> articles) {
        return held.situation().sources().count(articles).origins();
    }

    /** On one line, cut after a word where it is long. */
    public String shorten(String text) {
        return cut(text, LONGEST);
    }

    /**
     * The same.
     *
     * @param most characters
     */
    String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most));
        int space = cut.lastIndexOf(' ');
        return (space > most / 2 ? cut.substring(0, space) : cut) + " …";
    }

    /** What a dispute is about: what is the same for all sides, without the time. */
    public Text about(Dispute dispute) {
        List<Text> values = dispute.same().stream()
                .filter(same -> !same.startsWith("when:"))
                .map(same -> same(same).value())
                .toList();
        String about = values.stream().map(Text::words).collect(Collectors.joining(", "));
        return new Text(about, values.stream().allMatch(value -> value.lang() == null) ? null : "en");
    }

    /** A type of event, as it begins a line. */
    public String type(EventType type) {
        String label = words.label(type);
        return label.substring(0, 1).toUpperCase(words.locale()) + label.substring(1);
    }

    /** {@code Attack (planned)}. */
    public String kind(Happening.Kind kind) {
        StringBuilder out = new StringBuilder(type(kind.type()));
        for (Event.Auxiliary auxiliary : kind.auxiliary()) {
            out.append(" (").append(label("say.auxiliary.", auxiliary)).append(')');
        }
        return out.toString();
    }

    /** The word for one of a family, under a name of its own. */
    public String label(String family, Enum<?> value) {
        return words.get(family + Labels.of(value));
    }

    public String when(Happening happening) {
        Happening.Days days = happening.days();
        LocalDate told = happening.firstTold();
        if (days != null) {
            return days(days.from(), days.to());
        }
        return told == null ? words.get("say.no-day") : words.get("say.told", words.day(told));
    }

    /** {@code what: ASSAULT by RUS} as label and value. */
    public Same same(String same) {
        String plain = PlainWords.of(same);
        int colon = plain.indexOf(": ");
        if (colon < 0) {
            return new Same(new Text("", null), text(plain));
        }
        return new Same(text(plain.substring(0, colon)), text(plain.substring(colon + 2)));
    }

    /** Words of the core in the reader's language, where there are any. */
    public Text text(String english) {
        List<Object> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(english);
        while (number.find() && number.group().length() < 5) {
            numbers.add(Integer.valueOf(number.group()));
        }
        String key = "core."
                + NO_WORD.matcher(
                                NUMBER.matcher(english.toLowerCase(Locale.ROOT)).replaceAll("n"))
                        .replaceAll("-");
        if (words.has(key)) {
            return new Text(words.get(key, numbers.toArray()), null);
        }
        for (String leading : LEADING) {
            if (english.startsWith(leading)) {
                String rest = english.substring(leading.length());
                return new Text(words.get("core." + leading.strip().replace(' ', '-') + "-name", rest), null);
            }
        }
        return new Text(english, "en");
    }

    /** {@code soldiers, wounded, of Norland, near Vesna, running total}. */
    public String thing(Thing thing) {
        List<String> parts = new ArrayList<>(List.of(shorten(thing.counted())));
        if (thing.measure() != null) {
            parts.add(thing.measure());
        }
        if (thing.owner() != null) {
            parts.add(words.get("say.of", PlainWords.state(thing.owner())));
        }
        Thing.Site site = thing.site();
        if (site != null) {
            String part = site.part();
            String name = (part == null ? "" : part + " ") + PlainWords.state(site.name());
            parts.add(words.get("say.site." + Labels.of(site.relation()), name));
        }
        if (thing.kind() != Thing.Kind.LEVEL) {
            parts.add(label("say.period.", thing.kind()));
        }
        return String.join(", ", parts);
    }

    public String days(Point point) {
        return days(point.from(), point.to());
    }

    /** Names of those who tell something, each once. */
    public String tellers(List<Side> sides, int most) {
        List<String> names =
                sides.stream().map(Side::speaker).distinct().map(this::speaker).toList();
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : words.get("say.and-more", first, names.size() - most);
    }
}
