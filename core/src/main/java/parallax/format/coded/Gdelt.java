package parallax.format.coded;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parallax.article.Article;
import parallax.format.Cells;
import parallax.format.export.Exporter;
import parallax.format.export.Left;
import parallax.format.export.Lookup;
import parallax.format.export.Outputs;
import parallax.ledger.Account;
import parallax.ledger.Anchor;
import parallax.ledger.Entry;
import parallax.ledger.Event;
import parallax.ledger.Statement;
import parallax.ledger.Statement.Form;
import parallax.text.Quotations;
import parallax.text.Span;

/**
 * Events, their mentions and the quotations of articles in the layout of GDELT 2.0: tab-separated, without headers. Tone
 * and scale are left empty: Parallax measures neither.
 */
public final class Gdelt implements Exporter {

    /** 61 columns. */
    public static final String EVENTS = "parallax.export.CSV";
    /** 16 columns. */
    public static final String MENTIONS = "parallax.mentions.CSV";
    /** 27 columns. */
    public static final String QUOTATIONS = "parallax.gkg.csv";

    private static final Set<Form> QUOTED = EnumSet.of(Form.DIRECT, Form.MIXED);

    private final Outputs outputs;
    private final Set<Entry.Kind> kinds;
    private final GdeltEvents rows;
    private final Left left = new Left();
    private Writer events = Writer.nullWriter();
    private Writer mentions = Writer.nullWriter();
    private Writer quotations = Writer.nullWriter();

    public Gdelt(Outputs outputs, Set<Entry.Kind> kinds, Undated undated) {
        this.outputs = outputs;
        this.kinds = Set.copyOf(kinds);
        this.rows = new GdeltEvents(undated);
    }

    /** The files that are written when these kinds are asked for. */
    public static List<String> files(Set<Entry.Kind> kinds) {
        List<String> files = new ArrayList<>();
        if (kinds.contains(Entry.Kind.EVENT)) {
            files.addAll(List.of(EVENTS, MENTIONS));
        }
        if (kinds.contains(Entry.Kind.STATEMENT)) {
            files.add(QUOTATIONS);
        }
        return files;
    }

    @Override
    public void begin() throws IOException {
        if (kinds.contains(Entry.Kind.EVENT)) {
            events = outputs.open(EVENTS);
            mentions = outputs.open(MENTIONS);
        }
        if (kinds.contains(Entry.Kind.STATEMENT)) {
            quotations = outputs.open(QUOTATIONS);
        }
    }

    @Override
    public void write(Article article, Account account) throws IOException {
        Lookup at = new Lookup(article, account);
        if (kinds.contains(Entry.Kind.EVENT)) {
            for (Event event : account.events()) {
                write(at, event);
            }
        }
        if (kinds.contains(Entry.Kind.STATEMENT)) {
            quotations(at);
        }
    }

    private void write(Lookup at, Event event) throws IOException {
        if (Happened.not(event)) {
            left.count(Happened.NOT);
            return;
        }
        events.write(rows.event(at, event));
        mentions.write(rows.mention(at, event, event.anchor()));
        for (Anchor again : event.tellings().again()) {
            mentions.write(rows.mention(at, event, again));
        }
    }

    /** One row an article that quotes somebody. */
    private void quotations(Lookup at) throws IOException {
        Article article = at.article();
        List<String> quoted = at.account().statements().stream()
                .filter(statement -> QUOTED.contains(statement.form()))
                .flatMap(statement -> quotations(at, statement))
                .toList();
        if (quoted.isEmpty()) {
            return;
        }
        String time = GdeltTime.of(article);
        String url = article.source().url();
        quotations.write(GdeltLayout.ARTICLES
                .row()
                .plain("GKGRECORDID", (time == null ? "" : time) + "-" + article.id())
                .plain("DATE", time)
                .plain("SourceCollectionIdentifier", url == null ? 2 : 1)
                .text("SourceCommonName", GdeltTime.source(article))
                .text("DocumentIdentifier", url == null ? article.source().place() : url)
                .plain("Quotations", String.join("#", quoted))
                .line());
    }

    /** Offset, length, verb and words of what stands between quotation marks in the text. */
    private static Stream<String> quotations(Lookup at, Statement statement) {
        return statement.content().spans().stream()
                .filter(span -> !at.inHeadline(span))
                .flatMap(span -> Quotations.of(at.words(span)).all().stream()
                        .map(quotation -> quotation.inner().shift(span.start())))
                .map(words -> {
                    Span points = at.points(words);
                    return points.start() + "|" + points.length() + "|"
                            + cell(statement.cue().text()) + "|" + cell(at.words(words));
                });
    }

    /** Without the signs that part the quotations of the layout. */
    private static String cell(String words) {
        return Cells.line(words).replaceAll("[|#]", " ");
    }

    @Override
    public void end() throws IOException {
        events.flush();
        mentions.flush();
        quotations.flush();
    }

    @Override
    public Map<String, Integer> left() {
        return left.counts();
    }
}
