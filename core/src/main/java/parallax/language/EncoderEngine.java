package parallax.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parallax.language.Encoder.Scores;
import parallax.language.Encoder.Table;
import parallax.language.SpanDecoder.Linked;
import parallax.language.SpanDecoder.Run;
import parallax.language.Window.Draft;
import parallax.language.Window.Part;
import parallax.language.word.Lemmatizer;
import parallax.language.word.SentenceSplitter;
import parallax.language.word.TokenRules;
import parallax.language.word.Tokenizer;
import parallax.text.Span;
import parallax.text.WordPieces;

/**
 * The language engine that ships with Parallax: rules find sentences and words, one pass of a small transformer encoder
 * over a window of sentences yields everything else. See {@code training/} for how its weights are made.
 */
public final class EncoderEngine implements LanguageEngine {

    private static final Map<String, Mention.Kind> KINDS = Map.of(
            "PER", Mention.Kind.PERSON,
            "ORG", Mention.Kind.ORGANISATION,
            "LOC", Mention.Kind.PLACE,
            "NORP", Mention.Kind.NATIONALITY,
            "MISC", Mention.Kind.OTHER,
            "TOP", Mention.Kind.PLACE,
            "DEM", Mention.Kind.NATIONALITY);

    /** The further head for names of places. */
    private static final String TOPONYMS = "top";

    private final Encoder encoder;
    private final WordPieces pieces;
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final Lemmatizer lemmatizer;
    private final String version;

    private EncoderEngine(Encoder.ModelFiles files) {
        TokenRules rules = TokenRules.english();
        this.pieces = new WordPieces(files.vocabulary());
        this.tokenizer = new Tokenizer(rules);
        this.splitter = new SentenceSplitter(rules);
        this.lemmatizer = Lemmatizer.english();
        this.version = "encoder-en " + files.version();
        this.encoder = Encoder.open(files);
    }

    /**
     * Loads the model: from the folder that the system property {@code parallax.model} names, or from the class path.
     * One engine serves any number of threads; loading takes a good part of a second, so share it.
     *
     * @throws LanguageEngine.UnavailableException when the model is missing or the platform has no native library
     */
    public static EncoderEngine open() {
        return new EncoderEngine(Encoder.ModelFiles.configured());
    }

    /** Whether a model is where {@link #open()} would look for it. */
    public static boolean isInstalled() {
        return Encoder.ModelFiles.configured().exist();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        encoder.close();
    }

    @Override
    public Analysis analyse(String text, List<Span> unreadable) {
        return read(text, drafts(text, unreadable));
    }

    @Override
    public List<Set<String>> possibleLemmas(String text, List<Span> unreadable) {
        return drafts(text, unreadable).stream()
                .map(draft -> draft.words.stream()
                        .flatMap(word -> lemmatizer.lemmas(word.in(text)).stream())
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Reads a text whose sentences and words are given, as gold has them, say. */
    Analysis read(String text, List<Draft> drafts) {
        Found found = new Found();
        for (List<Part> run : Part.packed(drafts)) {
            read(text, run, found);
        }
        found.attributions.sort(Comparator.comparing(EncoderEngine::anchor));
        return new Analysis(
                text,
                sentences(text, drafts),
                NameVotes.settle(text, found.mentions),
                List.of(),
                found.attributions,
                new Roles(found.roles),
                new Toponyms(found.toponyms, found.places));
    }

    /** A sentence to be read. */
    Draft draft(int number, int paragraph, String text, List<Span> words) {
        return new Draft(number, paragraph, text, words, pieces);
    }

    /** The sentences of a text, to be read. */
    List<Draft> drafts(String text, List<Span> unreadable) {
        List<Span> paragraphs = new ArrayList<>();
        int position = 0;
        for (Span skipped : unreadable) {
            if (skipped.start() > position) {
                paragraphs.addAll(SentenceSplitter.paragraphs(text, Span.of(position, skipped.start())));
            }
            position = Math.max(position, skipped.end());
        }
        if (position < text.length()) {
            paragraphs.addAll(SentenceSplitter.paragraphs(text, Span.of(position, text.length())));
        }
        List<Span> tokens = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            tokens.addAll(tokenizer.tokenize(text, paragraph.start(), paragraph.end()));
        }
        tokens = Tokenizer.cutGlued(text, tokens);
        List<Draft> drafts = new ArrayList<>();
        int from = 0;
        for (int number = 0; number < paragraphs.size(); number++) {
            int to = from;
            while (to < tokens.size()
                    && tokens.get(to).start() < paragraphs.get(number).end()) {
                to++;
            }
            for (List<Span> sentence : splitter.split(text, tokens.subList(from, to))) {
                drafts.add(draft(drafts.size(), number, text, sentence));
            }
            from = to;
        }
        return drafts;
    }

    private void read(String text, List<Part> run, Found found) {
        Window window = new Window(run, pieces);
        Scores scores = encoder.run(window.input);
        Slots slots = new Slots(window.words());
        boolean places = encoder.has(TOPONYMS);
        int from = 1;
        for (Part part : run) {
            readSyntax(part, from, scores);
            Span range = Span.of(from, from + part.words());
            found.mentions.addAll(mentions("ner", scores, window, part, range));
            if (places) {
                found.toponyms.addAll(mentions(TOPONYMS, scores, window, part, range));
            }
            from += part.words();
        }
        if (places) {
            found.places.add(new Toponyms.Read(slots, scores.of(TOPONYMS), encoder.labels(TOPONYMS)));
        }
        readAttributions(text, window, scores, found);
        found.roles.add(new Roles.Read(slots, scores.of("att"), scores.of("link"), encoder.labels("att")));
    }

    /** The names that a head sees among the words of a part, whose slots are given. */
    private List<Mention> mentions(String head, Scores scores, Window window, Part part, Span slots) {
        return SpanDecoder.runs(scores.of(head), encoder.labels(head), slots.start(), slots.end()).stream()
                .map(name -> new Mention(
                        window.span(name),
                        KINDS.getOrDefault(name.label(), Mention.Kind.OTHER),
                        part.draft.number,
                        name.confidence()))
                .toList();
    }

    private void readAttributions(String text, Window window, Scores scores, Found found) {
        int words = window.words().size();
        for (Linked linked : SpanDecoder.attributions(scores, encoder.labels("att"), words)) {
            List<Span> content = window.spans(text, linked.content());
            if (!content.isEmpty()) {
                found.attributions.add(new Attribution(
                        window.spans(text, linked.source()),
                        window.cue(text, linked.cue()),
                        content,
                        confidence(linked)));
            }
        }
    }

    /** The cue, or the content of an attribution whose cue is mere punctuation. */
    private static Span anchor(Attribution attribution) {
        return attribution.cue().isEmpty()
                ? attribution.content().get(0)
                : attribution.cue().get(0);
    }

    private static double confidence(Linked linked) {
        double sum = 0;
        int words = 0;
        for (List<Run> runs : List.of(linked.source(), linked.cue(), linked.content())) {
            for (Run run : runs) {
                sum += run.confidence() * (run.to() - run.from());
                words += run.to() - run.from();
            }
        }
        return words == 0 ? 0 : sum / words;
    }

    /** Fills in heads, relations and parts of speech of the words of a part, whose first word stands in a slot. */
    private void readSyntax(Part part, int from, Scores scores) {
        Table arcs = scores.of("arc");
        int words = part.words();
        double[][] square = new double[words + 1][words + 1];
        for (int row = 0; row <= words; row++) {
            for (int column = 0; column <= words; column++) {
                square[row][column] = arcs.at(row == 0 ? 0 : from + row - 1, column == 0 ? 0 : from + column - 1);
            }
        }
        int[] heads = DependencyTree.heads(square);
        Draft draft = part.draft;
        for (int word = 0; word < words; word++) {
            int index = part.from + word;
            int slot = from + word;
            int head = heads[word + 1];
            draft.upos[index] = encoder.labels("upos").get(scores.of("upos").best(slot));
            draft.xpos[index] = encoder.labels("xpos").get(scores.of("xpos").best(slot));
            draft.relations[index] = relation(scores.of("rel"), slot, head == 0);
            draft.heads[index] = head == 0 ? -1 : part.from + head - 1;
            if (head == 0 && part.from > 0) {
                draft.heads[index] = draft.root();
                draft.relations[index] = "parataxis";
            }
        }
    }

    /** The best label; {@code root} goes to the root and to nothing else. */
    private String relation(Table scores, int slot, boolean isRoot) {
        List<String> labels = encoder.labels("rel");
        if (isRoot) {
            return "root";
        }
        int best = -1;
        for (int column = 0; column < scores.width(); column++) {
            boolean allowed = !labels.get(column).equals("root");
            if (allowed && (best < 0 || scores.at(slot, column) > scores.at(slot, best))) {
                best = column;
            }
        }
        return labels.get(best);
    }

    private List<Sentence> sentences(String text, List<Draft> drafts) {
        List<Sentence> sentences = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            List<Token> tokens = new ArrayList<>(draft.words.size());
            for (int i = 0; i < draft.words.size(); i++) {
                Span span = draft.words.get(i);
                String word = span.in(text);
                String lemma = lemmatizer.lemma(word, draft.xpos[i], draft.upos[i]);
                tokens.add(new Token(
                        i, span, word, lemma, draft.upos[i], draft.xpos[i], draft.heads[i], draft.relations[i]));
            }
            Span whole = Span.covering(draft.words.get(0), draft.words.get(draft.words.size() - 1));
            sentences.add(new Sentence(draft.number, draft.paragraph, whole, tokens));
        }
        return sentences;
    }

    /** What the windows of a text hold, as it is found. */
    private static final class Found {
        final List<Mention> mentions = new ArrayList<>();
        final List<Mention> toponyms = new ArrayList<>();
        final List<Attribution> attributions = new ArrayList<>();
        final List<Roles.Read> roles = new ArrayList<>();
        final List<Toponyms.Read> places = new ArrayList<>();
    }
}
