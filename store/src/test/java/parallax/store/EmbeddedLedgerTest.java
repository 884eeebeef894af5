package parallax.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLedgerTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Location emptyLocation() {
        return new Location.Folder(folder.resolve("ledger"));
    }

    @Test
    void whatWasWrittenIsThereWhenItIsOpenedAgain() {
        ledger().append(LedgerContract.shelling());
        ledger().close();
        try (JdbcLedger again = JdbcLedger.openToRead(emptyLocation())) {
            assertThat(again.listReadings()).containsExactly(LedgerContract.shelling());
        }
    }

    @Test
    void aSecondWriterIsToldWhoWrites() {
        assertThatThrownBy(() -> JdbcLedger.open(emptyLocation()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is being written by another process")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void othersReadWhileOneWrites() {
        try (JdbcLedger reader = JdbcLedger.openToRead(emptyLocation())) {
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
        Files.writeString(other.file(), "this is a letter, and it is long enough to be taken for a page of a database".repeat(20));
        assertThatThrownBy(() -> JdbcLedger.open(other))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("ledger.db is no ledger");
    }
}
