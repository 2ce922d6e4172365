package org.newsgraph.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine; {@code -Dnewsgraph.chromium=PATH} names one elsewhere. Nothing is
 * downloaded.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> KNOWN_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; empty, with a line that says what is skipped, where there is none. */
  static Optional<Chromium> start(String test) {
    Optional<Path> place =
        Stream.concat(
                Stream.ofNullable(System.getProperty("newsgraph.chromium")), KNOWN_PLACES.stream())
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (place.isEmpty()) {
      System.out.println(test + " is skipped: no Chromium in " + KNOWN_PLACES);
      return Optional.empty();
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(place.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return Optional.of(new Chromium(playwright, browser));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
