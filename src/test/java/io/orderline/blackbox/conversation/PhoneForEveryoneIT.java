package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * The telephone in the browser for whoever reads Chinese or English, uses keys only, needs
 * contrast, or has a small screen.
 */
class PhoneForEveryoneIT {
  private final Shop shop = Shop.shared();

  @ParameterizedTest
  @CsvSource({"zh-CN, 系统听懂了什么, 当前身份：陈晓梅", "en-US, What Orderline understood, Calling as 陈晓梅"})
  void thePageSpeaksTheBrowsersLanguage(String language, String title, String status) {
    try (Browser browser = phone(language, 1280, 820)) {
      browser.awaitText("#insight-title", title);
      browser.awaitText("#status", status);
    }
  }

  @Test
  void anotherLanguageInACallChangesAllThatThePageSays() {
    try (Browser browser = phone("zh-CN", 1280, 820)) {
      browser.find("#call").click();
      say(browser, "我要退货");
      browser.awaitText("#place", "办理退货");
      browser.find("#language").click();
      browser.awaitText("#place", "return");
      browser.picture("phone-english-in-a-call");
      assertThat(Stream.of("#hint", "#place", "#awaits", "#wish", "#mood .mood", "#slots dt", "h3"))
          .allSatisfy(css -> assertThat(browser.text(css)).doesNotContainPattern("\\p{IsHan}"));

      browser.find("#call").click();
      browser.awaitText("#transcript", "Call ended");
      browser.find("#language").click();
      browser.awaitText("#transcript", "通话已结束");
    }
  }

  @Test
  void callersAreChosenByArrowKeysInOneStop() {
    try (Browser browser = phone("zh-CN", 1280, 820)) {
      browser.find("#language").sendKeys(Keys.TAB);
      focused(browser).sendKeys(Keys.ARROW_DOWN);
      browser.awaitText("#status", "李建国");
      focused(browser).sendKeys(Keys.ENTER);
      assertThat(focused(browser).getAttribute("name")).isEqualTo("caller");
      focused(browser).sendKeys(Keys.TAB);
      assertThat(focused(browser).getAttribute("id")).isEqualTo("call");
      focused(browser).sendKeys(Keys.ENTER);
      browser.await("the words", page -> focused(page).getAttribute("id").equals("words"));
    }
  }

  @Test
  void theNewestLineIsInSightAboveTheKeypadOfASmallScreen() {
    try (Browser browser = phone("zh-CN", 390, 800)) {
      browser.find("#call").click();
      say(browser, "我的快递到哪里了");
      browser.awaitText("#transcript", "蓝牙耳机");
      browser.find("#keys").click();
      browser.await("the newest line in sight", PhoneForEveryoneIT::newestLineInSight);
      browser.picture("phone-390-keypad");
      assertThat(
              browser
                  .driver()
                  .executeScript("return document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, light, 1280", "zh-CN, dark, 390", "en-US, light, 390", "en-US, dark, 1280"})
  void nobodyIsKeptOut(String language, String scheme, int width) {
    try (Browser browser = phone(language, width, 820)) {
      browser.prefer(scheme);
      String name = "phone-%s-%s-%d-".formatted(language, scheme, width);
      unbarred(browser, name + "before");
      browser.find("#call").click();
      say(browser, "气死我了，我要退货");
      browser.await("a turn", page -> !page.all("#latency li").isEmpty());
      unbarred(browser, name + "call");
      browser.find("#keys").click();
      unbarred(browser, name + "keys");
      browser.find("#call").click();
      browser.await("the end", page -> page.find("#others").isDisplayed());
      unbarred(browser, name + "ended");
    }
  }

  private static void unbarred(Browser browser, String picture) {
    browser.await(
        "all lines to have appeared",
        page ->
            (Boolean)
                page.driver()
                    .executeScript(
                        "return document.getAnimations().every(a => a.playState === 'finished')"));
    browser.picture(picture);
    assertThat(browser.barriers()).as(picture).isEmpty();
  }

  private static boolean newestLineInSight(Browser browser) {
    return (Boolean)
        browser
            .driver()
            .executeScript(
                """
                const list = document.querySelector('#transcript').getBoundingClientRect();
                const line = document.querySelector('#transcript li:last-child').getBoundingClientRect();
                return line.bottom <= list.bottom + 1 && line.bottom > list.top + 20;
                """);
  }

  private static WebElement focused(Browser browser) {
    return browser.driver().switchTo().activeElement();
  }

  private Browser phone(String language, int width, int height) {
    Browser browser = Browser.open(Optional.empty(), language, width, height);
    browser.go(shop.server().url() + "/phone");
    browser.awaitText("#callers", "陈晓梅");
    return browser;
  }

  private static void say(Browser browser, String words) {
    browser.await("a place to type", page -> page.find("#words").isDisplayed());
    browser.find("#words").sendKeys(words + Keys.ENTER);
  }
}
