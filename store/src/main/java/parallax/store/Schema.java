package parallax.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the tables of a ledger, or of its desk, to the version that this program knows, by numbered migrations. */
final class Schema {

    private static final Set<MigrationState> FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Flyway flyway;
    private final DataSource source;
    private final Part part;
    private final @Nullable Path file;

    /** @param file of an embedded database, copied before it is changed */
    Schema(DataSource source, Part part, String migrations, @Nullable Path file) {
        this.source = source;
        this.part = part;
        this.file = file;
        FluentConfiguration flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + migrations)
                .table(part.versions())
                .loggers("slf4j");
        if (file == null && part.schema() != null) {
            flyway.schemas(part.schema());
        }
        this.flyway = flyway.load();
    }

    /** @throws LedgerException when it is of a later version than this program, or cannot be brought up to date */
    void migrate() {
        try {
            MigrationInfoService known = flyway.info();
            for (MigrationInfo each : known.all()) {
                if (FUTURE.contains(each.getState())) {
                    throw new LedgerException(
                            "the " + part + " is of version " + each.getVersion()
                                    + ", written by a newer Parallax than this one; use that, or a copy made before it was opened");
                }
            }
            MigrationInfo current = known.current();
            if (current != null && known.pending().length > 0 && file != null) {
                copy(file, current.getVersion().toString());
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new LedgerException(
                    "the tables of the " + part + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    /** Beside it, whole and in one file. */
    private void copy(Path original, String version) {
        Path copy = original.resolveSibling(part + ".before-migration-of-" + version + ".db");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(copy);
            part.createFile(copy);
            statement.execute("vacuum into '" + copy.toAbsolutePath().toString().replace("'", "''") + "'");
        } catch (SQLException | IOException e) {
            throw new LedgerException(
                    "no copy could be made before bringing the " + part + " up to date; nothing was changed: "
                            + e.getMessage(),
                    e);
        }
    }
}
