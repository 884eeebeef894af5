package parallax.web.page.account;

import io.javalin.config.RoutesConfig;
import java.util.List;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import parallax.web.http.Routes;
import parallax.web.page.Pages;

/** All pages on who may work at the desk. */
public final class Office implements Routes {

    private final List<Routes> all;

    public Office(Desk desk, DeskSettings settings, Pages pages) {
        Entry entry = new Entry(desk, settings, pages);
        all = List.of(
                new LoginPage(entry),
                new AccountPage(entry),
                new AccountsPage(entry),
                new TokensPage(entry),
                new AuditPage(desk, pages));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        all.forEach(each -> each.addTo(routes));
    }
}
