package parallax.store.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Database;
import parallax.store.JdbcLedger;
import parallax.store.LedgerException;
import parallax.store.Location;
import parallax.store.desk.reader.Post;
import parallax.store.desk.reader.Sender;

/** Desks in a folder. */
class EmbeddedDeskTest {

    private static final String ADDRESS = "ada.lovelace@post.example";

    @TempDir
    Path folder;

    private Location.Folder place() {
        return new Location.Folder(folder.resolve("ledger"));
    }

    private static void post(DeskStore desk) {
        desk.replies().post(new Post("a1", null, new Sender("Ada", ADDRESS, "print"), null, "text"));
    }

    @Test
    void aSecondProcessIsToldWhichHasIt() throws Exception {
        try (DeskStore desk = DeskStore.open(place())) {
            post(desk);
            assertThat(second())
                    .contains("the desk " + place() + " is being written by another process")
                    .contains("number " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> DeskStore.open(place()))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("another process");
        }
        assertThat(second()).isEqualTo("opened 0");
    }

    private String second() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondDesk.class.getName(),
                        place().path().toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    @Test
    void aBackupOfTheLedgerHoldsNothingOfTheDesk() throws IOException {
        Location.Folder copy = new Location.Folder(folder.resolve("copy"));
        try (DeskStore desk = DeskStore.open(place());
                JdbcLedger ledger = JdbcLedger.open(place())) {
            post(desk);
            ledger.backup(copy);
        }
        try (Stream<Path> files = Files.list(copy.path())) {
            assertThat(files).containsExactly(copy.file());
        }
        assertThat(holdsAddress(copy.file())).isFalse();
        assertThat(holdsAddress(place().file())).isFalse();
        assertThat(holdsAddress(place().path().resolve("desk.db"))).isTrue();
    }

    private static boolean holdsAddress(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ADDRESS);
    }

    @Test
    void whatIsRemovedIsNotLeftInTheFile() throws IOException {
        try (DeskStore desk = DeskStore.open(place())) {
            post(desk);
            desk.replies().remove(desk.replies().listHeld(1).get(0).id(), "J. Roe");
        }
        assertThat(holdsAddress(place().path().resolve("desk.db"))).isFalse();
    }

    @Test
    void theFilesAreTheirOwnersAlone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (DeskStore desk = DeskStore.open(place())) {
            post(desk);
            for (String name : List.of("desk.db", "desk.db-wal", "desk.db-shm")) {
                assertThat(Files.getPosixFilePermissions(place().path().resolve(name)))
                        .as(name)
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            }
        }
    }

    @Test
    void aDeskOfANewerVersionIsNotTouched() {
        try (Database database = Database.openDesk(place())) {
            database.write(
                    handle -> handle.execute(
                            "insert into desk_version (installed_rank, version, description, type,"
                                    + " script, checksum, installed_by, installed_on, execution_time, success)"
                                    + " values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, '', '2040-01-01 00:00:00.000', 1, 1)"));
        }
        assertThatThrownBy(() -> DeskStore.open(place()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("the desk is of version 99");
    }

    @Test
    void aFileThatIsNoDeskIsNamed() throws IOException {
        Files.createDirectories(place().path());
        Files.writeString(place().path().resolve("desk.db"), "a letter, long enough to be taken for pages".repeat(50));
        assertThatThrownBy(() -> DeskStore.open(place()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("desk.db is no desk");
    }

    @Nested
    class Access extends AccessContract {

        @Override
        Location emptyLocation() {
            return place();
        }
    }

    @Nested
    class Reader extends ReaderContract {

        @Override
        Location emptyLocation() {
            return place();
        }
    }

    @Nested
    class Work extends WorkContract {

        @Override
        Location emptyLocation() {
            return place();
        }
    }
}
