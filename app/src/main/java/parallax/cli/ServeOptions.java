package parallax.cli;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parallax.capture.fetch.FetchSettings;
import parallax.store.Location;
import parallax.web.DeskServer;
import parallax.web.PortTakenException;
import parallax.web.desk.Desk;
import parallax.web.desk.DeskSettings;
import picocli.CommandLine.Option;

/** Where the desk is served. */
final class ServeOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = DeskSettings.LOOPBACK,
            description = "what to listen on; only this machine itself needs no account (default: ${DEFAULT-VALUE})")
    private String host = DeskSettings.LOOPBACK;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "0 for any that is free (default: 8484, or where that is taken the next that is free)")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "under which readers know the desk, where it stands behind another server")
    private @Nullable URI address;

    private static final int TRIES = 20;

    /**
     * Answers until the process is ended.
     *
     * @param following how sources are asked; null when none is followed
     */
    void serve(Terminal terminal, Location ledger, @Nullable FetchSettings following) throws InterruptedException {
        serve(terminal, ledger, following, desk -> {});
    }

    /**
     * The same.
     *
     * @param before what is done before the address is told, while the desk answers already
     */
    void serve(Terminal terminal, Location ledger, @Nullable FetchSettings following, Consumer<Desk> before)
            throws InterruptedException {
        try (Desk desk = Desk.open(ledger, Clock.systemUTC());
                DeskServer server = start(desk, following)) {
            before.accept(desk);
            terminal.out().println("The desk is open: " + server.address() + "  (Ctrl-C ends it)");
            terminal.out().flush();
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            ended.await();
        }
    }

    private DeskServer start(Desk desk, @Nullable FetchSettings following) {
        int first = port == null ? DeskSettings.PORT : port;
        for (int tried = 0; ; tried++) {
            try {
                return DeskServer.start(
                        new DeskSettings(desk.location(), host, first + tried, address, following),
                        desk,
                        new PrintStream(System.err, true));
            } catch (PortTakenException e) {
                if (port != null || tried == TRIES) {
                    throw new IllegalArgumentException(e.getMessage(), e);
                }
            }
        }
    }
}
