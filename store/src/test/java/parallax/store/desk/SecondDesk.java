package parallax.store.desk;

import java.nio.file.Path;
import parallax.store.LedgerException;
import parallax.store.Location;

/** Another process that wants the desk of a folder, and says what it was told. */
final class SecondDesk {

    private SecondDesk() {}

    /** @param args the folder */
    public static void main(String[] args) {
        try (DeskStore desk = DeskStore.open(new Location.Folder(Path.of(args[0])))) {
            System.out.println("opened " + desk.accounts().list().size());
        } catch (LedgerException e) {
            System.out.println(e.getMessage());
        }
    }
}
