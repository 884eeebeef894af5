package parallax.store.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parallax.Reading;
import parallax.format.found.Finding;
import parallax.ledger.Actor;
import parallax.ledger.Statement.CueKind;
import parallax.store.Cause;
import parallax.store.Consolidation;
import parallax.store.Decision;
import parallax.store.Decisions;
import parallax.store.JdbcLedger;
import parallax.store.Location;
import parallax.store.Made;
import parallax.store.Making;
import parallax.store.Role;
import parallax.store.search.Cursor;
import parallax.store.search.Hit;
import parallax.store.search.QueryParser;
import parallax.store.search.Search;
import parallax.store.search.Total;
import parallax.story.group.Correction;
import parallax.story.outlet.OutletTable;

/** Actors of a ledger, and what persons decide about them and about stories, whatever the ledger lies in. */
abstract class DecisionContract {

    private static final Actor NORTH = Made.country("Northland", "NOR");
    private static final Actor KINGDOM = Made.country("Kingdom of Northland", "NOR");
    private static final Actor OLD = Made.country("Norland", "NOR");
    private static final Actor SOUTH = Made.country("Southland", "SDN");
    private static final String TANKS = "its tanks are going home over the old bridge at Portsaint";

    private final Reading lantern = new Made("The Lantern", Made.DAY, "Columns leave the harbour")
            .says(NORTH, CueKind.SAYS, TANKS)
            .shells(SOUTH, null)
            .shown(SOUTH, "smoke over the harbour")
            .reading();
    private final Reading courier = new Made("The Courier", Made.DAY, "Kingdom withdraws")
            .says(KINGDOM, CueKind.SAYS, TANKS)
            .reading();
    private final Reading gull = new Made("The Gull", Made.DAY.plusDays(1), "Herring catch falls for a third year")
            .says(OLD, CueKind.SAYS, "fishermen of the western isles landed fewer herring than ever")
            .reading();

    private JdbcLedger ledger;
    private Decisions decisions;
    private Actors actors;

    abstract Location emptyLocation();

    @BeforeEach
    void open() {
        fill(emptyLocation());
    }

    private void fill(Location location) {
        ledger = JdbcLedger.open(location);
        decisions = new Decisions(ledger);
        actors = new Actors(ledger);
        ledger.writer().write(List.of(lantern, courier, gull), Making.added("test"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Making roe(int minute) {
        return new Making(
                Instant.parse("2031-06-01T10:00:00Z").plusSeconds(60L * minute),
                "J. Roe",
                "the same ministry",
                Cause.CORRECTED);
    }

    private List<String> find(String line) {
        return new Search(ledger)
                .find(QueryParser.parse(line), Cursor.START, 100).hits().stream()
                        .map(Hit::sentence)
                        .toList();
    }

    private List<Finding> consolidated(Finding.Kind kind) {
        new Consolidation(ledger, OutletTable.SHIPPED).run();
        return new Found(ledger).list(kind, Slice.Mark.START, 100).findings();
    }

    @Test
    void anActorIsKnownWithItsParts() {
        KnownActor south = actors.findActor(SOUTH.id()).orElseThrow();

        assertThat(south.actor()).isEqualTo(SOUTH);
        assertThat(south.also()).isEmpty();
        assertThat(south.records())
                .containsOnlyKeys(Role.ACTOR, Role.PUBLISHER)
                .containsEntry(Role.ACTOR, new Total(1, true));
        assertThat(actors.findActor("nobody")).isEmpty();
    }

    @Test
    void actorsAreListedByAnyWordOfTheirNameTheMostMentionedFirst() {
        assertThat(names("")).first().isEqualTo("Southland");
        assertThat(names("nor")).containsExactly("Kingdom of Northland", "Norland", "Northland");
        assertThat(names("NORTHL")).containsExactly("Kingdom of Northland", "Northland");
        assertThat(names("of kingd")).containsExactly("Kingdom of Northland");
        assertThat(names("land")).isEmpty();
        assertThat(actors.list("", 2)).hasSize(2);
    }

    private List<String> names(String words) {
        return actors.list(words, 10).stream().map(each -> each.actor().name()).toList();
    }

    @Test
    void twoWhoAreOneAreFoundUnderEitherUntilTheyAreSplit() {
        List<String> both = List.of("Northland says " + TANKS + ".", "Kingdom of Northland says " + TANKS + ".");
        assertThat(find("speaker-id:" + NORTH.id())).hasSize(1);
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(1));
        for (String line : List.of(
                "speaker:Northland",
                "speaker:\"Kingdom of Northland\"",
                "speaker-id:" + NORTH.id(),
                "who-id:" + KINGDOM.id())) {
            assertThat(find(line)).as(line).containsExactlyInAnyOrderElementsOf(both);
        }
        KnownActor known = actors.findActor(KINGDOM.id()).orElseThrow();
        assertThat(known.actor()).isEqualTo(NORTH);
        assertThat(known.also()).containsExactly(KINGDOM.id());
        assertThat(known.records()).containsEntry(Role.SPEAKER, new Total(2, true));
        assertThat(names("king")).containsExactly("Northland");
        assertThat(decisions.split(KINGDOM.id(), roe(2))).isTrue();
        assertThat(decisions.split(KINGDOM.id(), roe(3))).isFalse();
        assertThat(find("speaker-id:" + NORTH.id())).hasSize(1);
        assertThat(names("king")).containsExactly("Kingdom of Northland");
    }

    @Test
    void whereArticlesAreComparedTheyAreOneSpeakerAndNoReadingChanges() {
        assertThat(consolidated(Finding.Kind.CLAIM)).isEmpty();
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(1));
        List<Finding> claims = consolidated(Finding.Kind.CLAIM);

        assertThat(claims).hasSize(1);
        assertThat(Found.parser(new Found(ledger).readings(claims))
                        .claim(claims.get(0))
                        .speakers())
                .containsExactly("Northland");
        assertThat(ledger.findReading(courier.article().id())).contains(courier);
        decisions.split(KINGDOM.id(), roe(2));
        assertThat(consolidated(Finding.Kind.CLAIM)).isEmpty();
    }

    @Test
    void theOrderOfMergesDoesNotMatter() {
        decisions.merge(OLD.id(), KINGDOM.id(), roe(1));
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(2));
        var one = decisions.decided();
        ledger.close();
        fill(emptyLocation());
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(2));
        decisions.merge(OLD.id(), KINGDOM.id(), roe(1));

        assertThat(decisions.decided().actors())
                .isEqualTo(one.actors())
                .containsEntry(OLD.id(), NORTH)
                .containsEntry(KINGDOM.id(), NORTH);
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(1));
        for (List<String> pair : List.of(
                List.of(NORTH.id(), NORTH.id()),
                List.of(NORTH.id(), KINGDOM.id()),
                List.of(KINGDOM.id(), SOUTH.id()),
                List.of("nobody", NORTH.id()))) {
            assertThatThrownBy(() -> decisions.merge(pair.get(0), pair.get(1), roe(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(pair.get(0));
        }
        assertThatThrownBy(() -> decisions.decide(
                        Correction.Kind.APART, lantern.article().id(), "nothing", roe(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
        assertThat(decisions.list(10)).hasSize(1);
    }

    @Test
    void storiesAreAsTheyWereDecidedInAnyOrderAndUndoingBringsBackWhatHeldBefore() {
        String one = lantern.article().id();
        String other = gull.article().id();
        List<String> before = stories();
        assertThat(before).doesNotContain(pair(one, other));
        long together = decisions.decide(Correction.Kind.TOGETHER, one, other, roe(5));
        List<String> joined = stories();
        assertThat(joined).isNotEqualTo(before);
        decisions.decide(Correction.Kind.APART, other, one, roe(4));
        assertThat(stories()).as("an earlier decision that came later").isEqualTo(joined);
        assertThat(decisions.undo(together, roe(6))).isTrue();
        assertThat(decisions.undo(together, roe(7))).isFalse();
        assertThat(stories()).isEqualTo(before);
        List<Decision> log = decisions.list(10);
        assertThat(log).extracting(Decision::kind).containsExactly(Decision.Kind.APART, Decision.Kind.TOGETHER);
        assertThat(log.get(1).undone()).isEqualTo(new Decision.Undone(roe(6).at(), "J. Roe"));
        assertThat(log.get(1).holds()).isFalse();
        assertThat(log.get(0).by()).isEqualTo("J. Roe");
    }

    private List<String> stories() {
        List<String> stories = new ArrayList<>();
        consolidated(Finding.Kind.STORY)
                .forEach(each -> stories.add(each.members().stream()
                        .map(Finding.Member::article)
                        .toList()
                        .toString()));
        stories.sort(null);
        return stories;
    }

    private static String pair(String one, String other) {
        List<String> both = new ArrayList<>(List.of(one, other));
        both.sort(null);
        return both.toString();
    }

    @Test
    void aDecisionCountsAsAChange() {
        long before = ledger.generation();
        decisions.merge(KINGDOM.id(), NORTH.id(), roe(1));
        long merged = ledger.generation();
        decisions.split(KINGDOM.id(), roe(2));
        assertThat(merged).isGreaterThan(before);
        assertThat(ledger.generation()).isGreaterThan(merged);
    }
}
