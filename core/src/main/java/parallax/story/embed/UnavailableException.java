package parallax.story.embed;

import org.jspecify.annotations.Nullable;

/** The sentence model is missing, or the platform has no native library for it. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
