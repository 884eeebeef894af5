package parallax.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window: Debian's Chromium, which is installed where that is allowed. */
final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path INSTALL = Path.of("src/test/browser/install.sh");

    private Browser() {}

    /**
     * Opens one; the test is skipped, with a message, on a machine that has none and may not install it.
     *
     * @param options further switches
     */
    static ChromeDriver open(String... options) {
        install();
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no chromium and chromedriver here, and they could not be installed by " + INSTALL);
        ChromeOptions wanted = new ChromeOptions();
        wanted.setBinary(CHROMIUM.toString());
        wanted.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        wanted.addArguments(options);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                wanted);
        driver.manage().window().setSize(new Dimension(1440, 1000));
        return driver;
    }

    /** Without scripts, as some readers have it. */
    static ChromeDriver openWithoutScripts() {
        return open("--blink-settings=scriptEnabled=false");
    }

    private static void install() {
        if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
            return;
        }
        try {
            Process process = new ProcessBuilder(List.of("sh", INSTALL.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            Assumptions.abort("the browser could not be installed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
