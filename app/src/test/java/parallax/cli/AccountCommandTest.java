package parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parallax.store.Location;
import parallax.store.desk.DeskStore;
import parallax.web.access.Passwords;

class AccountCommandTest {

    private static final Map<String, String> PASSWORD = Map.of("PARALLAX_PASSWORD", "correct horse battery");

    @TempDir
    Path folder;

    private Run account(Map<String, String> environment, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "account";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--ledger";
        all[arguments.length + 2] = folder.toString();
        return Run.with("", environment, false, all);
    }

    @Test
    void accountsAreKept() {
        Run added = account(PASSWORD, "add", "Ada", "--role", "admin");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).isEqualTo("Ada may sign in as admin" + System.lineSeparator());
        assertThat(account(PASSWORD, "add", "ada").err()).contains("there is an account named ada already");
        assertThat(account(PASSWORD, "add", "Rob").code()).isZero();
        assertThat(account(PASSWORD, "list").out()).contains("Ada\tadmin\tsince ", "Rob\treviewer\tsince ");
        Run changed = account(Map.of("PARALLAX_PASSWORD", "another long one"), "password", "rob");
        assertThat(changed.out()).contains("the password of Rob was changed");
        try (DeskStore store = DeskStore.open(new Location.Folder(folder))) {
            String hash = store.accounts().findHash("Rob").orElseThrow();
            assertThat(Passwords.matches("another long one", hash)).isTrue();
        }
        assertThat(account(PASSWORD, "remove", "Ada").err()).contains("the last administrator and stays");
        assertThat(account(PASSWORD, "remove", "Rob").code()).isZero();
        assertThat(account(PASSWORD, "remove", "Rob").code()).isEqualTo(2);
        assertThat(account(PASSWORD, "list").out()).doesNotContain("Rob");
    }

    @Test
    @SuppressWarnings("SystemConsoleNull") // a later Java always has one; then there is nothing to try
    void aPasswordIsLongAndGivenSomehow() {
        assertThat(account(Map.of("PARALLAX_PASSWORD", "short"), "add", "Ada").err())
                .contains("12 to 200 characters, found one of 5");
        if (System.console() == null) {
            Run without = account(Map.of(), "add", "Ada");
            assertThat(without.code()).isEqualTo(2);
            assertThat(without.err()).contains("PARALLAX_PASSWORD");
        }
        assertThat(account(PASSWORD, "list").out()).isEmpty();
    }

    @Test
    void aTokenIsPrintedOnceAndRevoked() {
        account(PASSWORD, "add", "Ada", "--role", "admin");
        Run issued = account(PASSWORD, "token", "Ada", "--scope", "read,write", "--for", "harvest", "--days", "7");
        assertThat(issued.out().strip()).as(issued.err()).matches("parallax_[\\w-]{40,}");
        Run list = account(PASSWORD, "list");
        assertThat(list.out())
                .contains("\tharvest\tread,write\tby Ada\tuntil ")
                .doesNotContain(issued.out().strip());
        String id = list.out().replaceAll("(?s).*token (\\w+)\t.*", "$1");
        try (DeskStore store = DeskStore.open(new Location.Folder(folder))) {
            assertThat(store.tokens().find(issued.out().strip())).isPresent();
        }
        assertThat(account(PASSWORD, "revoke", id).code()).isZero();
        assertThat(account(PASSWORD, "revoke", id).err()).contains("there is no token " + id);
        assertThat(account(PASSWORD, "token", "Eve", "--scope", "read").err()).contains("no account named Eve");
    }

    @Test
    void aDeskForOthersIsNotServedBeforeItHasAnAdministrator() {
        Run refused = Run.of("serve", "--host", "0.0.0.0", "--port", "0", "--ledger", folder.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("it has no administrator yet; make one with: parallax account add NAME --role admin --ledger "
                        + folder);
    }

    @Test
    void whileTheDeskIsOpenItSaysWhoHasIt() {
        try (DeskStore open = DeskStore.open(new Location.Folder(folder))) {
            assertThat(open.accounts().list()).isEmpty();
            assertThat(account(PASSWORD, "add", "Ada").err()).contains("by another process");
        }
    }
}
