package parallax.situation.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.situation.dispute.Dispute;
import parallax.situation.dispute.Position;
import parallax.situation.timeline.Happening;
import parallax.situation.timeline.Timeline;
import parallax.situation.told.Side;
import parallax.text.WordLists;

/** Lists who holds what on the questions that disputes raise and on the events that two or more speakers tell. */
public final class PositionFinder {

    private static final Pattern NOT = Pattern.compile("\\bnot\\b");
    private static final String NOBODY = "a speaker not named";

    private final Set<String> pronouns =
            WordLists.read(PositionFinder.class, "en/speakers.tsv").words("pronouns");

    private static final Comparator<Question> BY_VOICES = Comparator.comparing(Question::raisedBy)
            .thenComparing(question -> question.speakers().size(), Comparator.reverseOrder())
            .thenComparing(question -> question.articles().size(), Comparator.reverseOrder())
            .thenComparing(Question::id);

    /** The answer does not depend on the order of the accounts. */
    public Positions group(List<Account> accounts, Timeline timeline, List<Dispute> disputes) {
        List<Speaker> speakers = speakers(accounts);
        Set<String> heard = speakers.stream().map(Speaker::name).collect(Collectors.toSet());
        List<Question> questions = new ArrayList<>();
        disputes.forEach(dispute -> questions.add(question(dispute)));
        Set<String> disputed = pointers(disputes);
        for (Happening happening : timeline.happenings()) {
            if (happening.tellings().stream().map(Side::pointer).noneMatch(disputed::contains)) {
                questions.add(question(happening, heard));
            }
        }
        return new Positions(
                speakers,
                questions.stream()
                        .filter(question -> question.speakers().size() > 1)
                        .sorted(BY_VOICES)
                        .toList());
    }

    /** Named actors who say something; what an outlet says itself makes it no speaker. */
    private static List<Speaker> speakers(List<Account> accounts) {
        Map<String, Set<String>> articles = new TreeMap<>();
        for (Account account : accounts) {
            Map<String, Actor> actors = account.actorsById();
            for (Statement statement : account.statements()) {
                for (String id : statement.speaker().actors()) {
                    Actor actor = actors.get(id);
                    if (actor != null && actor.kind() != Actor.Kind.UNNAMED && actor.kind() != Actor.Kind.GROUP) {
                        articles.computeIfAbsent(actor.name(), none -> new TreeSet<>())
                                .add(account.article());
                    }
                }
            }
        }
        return articles.entrySet().stream()
                .map(each -> new Speaker(each.getKey(), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(
                                (Speaker speaker) -> speaker.articles().size(), Comparator.reverseOrder())
                        .thenComparing(Speaker::name))
                .toList();
    }

    private static Set<String> pointers(List<Dispute> disputes) {
        Set<String> pointers = new HashSet<>();
        disputes.forEach(dispute -> dispute.sides().forEach(side -> pointers.add(side.pointer())));
        return pointers;
    }

    private Question question(Dispute dispute) {
        List<Stance> stances = new ArrayList<>();
        for (Position position : dispute.positions()) {
            Stance.Kind kind = isDenial(dispute, position) ? Stance.Kind.DENIES : Stance.Kind.SAYS;
            bySpeaker(position.tellings())
                    .forEach((speaker, sides) -> stances.add(new Stance(speaker, kind, position.says(), sides)));
        }
        return new Question(dispute.id(), Question.Source.DISPUTE, Matter.of(dispute), stances);
    }

    /** One says that it is so, the other that it is not; other disputes have positions that all say something. */
    private static boolean isDenial(Dispute dispute, Position position) {
        boolean yesOrNo = dispute.kind() == Dispute.Kind.DENIAL || dispute.kind() == Dispute.Kind.HAPPENED;
        return yesOrNo && NOT.matcher(position.says()).find();
    }

    private Question question(Happening happening, Set<String> heard) {
        Stance.Kind kind = happening.kind().denied() ? Stance.Kind.DENIES : Stance.Kind.SAYS;
        List<Stance> stances = new ArrayList<>();
        bySpeaker(happening.tellings().stream()
                        .filter(side -> heard.contains(side.speaker()))
                        .toList())
                .forEach((speaker, sides) -> stances.add(new Stance(speaker, kind, happening.clause(), sides)));
        return new Question(happening.id(), Question.Source.EVENT, happening.clause(), stances);
    }

    /** A pronoun that was not resolved says nothing of who speaks. */
    private Map<String, List<Side>> bySpeaker(List<Side> tellings) {
        Map<String, List<Side>> bySpeaker = new TreeMap<>();
        tellings.forEach(side -> bySpeaker
                .computeIfAbsent(
                        pronouns.contains(side.speaker().toLowerCase(Locale.ROOT)) ? NOBODY : side.speaker(),
                        none -> new ArrayList<>())
                .add(side));
        return bySpeaker;
    }
}
