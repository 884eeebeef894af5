package parallax.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parallax.entity.table.ActorTable;
import parallax.ledger.Actor;
import parallax.text.MalformedRuleException;

class ActorTableTest {

    private static final String HEADER = "actor\tnames\tkind\tcountry\tsectors\twikidata\trole\tfrom\tto\n";

    private static ActorTable table(String rows) {
        try {
            return ActorTable.parse("own.tsv", new BufferedReader(new StringReader(HEADER + rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Actor> read(ActorTable own, String notation, String day) {
        return new NameResolver(own)
                .resolve(Parsed.of(notation), LocalDate.parse(day))
                .actors();
    }

    @Test
    void anAddedBodyIsKnownByAllItsNames() {
        ActorTable own = table("Harbour Guard\tHGX|Guard of the Harbour\torganisation\tPER\tCOP|MIL\tQ7\t\t\t\n");
        List<Actor> actors = read(own, "The/DET/det/2 [ORGANISATION HGX/PROPN/nsubj/3] left/VERB/root/0", "2022-02-16");

        assertThat(actors).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Harbour Guard");
            assertThat(actor.country()).isEqualTo("PER");
            assertThat(actor.sectors()).containsExactly("COP", "MIL");
            assertThat(actor.wikidata()).isEqualTo("Q7");
        });
    }

    @Test
    void aShippedActorIsDescribedOtherwiseUnderAllItsNames() {
        ActorTable own = table("Polisario Front\t\torganisation\tESH\tGOV\t\t\t\t\n");
        List<Actor> actors = read(own, "[ORGANISATION Polisario/PROPN/nsubj/2] agreed/VERB/root/0", "2022-02-16");

        assertThat(actors).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Polisario Front");
            assertThat(actor.country()).isEqualTo("ESH");
            assertThat(actor.sectors()).containsExactly("GOV");
        });
    }

    @Test
    void aPersonHasAnOfficeBetweenTwoDays() {
        ActorTable own = table("Ana Lima\t\tperson\tPER\tGOV\t\tport minister\t2020-01\t2021\n");
        String sentence = "[PERSON Ana/PROPN/nsubj/3 Lima/PROPN/flat/1] left/VERB/root/0";

        assertThat(read(own, sentence, "2020-06-01")).singleElement().satisfies(actor -> {
            assertThat(actor.role()).isEqualTo("port minister");
            assertThat(actor.sectors()).containsExactly("GOV");
        });
        assertThat(read(own, sentence, "2023-06-01")).singleElement().satisfies(actor -> {
            assertThat(actor.role()).isEqualTo("former port minister");
            assertThat(actor.sectors()).containsExactly("ELI");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "X|||organisation|PER|GOV||||| 9 columns",
                "X||club|PER|GOV|||| club",
                "X||organisation|Peru|GOV|||| Peru",
                "X||organisation|PER|KING|||| KING",
                "X||organisation|PER|GOV|7||| Q and digits",
                "X||person|PER|GOV|||soon| soon",
                "|x|organisation|PER|GOV|||| a name"
            })
    void aMalformedLineIsNamedWithWhatWasExpected(String line) {
        int last = line.lastIndexOf('|');
        String row = line.substring(0, last + 1).replace('|', '\t');

        assertThatThrownBy(() -> table(row))
                .isInstanceOf(MalformedRuleException.class)
                .hasMessageContainingAll("own.tsv:2", line.substring(last + 1).strip());
    }
}
