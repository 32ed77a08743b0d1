package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, with a microphone that plays a file or with none. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final String AXE = axe();

  private final ChromeDriver driver;

  /**
   * Opens a Chinese browser.
   *
   * @param microphone a WAV file that the microphone plays again and again; without one there is no
   *     microphone
   */
  public static Browser open(Optional<Path> microphone, int width, int height) {
    return open(microphone, "zh-CN", width, height);
  }

  /** Opens a browser whose owner reads this language. */
  public static Browser open(Optional<Path> microphone, String language, int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(needed("chromium", "google-chrome", "chrome"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--headless=new",
                "--no-sandbox", // as root, in a container
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--window-size=" + width + "," + height,
                "--autoplay-policy=no-user-gesture-required"));
    microphone.ifPresentOrElse(
        file -> {
          arguments.add("--use-fake-device-for-media-stream");
          arguments.add("--use-fake-ui-for-media-stream");
          arguments.add("--use-file-for-fake-audio-capture=" + file);
        },
        () -> arguments.add("--deny-permission-prompts"));
    options.addArguments(arguments);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(needed("chromedriver")))
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    // windows are never narrower than 500
    browser.tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return browser;
  }

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Shows pages as somebody sees them who prefers dark or light ones. */
  public void prefer(String scheme) {
    tell(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Lets no request through to any server, or lets them through again. */
  public void cutOff(boolean offline) {
    tell("Network.enable", Map.of());
    tell(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  private void tell(String command, Map<String, Object> details) {
    driver.executeCdpCommand(command, details);
  }

  /** What axe finds that keeps people from using the page: each rule with the elements. */
  public List<String> barriers() {
    driver.executeScript(AXE);
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']}).then(result =>
                done(result.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('; '))))
            """);
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void go(String url) {
    driver.get(url);
  }

  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** What an element shows; empty while it is not there. */
  public String text(String css) {
    return all(css).stream().findFirst().map(WebElement::getText).orElse("");
  }

  /** Waits until this is there. */
  public <T> T await(String what, Function<Browser, T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> what + "; the page shows:\n" + text("body"))
        .ignoring(StaleElementReferenceException.class) // the page was drawn anew meanwhile
        .until(_ -> condition.apply(this));
  }

  public void awaitText(String css, String words) {
    await("waiting for \"" + words + "\" in " + css, page -> page.text(css).contains(words));
  }

  /**
   * What the browser complains of: errors of scripts, files that are missing, what the policy
   * forbids.
   */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** A picture for people to look at, below {@code target/screenshots}. */
  public void picture(String name) {
    try {
      Path directory = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of the first of these programs that is installed. */
  private static String needed(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseGet(() -> missing(names[0]));
  }

  /** In CI nothing may be missing; elsewhere these tests are left out, and say why. */
  private static String missing(String program) {
    String what =
        program + " is not installed: sudo apt-get install chromium chromium-driver, then again";
    return "true".equals(System.getenv("CI")) ? fail(what) : abort(what);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
