package parallax.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.Reading;
import parallax.article.Article;
import parallax.format.JsonLines;
import parallax.format.JsonLinesParser;
import parallax.ledger.Account;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Evidence;
import parallax.ledger.Figure;
import parallax.ledger.Statement;
import parallax.ledger.When;
import parallax.text.Span;

/** Checks that every record of one article points at its exact words. */
final class PointerCheck {

    /**
     * Something that does not hold.
     *
     * @param offset UTF-16 unit of the transcript, -1 for the whole article
     * @param what in words
     */
    record Failure(int offset, String what) {}

    private final Article article;
    private final Account account;
    private final String transcript;
    private final List<Failure> failures = new ArrayList<>();
    private long spans;

    PointerCheck(Reading reading) {
        this.article = reading.article();
        this.account = reading.account();
        this.transcript = account.transcript();
    }

    List<Failure> failures() {
        return failures;
    }

    long spans() {
        return spans;
    }

    PointerCheck run() {
        if (!transcript.equals(article.transcript())) {
            fail(-1, "the account's transcript is not the article's");
        }
        account.actors().forEach(actor -> actor.mentions().forEach(span -> point(span, "mention of " + actor.name())));
        account.places().forEach(place -> place.mentions().forEach(span -> point(span, "mention of " + place.name())));
        account.times().forEach(time -> point(time.span(), "time"));
        account.entries().forEach(this::check);
        checkIds();
        checkLine();
        return this;
    }

    private void check(Entry entry) {
        point(entry.sentence(), entry.id() + " sentence");
        switch (entry.kind()) {
            case STATEMENT -> check((Statement) entry);
            case EVENT -> {
                Event event = (Event) entry;
                anchor(entry, event.anchor());
                event.tellings().again().forEach(again -> {
                    point(again.sentence(), entry.id() + " retold sentence");
                    point(again.span(), entry.id() + " retold");
                });
                when(entry, event.when());
            }
            case FIGURE -> {
                Figure figure = (Figure) entry;
                anchor(entry, figure.anchor());
                when(entry, figure.asOf());
            }
            case EVIDENCE -> {
                Evidence evidence = (Evidence) entry;
                anchor(entry, evidence.anchor());
                when(entry, evidence.when());
                beside(entry, evidence.showing().words(), "showing");
                beside(entry, evidence.hedge(), "hedge");
            }
        }
    }

    private void check(Statement statement) {
        words(
                statement,
                "speaker",
                statement.speaker().spans(),
                statement.speaker().text());
        words(statement, "cue", statement.cue().spans(), statement.cue().text());
        words(
                statement,
                "content",
                statement.content().spans(),
                statement.content().text());
        when(statement, statement.when());
    }

    private void words(Entry entry, String part, List<Span> parts, String text) {
        parts.forEach(span -> within(entry, span, part));
        String joined = parts.stream()
                .filter(span -> span.end() <= transcript.length())
                .map(span -> span.in(transcript))
                .collect(Collectors.joining(" "));
        if (!joined.equals(text)) {
            fail(
                    entry.sentence().start(),
                    entry.id() + " " + part + " says \"" + text + "\", points at \"" + joined + "\"");
        }
    }

    private void anchor(Entry entry, Anchor anchor) {
        within(entry, anchor.span(), "words");
        if (anchor.span().end() <= transcript.length()
                && !anchor.span().in(transcript).equals(anchor.text())) {
            fail(anchor.span().start(), entry.id() + " says \"" + anchor.text() + "\"");
        }
    }

    private void when(Entry entry, @Nullable When when) {
        if (when != null) {
            point(when.span(), entry.id() + " time");
            if (when.span().end() <= transcript.length()
                    && !when.span().in(transcript).equals(when.text())) {
                fail(when.span().start(), entry.id() + " time says \"" + when.text() + "\"");
            }
        }
    }

    /** What a later sentence says of the record. */
    private void beside(Entry entry, @Nullable Span span, String part) {
        if (span != null) {
            point(span, entry.id() + " " + part);
        }
    }

    private void within(Entry entry, @Nullable Span span, String part) {
        if (span == null) {
            return;
        }
        point(span, entry.id() + " " + part);
        if (!entry.sentence().contains(span)) {
            fail(span.start(), entry.id() + " " + part + " leaves its sentence");
        }
    }

    /** The span lies in the transcript, holds words, cuts no character in two and touches no furniture. */
    private void point(Span span, String what) {
        spans++;
        if (span.end() > transcript.length()) {
            fail(span.start(), what + " leaves the text");
            return;
        }
        String words = span.in(transcript);
        if (words.isBlank() || !words.equals(words.strip())) {
            fail(span.start(), what + " begins or ends with white space: \"" + words + "\"");
        }
        if (!words.isEmpty()
                && (Character.isLowSurrogate(words.charAt(0))
                        || Character.isHighSurrogate(words.charAt(words.length() - 1)))) {
            fail(span.start(), what + " cuts a character in two");
        }
        for (Span furniture : article.unreadable()) {
            if (furniture.overlaps(span)) {
                fail(span.start(), what + " stands in furniture: \"" + words + "\"");
            }
        }
    }

    private void checkIds() {
        long distinct = account.entries().stream().map(Entry::id).distinct().count();
        if (distinct < account.entries().size()) {
            fail(-1, "two records share an id");
        }
        Stream.of(
                        account.statements().stream()
                                .map(statement -> statement.links().parent()),
                        account.statements().stream()
                                .map(statement -> statement.links().denies()),
                        account.events().stream().map(Event::saidBy),
                        account.figures().stream().map(Figure::saidBy),
                        account.evidence().stream().map(Evidence::saidBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .filter(id -> account.findEntry(id).isEmpty())
                .forEach(id -> fail(-1, "a record refers to " + id + ", which is not there"));
        account.events().stream()
                .flatMap(event -> Stream.concat(event.roles().actors().stream(), event.roles().recipients().stream()))
                .filter(id -> account.findActor(id).isEmpty())
                .forEach(id -> fail(-1, "an event refers to the actor " + id + ", who is not there"));
    }

    /** What is written can be read back and is then the same. */
    private void checkLine() {
        String line = JsonLines.write(article, account);
        try {
            JsonLinesParser.Parsed parsed = new JsonLinesParser().parse(line);
            if (parsed == null) {
                fail(-1, "the line written reads as an error");
            } else if (!difference(parsed.account()).isEmpty()) {
                fail(-1, "the line read back gives other " + difference(parsed.account()));
            } else if (!JsonLines.write(parsed.article(), parsed.account()).equals(line)) {
                fail(-1, "the line read back and written again is another");
            }
        } catch (IllegalArgumentException e) {
            fail(-1, "the line written cannot be read back: " + e.getMessage());
        }
    }

    /** The first record that is another; empty text when none is. The line keeps the order within a kind of record. */
    private String difference(Account parsed) {
        return Stream.of(
                        difference(account.statements(), parsed.statements()),
                        difference(account.events(), parsed.events()),
                        difference(account.figures(), parsed.figures()),
                        difference(account.evidence(), parsed.evidence()),
                        difference(account.actors(), parsed.actors()),
                        difference(account.places(), parsed.places()),
                        difference(account.times(), parsed.times()),
                        difference(account.notes(), parsed.notes()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static <T> String difference(List<T> written, List<T> read) {
        if (written.size() != read.size()) {
            return "number of records: " + written.size() + " written, " + read.size() + " read";
        }
        for (int index = 0; index < written.size(); index++) {
            if (!Objects.equals(written.get(index), read.get(index))) {
                return "record: " + written.get(index) + " read as " + read.get(index);
            }
        }
        return "";
    }

    private void fail(int offset, String what) {
        failures.add(new Failure(offset, what));
    }
}
