package parallax.situation.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parallax.ledger.Account;
import parallax.story.Story;

class ChainFinderTest {

    private final Map<String, Account> accounts = new TreeMap<>();
    private final List<Story> stories = new ArrayList<>();

    @Test
    void storiesThatFollowOneAnotherAreAChainNamedForWhatTheyShare() {
        strike();
        others();

        List<Chain> chains = new ChainFinder().group(stories, accounts);

        assertThat(chains).hasSize(1);
        assertThat(chains.get(0).stories()).containsExactly("t1", "t2", "t3");
        assertThat(chains.get(0).label()).contains("stevedores");
        assertThat(chains.get(0).from()).isEqualTo("2023-03-01");
        assertThat(chains.get(0).to()).isEqualTo("2023-03-09");
    }

    @Test
    void theOrderOfTheStoriesChangesNothing() {
        strike();
        others();
        List<Chain> expected = new ChainFinder().group(stories, accounts);
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(stories, new Random(seed));
            assertThat(new ChainFinder().group(stories, accounts)).isEqualTo(expected);
        }
    }

    @Test
    void aSituationThatIsSilentForLongIsOver() {
        story("t1", "2023-03-01", "Stevedores of Tromvik walk out over the gantry rota");
        story("t2", "2023-03-04", "Stevedores in Tromvik refuse the gantry rota again");
        story("t3", "2023-06-09", "Tromvik stevedores and their gantry rota, a look back");
        others();

        assertThat(new ChainFinder().group(stories, accounts)).isEmpty();
    }

    @Test
    void whatHasNoDayIsInNoChain() {
        strike();
        accounts.replaceAll((id, account) -> new Account(
                id,
                null,
                account.outlet(),
                account.transcript(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));

        assertThat(new ChainFinder().group(stories, accounts)).isEmpty();
    }

    private void strike() {
        story("t1", "2023-03-01", "Stevedores of Tromvik walk out over the gantry rota");
        story("t2", "2023-03-05", "Stevedores in Tromvik refuse the gantry rota again");
        story("t3", "2023-03-09", "Tromvik stevedores sign a gantry rota and return");
    }

    private void others() {
        story("t4", "2023-03-02", "Herring shoals vanish from the northern fjords");
        story("t5", "2023-03-05", "Parliament quarrels about pensions until dawn");
        story("t6", "2023-03-08", "A comet is seen above the observatory");
        story("t7", "2023-03-08", "Chess champion withdraws from the tournament");
    }

    private void story(String id, String day, String text) {
        String article = "article of " + id;
        accounts.put(
                article,
                new Account(
                        article,
                        LocalDate.parse(day),
                        "The Gull",
                        text,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        stories.add(new Story(id, List.of(article), List.of(), "stands alone"));
    }
}
