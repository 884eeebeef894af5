package parallax.situation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.ledger.Statement.CueKind;
import parallax.ledger.When;
import parallax.situation.claim.Speech.Voice;
import parallax.situation.claim.Speech.Window;
import parallax.situation.same.Keywords;
import parallax.situation.told.Denial;
import parallax.situation.told.Records;
import parallax.text.Quotations;

/** Lists the statements of an account that somebody may tell again: those with a speaker, a day and words that tell something. */
final class Utterances {

    /** How many days a quotation, and reported speech, is told after it was said where nothing says when that was. */
    private static final long DAYS_QUOTED = 7;

    private static final long DAYS_REPORTED = 2;
    /** "Last week" is told of; "last year" was another time. */
    private static final long LONGEST_TIME = 10;

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?|some|one|another)\\s+");
    private static final Pattern NEGATION =
            Pattern.compile("(?i)\\b(?:not|never|no|nothing|nobody|none|neither|nor|without|cannot)\\b|n['’]t\\b");

    private final Records records;
    private final Keywords.Reader keywords;
    private final WordReader words = new WordReader();
    private final Denial denial = new Denial();

    Utterances(Records records, Keywords.Reader keywords) {
        this.records = records;
        this.keywords = keywords;
    }

    List<Utterance> of(Account account) {
        Quotations quotations = Quotations.of(account.transcript());
        List<Utterance> found = new ArrayList<>();
        for (Statement statement : account.statements()) {
            if (!statement.stance().negated()) {
                findSpeech(account, statement, quotations)
                        .filter(Speech::tellsSomething)
                        .map(speech -> new Utterance(account, statement, records.side(account, statement), speech))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Speech> findSpeech(Account account, Statement statement, Quotations quotations) {
        Voice voice = voice(account, statement);
        List<Word> said = words.read(account, statement, quotations);
        long quoted = said.stream().filter(Word::quoted).count();
        Window window = window(account, statement, quoted >= Speech.QUOTATION);
        if (voice.names().isEmpty() || said.isEmpty() || window == null) {
            return Optional.empty();
        }
        return Optional.of(new Speech(
                voice,
                window,
                said,
                keywords.read(records.content(account, statement, true)),
                keywords.read(unnamed(account, said)),
                manner(statement)));
    }

    /** Words with a capital are names, or at the beginning of a sentence. */
    private static String unnamed(Account account, List<Word> said) {
        return said.stream()
                .map(word -> word.span().in(account.transcript()))
                .filter(printed -> !Character.isUpperCase(printed.codePointAt(0)))
                .collect(Collectors.joining(" "));
    }

    private Voice voice(Account account, Statement statement) {
        Set<String> people = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        for (String id : speakers(statement)) {
            account.findActor(id).ifPresent(actor -> {
                boolean person = actor.kind() == Actor.Kind.PERSON;
                (person ? people : bodies).add(actor.name());
                Stream.ofNullable(records.countryOf(account, id)).forEach(states::add);
            });
        }
        String unnamed = statement.speaker().unnamed();
        if (people.isEmpty() && bodies.isEmpty() && unnamed != null) {
            bodies.add(ARTICLE.matcher(unnamed.toLowerCase(Locale.ROOT)).replaceFirst(""));
        }
        return new Voice(people, bodies, states);
    }

    private static List<String> speakers(Statement statement) {
        return Stream.concat(
                        statement.speaker().actors().stream(),
                        Stream.ofNullable(statement.speaker().institution()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null when nothing tells the time, or when it was too long a time. */
    private static @Nullable Window window(Account account, Statement statement, boolean quotation) {
        When when = statement.when();
        LocalDate from = when == null ? null : when.from();
        LocalDate to = when == null ? null : when.to();
        if (from != null && to != null) {
            long around = quotation ? 1 : 0;
            return from.plusDays(LONGEST_TIME).isBefore(to)
                    ? null
                    : new Window(from.minusDays(around), to.plusDays(around));
        }
        LocalDate published = account.published();
        return published == null
                ? null
                : new Window(published.minusDays(quotation ? DAYS_QUOTED : DAYS_REPORTED), published);
    }

    /** "Denied that" and "asked whether" are not "said that", and "will" is not "will not". */
    private String manner(Statement statement) {
        String cue = denial.denies(statement) || statement.cue().kind() == CueKind.DENIES
                ? "denies"
                : statement.cue().kind() == CueKind.ASKS || statement.cue().kind() == CueKind.DOUBTS ? "asks" : "says";
        long negations = NEGATION.matcher(statement.content().text()).results().count();
        return cue + (negations > 0 ? " not" : "");
    }
}
