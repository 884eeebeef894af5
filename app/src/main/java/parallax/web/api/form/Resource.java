package parallax.web.api.form;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the API has.
 *
 * @param path below {@code /api/v1}, with what is named in braces
 * @param view address of the page that shows the same; null where none does
 * @param parameters of the query that it knows
 * @param forms that it has
 * @param ofLedger whether it changes only when the ledger does
 * @param answer writes the answer
 */
public record Resource(
        String path, @Nullable String view, Set<String> parameters, Set<Form> forms, boolean ofLedger, Answer answer) {

    public Resource {
        Objects.requireNonNull(path);
        parameters = Set.copyOf(parameters);
        forms = Set.copyOf(forms);
        Objects.requireNonNull(answer);
    }

    /** Writes what was asked for. */
    @FunctionalInterface
    public interface Answer {

        void write(Asked asked, Reply reply) throws IOException;
    }

    /** One that changes with the ledger only, and has JSON alone. */
    public static Resource of(String path, @Nullable String view, Answer answer) {
        return new Resource(path, view, Set.of(), Set.of(Form.JSON), true, answer);
    }

    public Resource with(Form... more) {
        Set<Form> all = EnumSet.copyOf(forms);
        all.addAll(List.of(more));
        return new Resource(path, view, parameters, all, ofLedger, answer);
    }

    public Resource knowing(Set<String> names) {
        return new Resource(path, view, names, forms, ofLedger, answer);
    }

    /** What changes without the ledger too. */
    public Resource changing() {
        return new Resource(path, view, parameters, forms, false, answer);
    }
}
