package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.blackbox.conversation.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The console in a browser, used as people do: by the words that they read. */
final class Desk implements AutoCloseable {
  private final Browser browser;
  private final String url;

  private Desk(Browser browser, String url) {
    this.browser = browser;
    this.url = url;
  }

  /**
   * Opens the console's door.
   *
   * @param language of the browser, such as {@code zh-CN}
   * @param scheme what its owner prefers: {@code light} or {@code dark}
   */
  static Desk open(Shop shop, String language, String scheme, int width, int height) {
    return open(shop, Optional.empty(), language, scheme, width, height);
  }

  /**
   * Opens it in a browser with a microphone.
   *
   * @param microphone a WAV file that it plays again and again
   */
  static Desk open(
      Shop shop, Optional<Path> microphone, String language, String scheme, int width, int height) {
    Browser browser = Browser.open(microphone, language, width, height);
    browser.prefer(scheme);
    Desk desk = new Desk(browser, shop.server().url() + "/console/");
    desk.go("");
    return desk;
  }

  Browser browser() {
    return browser;
  }

  /** Goes to an address below the console's. */
  void go(String address) {
    browser.go(url + address);
    sees("h1", "");
  }

  void signIn(String name, String password) {
    browser.await("the door", page -> page.all("input[type=password]").size() == 1);
    browser.find("input[autocomplete=username]").sendKeys(name);
    browser.find("input[type=password]").sendKeys(password + Keys.ENTER);
  }

  /** Exchanges a password that is good for one sign-in, and is in. */
  void choosePassword(String given, String own) {
    browser.await("the other door", page -> page.all("input[type=password]").size() == 3);
    List<WebElement> fields = browser.all("input[type=password]");
    fields.get(0).sendKeys(given);
    fields.get(1).sendKeys(own);
    fields.get(2).sendKeys(own + Keys.ENTER);
    browser.await("the frame", page -> !page.all("nav").isEmpty());
  }

  /** Waits until an element holds these words. */
  void sees(String css, String words) {
    browser.await(
        "\"" + words + "\" in " + css,
        page ->
            page.all(css).stream().anyMatch(element -> shown(element) && holds(element, words)));
  }

  void sees(String words) {
    sees("body", words);
  }

  void seesNot(String css, String words) {
    browser.await(
        "no \"" + words + "\" in " + css,
        page -> page.all(css).stream().noneMatch(element -> holds(element, words)));
  }

  /** Presses the button, or follows the link, that says this. */
  void press(String words) {
    press("body", words);
  }

  /** The same, in a part of the page. */
  void press(String css, String words) {
    browser.await(
        "a button or link \"" + words + "\" in " + css,
        page ->
            page.all(css).stream()
                .flatMap(
                    part ->
                        part
                            .findElements(
                                By.cssSelector("button, a, [role=button], [role=menuitem]"))
                            .stream())
                .filter(element -> shown(element) && element.isEnabled() && holds(element, words))
                .findFirst()
                .map(Desk::clicked)
                .orElse(false));
  }

  /** Fills in the field with this label. */
  void fill(String label, String words) {
    WebElement field = field(label);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a") + Keys.DELETE);
    field.sendKeys(words);
  }

  /**
   * Puts a day into the field with this label. The browser asks for its parts in an order that
   * depends on the machine, so that it cannot be typed.
   */
  void day(String label, LocalDate day) {
    browser
        .driver()
        .executeScript(
            """
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")
              .set.call(arguments[0], arguments[1]);
            arguments[0].dispatchEvent(new Event("input", {bubbles: true}));
            """,
            field(label),
            day.toString());
  }

  /** Ticks the box, or takes the choice, that says this in the dialog. */
  void tick(String words) {
    browser.await(
        "a box \"" + words + "\"",
        page ->
            page.all("[role=dialog] label").stream()
                .filter(element -> shown(element) && holds(element, words))
                .findFirst()
                .map(Desk::clicked)
                .orElse(false));
  }

  /** Chooses from the list with this label. */
  void choose(String label, String option) {
    new Select(field(label)).selectByVisibleText(option);
  }

  /** The field with this label, the one in front where a dialog covers the page. */
  WebElement field(String label) {
    return browser.await(
        "a field \"" + label + "\"",
        page ->
            page.all("label").stream()
                .filter(element -> text(element).equals(label))
                .map(element -> element.getDomAttribute("for"))
                .filter(id -> id != null)
                .map(id -> page.driver().findElement(By.id(id)))
                .filter(WebElement::isDisplayed)
                .reduce((_, last) -> last)
                .orElse(null));
  }

  WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  void key(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  /**
   * Looks at the page: a picture for people, nothing that keeps anybody from using it, nothing that
   * sticks out at the side, nothing that the browser complains of.
   */
  void look(String name) {
    browser.await("all is there", page -> page.all("[aria-busy=true], .ant-btn-loading").isEmpty());
    // what moves in is seen when it is there; what turns for ever has no end to go to
    browser
        .driver()
        .executeScript(
            """
            document.getAnimations()
              .filter(each => each.effect && Number.isFinite(each.effect.getComputedTiming().endTime))
              .forEach(each => each.finish());
            """);
    browser.picture("console-" + name);
    assertThat(browser.barriers()).as("barriers of " + name).isEmpty();
    assertThat(
            browser
                .driver()
                .executeScript("return document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " fits its window")
        .isEqualTo(true);
    // whoever comes to the door is told that nobody is signed in
    assertThat(browser.complaints())
        .as("complaints about " + name)
        .allSatisfy(each -> assertThat(each).contains("/api/v1/session").contains("401"));
  }

  /** How many kilobytes the page and its parts are, unpacked. */
  long kilobytes() {
    return ((Number)
                browser
                    .driver()
                    .executeScript(
                        "return performance.getEntriesByType('resource').reduce((sum, e) => sum +"
                            + " e.decodedBodySize, 0)"))
            .longValue()
        / 1024;
  }

  private static boolean clicked(WebElement element) {
    try {
      element.click();
      return true;
    } catch (ElementNotInteractableException e) {
      return false; // it has no place yet, or something moves over it
    }
  }

  private static boolean shown(WebElement element) {
    try {
      return element.isDisplayed();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  private static boolean holds(WebElement element, String words) {
    return text(element).contains(words);
  }

  private static String text(WebElement element) {
    try {
      String text = element.getDomProperty("textContent");
      return text == null ? "" : text.strip();
    } catch (StaleElementReferenceException e) {
      return "";
    }
  }

  @Override
  public void close() {
    browser.close();
  }
}
