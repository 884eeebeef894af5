package parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parallax.language.Mention.Kind;
import parallax.text.Span;

class NameVotesTest {

    private static final String TEXT = "Vera Orr met Harrow. Orr left Harrow. Harrow won.";

    @Test
    void theSameWordsNameTheSameKindOfThing() {
        List<Mention> settled = NameVotes.settle(
                TEXT,
                List.of(
                        mention("Harrow", 13, Kind.PLACE, 0.9),
                        mention("Harrow", 30, Kind.PLACE, 0.9),
                        mention("Harrow", 38, Kind.ORGANISATION, 0.6)));
        assertThat(settled).extracting(Mention::kind).containsOnly(Kind.PLACE);
    }

    @Test
    void aLastNameIsAPersonsWhereTheFullNameStands() {
        List<Mention> settled = NameVotes.settle(
                TEXT, List.of(mention("Vera Orr", 0, Kind.PERSON, 0.99), mention("Orr", 21, Kind.ORGANISATION, 0.6)));
        assertThat(settled).extracting(Mention::kind).containsOnly(Kind.PERSON);
    }

    @Test
    void aGuessIsNoMention() {
        assertThat(NameVotes.settle(TEXT, List.of(mention("Harrow", 13, Kind.ORGANISATION, 0.3))))
                .isEmpty();
    }

    private static Mention mention(String name, int start, Kind kind, double confidence) {
        assertThat(TEXT.startsWith(name, start)).isTrue();
        return new Mention(Span.of(start, start + name.length()), kind, 0, confidence);
    }
}
