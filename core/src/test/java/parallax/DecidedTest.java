package parallax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parallax.language.WithEngine;
import parallax.ledger.Account;
import parallax.ledger.Actor;
import parallax.ledger.Statement;
import parallax.story.group.Correction;
import parallax.story.group.Corrections;
import parallax.story.outlet.OutletTable;

/** What persons decided holds where readings are compared, and changes no reading. */
@SuppressWarnings("NullAway.Init") // read before the first test
class DecidedTest extends WithEngine {

    private List<Reading> readings;
    private Actor mayor;

    @BeforeAll
    void read() {
        readings = Dossier.read(Parallax.open(engine()));
        mayor = account(Dossier.PLOVER).actors().stream()
                .filter(actor -> actor.name().equals("Tiit Kask"))
                .findFirst()
                .orElseThrow();
    }

    private Account account(String name) {
        String id = Dossier.id(readings, name);
        return readings.stream()
                .map(Reading::account)
                .filter(account -> account.article().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Account changed(Account account, Actor from, Actor to) {
        return new Decided(Corrections.NONE, Map.of(from.id(), to)).apply(account);
    }

    @Test
    void anActorIsAnotherInEveryPartAndKeepsItsWords() {
        Actor other = new Actor("a1", "T. Kask", Actor.Kind.PERSON, "EST", List.of("GOV"), null, "Q1", List.of());
        Account before = account(Dossier.PLOVER);
        Account after = changed(before, mayor, other);

        Actor now = after.findActor("a1").orElseThrow();
        assertThat(now.name()).isEqualTo("T. Kask");
        assertThat(now.role()).isEqualTo(mayor.role());
        assertThat(now.mentions()).isEqualTo(mayor.mentions()).isNotEmpty();
        assertThat(after.findActor(mayor.id())).isEmpty();
        assertThat(after.entries()).hasSameSizeAs(before.entries());
        assertThat(after.toString()).doesNotContain(mayor.id());
        List<Statement.Speaker> speakers =
                after.statements().stream().map(Statement::speaker).toList();
        assertThat(speakers)
                .filteredOn(speaker -> speaker.actors().contains("a1"))
                .isNotEmpty();
        assertThat(speakers)
                .extracting(Statement.Speaker::text)
                .containsExactlyElementsOf(before.statements().stream()
                        .map(statement -> statement.speaker().text())
                        .toList());
        assertThat(changed(after, other, mayor).entries()).isEqualTo(before.entries());
    }

    @Test
    void whereAnArticleNamesBothTheMentionsAreJoined() {
        Actor minister = account(Dossier.PLOVER).actors().stream()
                .filter(actor -> actor.name().equals("Olav Lind"))
                .findFirst()
                .orElseThrow();
        Account after = changed(account(Dossier.PLOVER), minister, mayor.withMentions(List.of()));

        assertThat(after.actors()).hasSize(account(Dossier.PLOVER).actors().size() - 1);
        assertThat(after.findActor(mayor.id()).orElseThrow().mentions())
                .containsAll(mayor.mentions())
                .containsAll(minister.mentions());
        assertThat(after.findActor(mayor.id()).orElseThrow().role()).isEqualTo("prime minister");
    }

    @Test
    void anAccountWithoutTheActorStaysAsItIs() {
        Account herring = account(Dossier.HERRING);
        assertThat(changed(herring, mayor, mayor)).isSameAs(herring);
    }

    @Test
    void storiesAreAsDecidedInWhateverOrderTheReadingsCome() {
        String plover = Dossier.id(readings, Dossier.PLOVER);
        String herring = Dossier.id(readings, Dossier.HERRING);
        Corrections together = Corrections.NONE.with(new Correction(
                plover, herring, Correction.Kind.TOGETHER, "J. Roe", Instant.parse("2023-04-01T10:00:00Z")));
        Decided decided = new Decided(together, Map.of());
        List<Reading> reversed = new ArrayList<>(readings);
        Collections.reverse(reversed);
        var stories =
                new Comparison(readings, OutletTable.SHIPPED, decided).whole().stories();

        assertThat(stories)
                .anyMatch(story -> story.articles().containsAll(List.of(plover, herring)))
                .isEqualTo(new Comparison(reversed, OutletTable.SHIPPED, decided)
                        .whole()
                        .stories());
        assertThat(new Comparison(readings, OutletTable.SHIPPED).whole().stories())
                .noneMatch(story -> story.articles().containsAll(List.of(plover, herring)));
    }
}
