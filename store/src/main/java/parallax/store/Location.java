package parallax.store;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a ledger lies. */
public sealed interface Location {

    /**
     * A folder, or the address of a PostgreSQL database.
     *
     * @param words {@code folder/of/ledger} or {@code jdbc:postgresql://host:port/database?user=…&password=…}
     * @throws IllegalArgumentException when the words name another kind of database
     */
    static Location parse(String words) {
        if (words.startsWith("jdbc:postgresql:")) {
            return new PostgreSql(words, null, null);
        }
        if (words.startsWith("jdbc:") || words.startsWith("postgres://") || words.startsWith("postgresql://")) {
            throw new IllegalArgumentException(
                    "a ledger is a folder or jdbc:postgresql://host:port/database, found: " + words);
        }
        return new Folder(Path.of(words));
    }

    /**
     * Embedded: one file of SQLite in a folder of its own.
     *
     * @param path the folder
     */
    record Folder(Path path) implements Location {

        public Folder {
            Objects.requireNonNull(path);
        }

        /** The one file that holds everything of the ledger. */
        public Path file() {
            return file(Part.LEDGER);
        }

        Path file(Part part) {
            return path.resolve(part + ".db");
        }

        Path lock(Part part) {
            return path.resolve(part + ".lock");
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database of PostgreSQL 15 or newer.
     *
     * @param url the address as JDBC has it
     * @param user who connects, null where the address says it
     * @param password of the user
     */
    record PostgreSql(
            String url, @Nullable String user, @Nullable String password) implements Location {

        public PostgreSql {
            Objects.requireNonNull(url);
        }

        /** Without what may be secret. */
        @Override
        public String toString() {
            return url.replaceAll("\\?.*", "");
        }
    }
}
