package parallax.story;

import java.util.List;
import java.util.Objects;
import parallax.story.copy.Copy;
import parallax.story.version.Versions;

/**
 * What articles have to do with one another.
 *
 * @param copies republished text
 * @param versions articles that were read more than once
 * @param stories articles on one happening
 * @param sources who published each of them and which text it goes back to
 */
public record Groups(List<Copy> copies, List<Versions> versions, List<Story> stories, Sources sources) {

    public Groups {
        copies = List.copyOf(copies);
        versions = List.copyOf(versions);
        stories = List.copyOf(stories);
        Objects.requireNonNull(sources);
    }
}
