package parallax.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parallax.entity.Moments;
import parallax.entity.Names;
import parallax.language.Analysis;
import parallax.language.Sentence;
import parallax.language.TimeExpression;
import parallax.language.Token;
import parallax.ledger.Anchor;
import parallax.ledger.Evidence;
import parallax.ledger.Note;
import parallax.ledger.Provenance;
import parallax.ledger.When;
import parallax.text.Fingerprint;
import parallax.text.Labels;
import parallax.text.Span;

/**
 * Finds what an account leans on: videos, documents, satellite images, eyewitnesses.
 *
 * <p>A noun alone is a thing; it becomes evidence by what is said of it: that it shows something, that someone published or
 * obtained it. Each mention that names a publisher is a record of its own, so that two publishers of one video are both
 * kept; {@link #differences} says so. Safe for several threads.
 */
public final class EvidenceReader {

    private static final double PLAIN = 0.85;
    private static final double LOOSE = 0.7;
    private static final Set<Evidence.Medium> PICTURES =
            Set.of(Evidence.Medium.VIDEO, Evidence.Medium.PHOTO, Evidence.Medium.SATELLITE_IMAGE);
    private static final Set<Evidence.Medium> WRITTEN =
            Set.of(Evidence.Medium.REPORT, Evidence.Medium.STATISTIC, Evidence.Medium.DOCUMENT);
    private static final Set<Piece.Need> TELLERS = Set.of(Piece.Need.SEEING, Piece.Need.SAYING, Piece.Need.RECOUNTING);
    private static final Set<String> OF_THE_READER = Set.of("your", "you", "my", "i");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "this", "these");

    private final Cues cues = new Cues();
    private final PieceFinder pieces = new PieceFinder();
    private final Publishers publishers = new Publishers(cues);
    private final Hedges hedges = new Hedges(cues);

    /**
     * The evidence of a text, in order, joined to no statement and no event yet.
     *
     * @param analysis with its times read
     * @param names who and where
     */
    public List<Evidence> read(Analysis analysis, Names names) {
        List<Evidence> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            follow(analysis, sentence, found);
            for (Piece piece : pieces.find(sentence)) {
                Optional<Token> publisher = publishers.find(piece);
                if (isEvidence(piece, publisher.orElse(null))) {
                    found.add(evidence(analysis, names, piece, publisher.orElse(null)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Where one medium has two publishers in an article: a note about the later record. */
    public static List<Note> differences(List<Evidence> evidence, Names names) {
        List<Note> notes = new ArrayList<>();
        for (Evidence later : evidence) {
            evidence.stream()
                    .filter(earlier ->
                            earlier.sentence().start() < later.sentence().start())
                    .filter(earlier -> earlier.medium() == later.medium() && differ(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> notes.add(new Note(
                            later.id(),
                            "another publisher of a " + Labels.of(later.medium()) + " is named elsewhere: "
                                    + name(earlier, names))));
        }
        return notes;
    }

    private static boolean differ(Evidence earlier, Evidence later) {
        return earlier.publisher() != null
                && later.publisher() != null
                && !earlier.publisher().equals(later.publisher());
    }

    private static String name(Evidence evidence, Names names) {
        String publisher = Objects.requireNonNull(evidence.publisher());
        return names.findActor(publisher).map(actor -> actor.name()).orElse(publisher);
    }

    private boolean isEvidence(Piece piece, @Nullable Token publisher) {
        boolean shows = piece.verb(cues, Cues.Kind.SHOW) != null && isSubject(piece);
        boolean published = piece.verb(cues, Cues.Kind.PUBLISH) != null && !isSubjectOfActive(piece);
        boolean obtained = piece.verb(cues, Cues.Kind.OBTAIN) != null && !isSubjectOfActive(piece);
        boolean leaned = shows || states(piece) != null || published || obtained || isAccordingTo(piece);
        return switch (piece.rule().need()) {
            case NOTHING -> true;
            case CONTEXT -> !isReaders(piece) && (leaned || isPictureFrom(piece, publisher));
            case SAYING -> isActor(piece, Cues.Kind.TELL);
            case RECOUNTING -> isActor(piece, Cues.Kind.RECOUNT);
            case SEEING ->
                (publisher != null || isFirm(piece)) && (isActor(piece, Cues.Kind.SEE) || tellsThePast(piece));
        };
    }

    /** The verb by which something written or counted says something; null for all else. */
    private @Nullable Token states(Piece piece) {
        Token verb = piece.verb(cues, Cues.Kind.STATE);
        boolean subject =
                verb != null && piece.head().is("nsubj") && piece.head().head() == verb.index();
        boolean person =
                piece.head().lemma().equals("figure") && piece.head().xpos().equals("NN");
        return subject && !person && WRITTEN.contains(piece.rule().medium()) ? verb : null;
    }

    /** "A reporter in the port said there were two blasts": what was seen is told in the past; opinions seldom are. */
    private boolean tellsThePast(Piece piece) {
        return isActor(piece, Cues.Kind.TELL)
                && piece.sentence()
                        .findHead(piece.head())
                        .flatMap(verb -> piece.sentence().findDependent(verb, "ccomp"))
                        .filter(told -> isPast(piece.sentence(), told))
                        .isPresent();
    }

    private static boolean isPast(Sentence sentence, Token verb) {
        return verb.xpos().equals("VBD")
                || sentence.dependents(verb).stream()
                        .filter(token -> token.is("aux") || token.is("cop"))
                        .anyMatch(token -> token.xpos().equals("VBD"));
    }

    private static boolean isPictureFrom(Piece piece, @Nullable Token publisher) {
        return PICTURES.contains(piece.rule().medium())
                && publisher != null
                && publisher.relation().equals("nmod");
    }

    /** "Your e-mail", "my photo": the page speaks to its reader, or somebody of what is his. */
    private static boolean isReaders(Piece piece) {
        return piece.sentence().dependents(piece.head(), "nmod").stream()
                .anyMatch(token -> token.relation().equals("nmod:poss") && OF_THE_READER.contains(token.lemma()));
    }

    /** The verb of showing describes the noun or has it as its subject. */
    private boolean isSubject(Piece piece) {
        Token verb = Objects.requireNonNull(piece.verb(cues, Cues.Kind.SHOW));
        return piece.head().is("nsubj")
                || verb.head() == piece.head().index()
                || piece.head().is("obl")
                || piece.sentence().isWithin(verb, piece.head());
    }

    /** "The video published" shows no one publishing it; "the report takes" is no publication. */
    private static boolean isSubjectOfActive(Piece piece) {
        return piece.head().relation().equals("nsubj")
                && piece.sentence()
                        .findHead(piece.head())
                        .filter(verb -> !isPassive(piece.sentence(), verb))
                        .isPresent()
                && piece.verbs().stream()
                        .noneMatch(verb -> verb.head() == piece.head().index());
    }

    private static boolean isPassive(Sentence sentence, Token verb) {
        return sentence.findDependent(verb, "aux:pass").isPresent();
    }

    private static boolean isAccordingTo(Piece piece) {
        return piece.sentence().dependents(piece.head(), "case").stream()
                .anyMatch(
                        token -> token.lemma().equals("accord") || token.text().equalsIgnoreCase("according"));
    }

    private boolean isActor(Piece piece, Cues.Kind kind) {
        return piece.head().relation().equals("nsubj")
                && piece.sentence()
                        .findHead(piece.head())
                        .filter(verb -> cues.isVerb(verb, kind))
                        .isPresent();
    }

    /** A reporter of the outlet itself: "our reporter", "a reporter for this paper". */
    private static boolean isFirm(Piece piece) {
        return piece.sentence().dependents(piece.head()).stream()
                .anyMatch(token -> token.is("nmod") || Set.of("our", "this").contains(token.lemma()));
    }

    private Evidence evidence(Analysis analysis, Names names, Piece piece, @Nullable Token publisher) {
        Sentence sentence = piece.sentence();
        Token shows = piece.verb(cues, Cues.Kind.SHOW);
        Token written = shows == null ? states(piece) : shows;
        Token telling = TELLERS.contains(piece.rule().need())
                ? sentence.findHead(piece.head()).orElse(null)
                : written;
        return new Evidence(
                Fingerprint.id(
                        "v", 8, "evidence", piece.span().start(), piece.span().end()),
                piece.rule().medium(),
                publisher == null ? null : Publishers.actor(sentence, publisher, names),
                when(analysis, piece),
                Evidence.Showing.of(telling == null ? pictured(sentence, piece) : behind(sentence, telling)),
                null,
                Anchor.of(analysis.text(), piece.span(), sentence.span()),
                null,
                hedges.within(piece),
                Provenance.rule("evidence/" + piece.rule().name(), piece.verbs().isEmpty() ? LOOSE : PLAIN));
    }

    /** "A video of the fire": the picture's "of" names what it shows. */
    private static @Nullable Span pictured(Sentence sentence, Piece piece) {
        return PICTURES.contains(piece.rule().medium())
                ? sentence.dependents(piece.head(), "nmod").stream()
                        .filter(other -> sentence.dependents(other, "case").stream()
                                .anyMatch(token -> token.lemma().equals("of")))
                        .map(other -> whole(sentence.subtree(other)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Span whole(List<Token> tokens) {
        int first = tokens.get(0).upos().equals("ADP") && tokens.size() > 1 ? 1 : 0;
        return Span.covering(
                tokens.get(first).span(), tokens.get(tokens.size() - 1).span());
    }

    /** What stands behind the verb within its clause. */
    private static @Nullable Span behind(Sentence sentence, Token verb) {
        boolean told = sentence.findDependent(verb, "iobj").isPresent()
                || sentence.findDependent(verb, "obj").isEmpty();
        Token content = told ? sentence.findDependent(verb, "ccomp").orElse(verb) : verb;
        List<Token> clause = sentence.subtree(content).stream()
                .filter(token -> token.index() > verb.index() && !token.upos().equals("PUNCT"))
                .toList();
        return clause.isEmpty()
                ? null
                : Span.covering(
                        clause.get(0).span(), clause.get(clause.size() - 1).span());
    }

    /** The day beside the verb that published, made or obtained it. */
    private @Nullable When when(Analysis analysis, Piece piece) {
        Token verb = piece.verb(cues, Cues.Kind.PUBLISH);
        Token dated = verb == null ? piece.verb(cues, Cues.Kind.OBTAIN) : verb;
        if (dated == null) {
            return null;
        }
        Sentence sentence = piece.sentence();
        return analysis.timesIn(sentence.span()).stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME)
                .filter(time -> sentence.findPhraseHead(time.span())
                        .filter(head -> head.head() == dated.index()
                                || head.head() == piece.head().index())
                        .isPresent())
                .min(Comparator.comparing(TimeExpression::span))
                .map(time -> Moments.of(analysis.text(), time))
                .orElse(null);
    }

    /** A sentence that goes on about the last piece: "It shows …", "It could not be verified". */
    private void follow(Analysis analysis, Sentence sentence, List<Evidence> found) {
        if (found.isEmpty()) {
            return;
        }
        int index = found.size() - 1;
        Evidence last = found.get(index);
        int before = analysis.findSentence(last.anchor().span().start())
                .map(Sentence::index)
                .orElse(-1);
        if (sentence.index() <= before || sentence.index() > before + 2) {
            return;
        }
        Span hedge = last.hedge() == null ? hedges.unchecked(sentence, null) : null;
        Span showing = last.showing().words() == null && sentence.index() == before + 1 ? pronounShows(sentence) : null;
        if (hedge != null || showing != null) {
            Evidence.Showing shown = showing == null ? last.showing() : Evidence.Showing.of(showing);
            found.set(index, last.completed(shown, hedge == null ? last.hedge() : hedge));
        }
    }

    private @Nullable Span pronounShows(Sentence sentence) {
        for (Token verb : sentence.tokens()) {
            boolean pronoun = cues.isVerb(verb, Cues.Kind.SHOW)
                    && sentence.dependents(verb, "nsubj").stream().anyMatch(other -> PRONOUNS.contains(other.lemma()));
            if (pronoun) {
                return behind(sentence, verb);
            }
        }
        return null;
    }
}
