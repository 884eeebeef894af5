package parallax.web.http;

import io.javalin.config.RoutesConfig;

/** Some of what the desk answers. */
public interface Routes {

    void addTo(RoutesConfig routes);
}
