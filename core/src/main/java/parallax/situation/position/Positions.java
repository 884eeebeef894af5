package parallax.situation.position;

import java.util.List;

/**
 * Who holds what: speaker by question.
 *
 * @param speakers who is heard, those heard most first
 * @param questions what two or more of them speak to, those with most voices first
 */
public record Positions(List<Speaker> speakers, List<Question> questions) {

    public Positions {
        speakers = List.copyOf(speakers);
        questions = List.copyOf(questions);
    }

    /** Speakers who are heard, but not on this question; in the order in which they are heard most. */
    public List<Speaker> silentOn(Question question) {
        List<String> heard = question.speakers();
        return speakers.stream()
                .filter(speaker -> !heard.contains(speaker.name()))
                .toList();
    }
}
