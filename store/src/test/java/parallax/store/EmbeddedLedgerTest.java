package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.Reading;

class EmbeddedLedgerTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation(String name) {
        return new Location.Folder(folder.resolve(name));
    }

    private Location place() {
        return emptyLocation("ledger");
    }

    @Test
    void whatWasWrittenIsThereWhenItIsOpenedAgain() {
        ledger().append(LedgerContract.shelling());
        ledger().close();
        try (JdbcLedger again = JdbcLedger.openToRead(place())) {
            assertThat(again.listReadings()).containsExactly(LedgerContract.shelling());
        }
    }

    @Test
    void aSecondWriterIsToldWhoWrites() {
        assertThatThrownBy(() -> JdbcLedger.open(place()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is being written by another process")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void othersReadWhileOneWrites() {
        try (JdbcLedger reader = JdbcLedger.openToRead(place())) {
            assertThat(reader.listReadings()).isEmpty();
            ledger().append(LedgerContract.shelling());
            assertThat(reader.listReadings()).hasSize(1);
            assertThatThrownBy(() -> reader.append(LedgerContract.withdrawal()))
                    .hasMessageContaining("for reading only");
        }
    }

    @Test
    void whereThereIsNoLedgerNothingIsReadOrMade() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> JdbcLedger.openToRead(new Location.Folder(nowhere)))
                .hasMessageContaining("there is no ledger in");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFileThatIsNoLedgerIsNamed() throws IOException {
        Location.Folder other = new Location.Folder(folder.resolve("other"));
        Files.createDirectories(other.path());
        Files.writeString(
                other.file(),
                "this is a letter, and it is long enough to be taken for a page of a database".repeat(20));
        assertThatThrownBy(() -> JdbcLedger.open(other))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("ledger.db is no ledger");
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfWritten() {
        ledger().append(LedgerContract.shelling());
        ledger().database().write(handle -> {
            int pages =
                    handle.createQuery("pragma page_count").mapTo(Integer.class).one();
            return handle.createQuery("pragma max_page_count = " + (pages + 2))
                    .mapTo(Integer.class)
                    .one();
        });
        List<Reading> many = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            many.add(CrashingLoader.reading(number));
        }
        assertThatThrownBy(() -> ledger().writer().write(many, Making.added("test")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("the disk is full: nothing of the last batch was written")
                .hasMessageContaining(folder.toString());
        assertThat(ledger().listReadings()).containsExactly(LedgerContract.shelling());
    }

    @Test
    void aBackupIsMadeWhileOthersWrite() throws InterruptedException {
        Thread writing = new Thread(() -> {
            for (int number = 0; number < 40; number++) {
                ledger().append(CrashingLoader.reading(number));
            }
        });
        writing.start();
        Location.Folder copy = new Location.Folder(folder.resolve("copy"));
        try (JdbcLedger reader = JdbcLedger.openToRead(place())) {
            reader.backup(copy);
            assertThatThrownBy(() -> reader.backup(copy)).hasMessageContaining("never written over one");
        }
        writing.join();
        try (JdbcLedger copied = JdbcLedger.open(copy)) {
            List<Reading> readings = copied.listReadings();
            assertThat(ledger().listReadings()).hasSize(40).containsAll(readings);
            copied.append(LedgerContract.shelling());
            assertThat(copied.listReadings()).hasSize(readings.size() + 1);
        }
    }

    @Test
    void aLedgerOfANewerVersionIsNotTouched() {
        ledger().database()
                .write(
                        handle -> handle.execute(
                                "insert into ledger_version (installed_rank, version,"
                                        + " description, type, script, checksum, installed_by, installed_on, execution_time, success)"
                                        + " values (99, '99', 'from the future', 'SQL', 'V99__future.sql', 1, '', '2040-01-01 00:00:00.000', 1, 1)"));
        ledger().close();
        assertThatThrownBy(() -> JdbcLedger.open(place()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer Parallax");
    }
}
