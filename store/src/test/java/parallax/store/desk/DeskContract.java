package parallax.store.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import parallax.store.Location;
import parallax.store.desk.book.AuditLine;
import parallax.store.search.Cursor;

/** A desk to be tried, wherever it lies. */
abstract class DeskContract {

    static final Instant NOW = Instant.parse("2031-06-01T08:00:00Z");
    static final String BY = "J. Roe";

    private final SetClock clock = new SetClock();
    private Location location;
    private DeskStore desk;

    /** Where an empty desk may be made. */
    abstract Location emptyLocation();

    @BeforeEach
    void open() {
        location = emptyLocation();
        desk = DeskStore.open(location, clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    void reopen() {
        desk.close();
        desk = DeskStore.open(location, clock);
    }

    Location location() {
        return location;
    }

    DeskStore desk() {
        return desk;
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    /** What was done, newest first: the action and to what. */
    List<String> deeds() {
        return desk.audit().list(Cursor.START, 100).items().stream()
                .map(line -> line.action() + " " + line.subject())
                .toList();
    }

    List<AuditLine> audit() {
        return desk.audit().list(Cursor.START, 1000).items();
    }
}
