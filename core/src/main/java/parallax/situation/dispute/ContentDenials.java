package parallax.situation.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parallax.ledger.Account;
import parallax.situation.told.Records;
import parallax.situation.told.Said;
import parallax.situation.told.Sayings;
import parallax.situation.told.Side;
import parallax.situation.told.Speakers;
import parallax.situation.told.Wording;

/** A denial and an assertion of nearly the same words by others within a week, in any two articles. */
final class ContentDenials implements Docket.Rule<Said> {

    private static final long DAYS = 7;
    private static final double LEAST_CONTAINMENT = 0.6;
    private static final long LEAST_SHARED = 3;
    private static final long LEAST_UNNAMED = 2;
    private static final double LEAST_UNNAMED_CONTAINMENT = 0.5;

    /** In a long statement two words may stand by chance. */
    private static final int MANY = 12;

    /** So few words must all be told again. */
    private static final int FEW = 3;

    private static final Pattern PROSPECTIVE = Pattern.compile(
            "(?i)\\b(?:plan(?:s|ned|ning)?|intends?|intended|intentions?|will|would|could|may|might|wants?|going to|prepar(?:es?|ed|ing)"
                    + "|imminent|threat|risk|possib\\w+|decided|wanted|looking to|seek\\w*|sought|tr(?:y|ies|ied|ying) to)\\b");

    private final Speakers speakers;
    private final Sayings sayings;
    private final Wording wording;

    ContentDenials(Speakers speakers, Sayings sayings, Wording wording) {
        this.speakers = speakers;
        this.sayings = sayings;
        this.wording = wording;
    }

    @Override
    public List<Said> parts(Account account) {
        return sayings.of(account).stream()
                .filter(said -> said.unnamed().size() >= LEAST_UNNAMED)
                .toList();
    }

    @Override
    public List<String> questions(Said said) {
        return List.copyOf(new TreeSet<>(said.unnamed()));
    }

    @Override
    public @Nullable LocalDate day(Said said) {
        return said.day();
    }

    @Override
    public boolean mattersAlone(Said said) {
        return denies(said);
    }

    @Override
    public boolean denies(Said said) {
        return said.denial();
    }

    @Override
    public Side sign(Said said) {
        return said.side();
    }

    @Override
    public String pointer(Said said) {
        return said.pointer();
    }

    @Override
    public List<Dispute> disputes(String word, List<Said> parts, Docket.Within week) {
        List<Dispute> found = new ArrayList<>();
        for (Said denial : parts) {
            if (!denial.denial() || !week.holds(denial.day())) {
                continue;
            }
            List<Said> against = parts.stream()
                    .filter(said -> !said.denial() && opposed(said, denial))
                    .toList();
            if (!against.isEmpty()) {
                found.add(dispute(against, denial));
            }
        }
        return found;
    }

    private boolean opposed(Said assertion, Said denial) {
        boolean apart = !assertion.account().article().equals(denial.account().article())
                || !assertion.statement().sentence().overlaps(denial.statement().sentence());
        return apart
                && speakers.hold(assertion.side(), assertion.voice(), denial.side(), denial.voice())
                && Records.near(assertion.day(), denial.day(), DAYS)
                && alike(assertion, denial)
                && isProspective(assertion) == isProspective(denial);
    }

    /** What is to come is not set against what has been. */
    private static boolean isProspective(Said said) {
        return PROSPECTIVE.matcher(said.statement().content().text()).find();
    }

    /** Most words of the shorter content stand in the other, and not names alone. */
    private boolean alike(Said assertion, Said denial) {
        return wording.shared(assertion.words(), denial.words()) >= LEAST_SHARED
                && wording.containment(assertion.words(), denial.words()) >= LEAST_CONTAINMENT
                && wording.shared(assertion.unnamed(), denial.unnamed()) >= LEAST_UNNAMED
                && wording.containment(assertion.unnamed(), denial.unnamed()) >= LEAST_UNNAMED_CONTAINMENT
                && (denial.unnamed().size() > FEW || assertion.unnamed().containsAll(denial.unnamed()))
                && (assertion.unnamed().size() <= MANY
                        || wording.shared(assertion.unnamed(), denial.unnamed()) > LEAST_UNNAMED);
    }

    private static Dispute dispute(List<Said> against, Said denial) {
        return Dispute.of(
                Dispute.Kind.DENIAL,
                new Dispute.Matter(
                        denial.side().pointer(),
                        List.of("content: " + denial.statement().content().text()),
                        against.get(0).side().speaker() + " says it, "
                                + denial.side().speaker() + " "
                                + denial.statement().cue().text()),
                List.of(
                        new Position(
                                "it is so", against.stream().map(Said::side).toList()),
                        new Position("it is not so", List.of(denial.side()))),
                "denial/same-content");
    }
}
