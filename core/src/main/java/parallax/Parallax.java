package parallax;

import java.time.LocalDate;
import java.util.List;
import parallax.article.Article;
import parallax.article.ArticleReader;
import parallax.article.NotRead;
import parallax.article.Outcome;
import parallax.capture.Capture;
import parallax.entity.NameResolver;
import parallax.entity.Names;
import parallax.event.EventReader;
import parallax.evidence.EvidenceReader;
import parallax.figure.FigureReader;
import parallax.figure.Profile;
import parallax.language.Analysis;
import parallax.language.EncoderEngine;
import parallax.language.LanguageEngine;
import parallax.language.time.TimeReader;
import parallax.ledger.Account;
import parallax.ledger.Note;
import parallax.situation.Situation;
import parallax.situation.pair.Judgement;
import parallax.situation.pair.PairJudge;
import parallax.situation.pair.Passage;
import parallax.statement.StatementReader;
import parallax.story.outlet.OutletTable;
import parallax.text.Span;

/**
 * The front door: reads one capture into an article and its records, and lays readings side by side. One instance serves
 * all threads; the answers do not depend on how many there are.
 *
 * <p>Nothing here decides what is true. Records say who says what; a comparison says what cannot both hold.
 */
public final class Parallax implements AutoCloseable {

    private final LanguageEngine engine;
    private final ArticleReader articles;
    private final TimeReader times;
    private final NameResolver names;
    private final StatementReader statements;
    private final EventReader events;
    private final FigureReader figures;
    private final EvidenceReader evidence;

    private final Passages passages;
    private final PairJudge judge;
    private final Scope scope;

    private Parallax(LanguageEngine engine, Settings settings) {
        this.engine = engine;
        this.articles = new ArticleReader();
        this.times = new TimeReader();
        this.names = new NameResolver(settings.actors());
        this.scope = settings.scope();
        this.statements = new StatementReader();
        this.events = new EventReader();
        this.figures = new FigureReader(settings.profile());
        this.evidence = new EvidenceReader();
        this.passages = new Passages();
        this.judge = new PairJudge();
    }

    private Parallax(Parallax other, Profile profile) {
        this.engine = other.engine;
        this.scope = other.scope;
        this.articles = other.articles;
        this.times = other.times;
        this.names = other.names;
        this.statements = other.statements;
        this.events = other.events;
        this.figures = new FigureReader(profile);
        this.evidence = other.evidence;
        this.passages = other.passages;
        this.judge = other.judge;
    }

    /**
     * Opens the reader with the engine and the dictionaries that ship with it.
     *
     * @throws LanguageEngine.UnavailableException when the model or its native library is not there
     */
    public static Parallax open() {
        return open(EncoderEngine.open());
    }

    /** Opens the reader with another language engine; {@link #close} closes it. */
    public static Parallax open(LanguageEngine engine) {
        return open(engine, Settings.DEFAULT);
    }

    /** The same with what a deployment chooses. */
    public static Parallax open(LanguageEngine engine, Settings settings) {
        return new Parallax(engine, settings);
    }

    /**
     * The same reader, with vague number words read by another profile; the two share the engine, and closing either
     * closes it.
     */
    public Parallax with(Profile profile) {
        return new Parallax(this, profile);
    }

    /**
     * Reads one capture.
     *
     * @return a {@link Reading}, or {@link NotRead} with the reason; what is wrong with the input is never an exception
     */
    public Result read(Capture capture) {
        Outcome outcome = articles.read(capture);
        return outcome instanceof Article article
                ? new Result(read(article), null)
                : new Result(null, (NotRead) outcome);
    }

    /** Reads the records out of an article. */
    public Reading read(Article article) {
        return new Reading(
                article,
                switch (scope) {
                    case ALL -> account(article);
                    case EVENTS -> events(article);
                });
    }

    private Account account(Article article) {
        LocalDate published = article.published().date();
        Analysis untimed = engine.analyse(article.transcript(), article.unreadable());
        Analysis analysis = untimed.withTimes(times.read(untimed, published));
        Names resolved = names.resolve(analysis, published);
        return new Joiner(article, analysis, resolved)
                .join(
                        statements.read(analysis, resolved),
                        events.read(analysis, resolved),
                        figures.read(analysis, resolved),
                        evidence.read(analysis, resolved));
    }

    /** The events alone; an article that can hold none is not read any further. */
    private Account events(Article article) {
        List<Note> notes = Joiner.notes(article);
        boolean may = events.mayTell(engine.possibleLemmas(article.transcript(), article.unreadable()));
        return may
                ? EventsAlone.of(account(article), notes)
                : new Account(
                        article.id(),
                        article.published().date(),
                        article.source().outlet(),
                        article.transcript(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        notes);
    }

    /**
     * Lays readings side by side; their order does not matter, and an article that was read twice counts once. For a
     * situation that is named or found among them see {@link Comparison}.
     */
    public static Situation compare(List<Reading> readings) {
        return compare(readings, OutletTable.SHIPPED);
    }

    /** The same with other outlets and publisher families. */
    public static Situation compare(List<Reading> readings, OutletTable outlets) {
        return new Comparison(readings, outlets).whole();
    }

    /** What an article says to a claim: it follows, both cannot hold, or neither. */
    public Judgement judge(Article given, String claim) {
        return judge.judge(passage(given.transcript(), given.unreadable()), passage(claim, List.of()));
    }

    /** What one text says to another, both as they stand. */
    public Judgement judge(String given, String claim) {
        return judge.judge(passage(given, List.of()), passage(claim, List.of()));
    }

    private Passage passage(String text, List<Span> unreadable) {
        return passages.of(engine.analyse(text, unreadable));
    }

    /** Name and version of the language engine and its model. */
    public String engine() {
        return engine.version();
    }

    @Override
    public void close() {
        engine.close();
    }
}
