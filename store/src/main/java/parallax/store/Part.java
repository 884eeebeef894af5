package parallax.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two databases of one place. They share no table, so that what is kept of persons does not travel with a ledger. */
enum Part {
    /** What was read. */
    LEDGER,
    /** What people do at the desk. */
    DESK;

    /** Where its migrations for a kind of database lie; neither folder lies in the other, since they are searched to the ground. */
    String migrations(String kind) {
        return "parallax/store/" + (this == DESK ? this + "/" : "") + kind;
    }

    /** The table that says which migrations were made. */
    String versions() {
        return this + "_version";
    }

    /** The schema of PostgreSQL that its tables lie in; null for the one that the address names. */
    @Nullable
    String schema() {
        return this == DESK ? toString() : null;
    }

    /** An empty file to be filled; that of the desk, which holds addresses and passwords, is for its owner alone. */
    void createFile(Path file) throws IOException {
        boolean closed = this == DESK
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (closed) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
