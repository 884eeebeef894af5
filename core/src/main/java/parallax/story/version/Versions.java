package parallax.story.version;

import java.util.List;
import java.util.Objects;
import parallax.text.Fingerprint;

/**
 * An article that was read more than once.
 *
 * @param id derived from the address
 * @param address in the one spelling that all readings share
 * @param versions in order of time; a single one when every reading found the same text
 */
public record Versions(String id, String address, List<Version> versions) {

    public Versions {
        Objects.requireNonNull(id);
        Objects.requireNonNull(address);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version of " + address);
        }
    }

    static Versions of(String address, List<Version> versions) {
        return new Versions(Fingerprint.id("w", 8, address), address, versions);
    }

    /** The ids of all readings. */
    public List<String> articles() {
        return versions.stream().flatMap(version -> version.articles().stream()).toList();
    }
}
