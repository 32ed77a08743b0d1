package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.audio.Resampler;
import io.orderline.audio.Sound;
import io.orderline.blackbox.Shop;
import io.orderline.core.speech.EditDistance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The telephone in the browser, as a newcomer uses it. */
class BrowserPhoneIT {
  private static final Path SPEECH =
      Path.of(System.getProperty("orderline.home"), "../shared/data/speech/digits").normalize();

  private final Shop shop = Shop.shared();

  @Test
  void aTypedCallIsAnsweredAndShowsWhatWasUnderstood() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      browser.picture("phone-before");
      dial(browser, "陈晓梅");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      assertThat(browser.text("#hint")).contains("请打字");

      type(browser, "你好，我的快递到哪里了");
      browser.awaitText("#transcript", "蓝牙耳机");
      browser.awaitText("#wish", "查快递");
      assertThat(browser.text("#mood")).contains("平静");
      assertThat(browser.text("#known")).contains("陈晓梅").contains("8800134725");
      assertThat(browser.text("#place")).contains("来电接待");
      assertThat(browser.all("#latency li")).hasSize(1);
      browser.picture("phone-typed");

      type(browser, "你们怎么回事，都等了一个星期了，气死我了");
      browser.await(
          "an angry mood", page -> page.all("#mood .angry, #mood .dissatisfied").size() == 1);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void answersToWhatIsTypedAreSpokenByTheLinesOwnVoice() {
    assumeTrue(voice(), "no voice: sudo apt-get install espeak-ng");
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "陈晓梅");
      browser.await(
          "the greeting's sound",
          page ->
              (Boolean)
                  page.driver()
                      .executeScript(
                          "return performance.getEntriesByType('resource').some(e =>"
                              + " e.name.includes('/said/1/0') && e.decodedBodySize > 8000)"));
    }
  }

  @Test
  void keysLeadThroughTheCallAndHangingUpEndsIt() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "李建国");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      browser.find("#keys").click();
      browser.picture("phone-keypad");
      key(browser, "1");
      browser.awaitText("#transcript .keys", "1");
      browser.awaitText("#transcript", "订单");
      browser.await("an answer", page -> page.all("#transcript .line").size() > 2);

      browser.find("#call").click();
      browser.awaitText("#status", "通话已结束");
      browser.picture("phone-ended");
      assertThat(browser.find("#typing").isDisplayed()).isFalse();
    }
  }

  @Test
  void aNumberThatIsKeyedIsOneTurn() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "陌生来电");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      browser.find("#keys").click();
      key(browser, "2");
      browser.awaitText("#transcript", "订单号");
      browser.awaitText("#awaits", "4 到 20 位数字");
      for (String digit : "13501018226#".split("")) {
        key(browser, digit);
      }
      browser.awaitText("#transcript", "蓝牙耳机");
      assertThat(browser.text("#known")).contains("陈晓梅");
    }
  }

  @Test
  void theOtherLanguageIsChosenAndKept() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      assertThat(browser.text("#insight-title")).isEqualTo("系统听懂了什么");
      browser.find("#language").click();
      assertThat(browser.text("#insight-title")).isEqualTo("What Orderline understood");
      browser.driver().navigate().refresh();
      browser.awaitText("#insight-title", "What Orderline understood");
      assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
      assertThat(browser.text("#callers")).contains("a pair of earphones");
      browser.picture("phone-english");
      browser.find("#language").click();
      assertThat(browser.text("#insight-title")).isEqualTo("系统听懂了什么");
    }
  }

  @Test
  void nothingSticksOutOfASmallScreen() {
    try (Browser browser = phone(Optional.empty(), 500, 800)) {
      dial(browser, "周涛");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      type(browser, "我的快递好几天没动了");
      browser.awaitText("#transcript", "扫地机器人");
      browser.picture("phone-small");
      assertThat(
              browser
                  .driver()
                  .executeScript(
                      "return document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
    }
  }

  /** A person's voice from the microphone, through the media stream, to the recogniser and back. */
  @Test
  void aSpokenNumberIsHeardAndAnswered(@TempDir Path directory) throws Exception {
    assumeTrue(Files.isDirectory(SPEECH), "no recordings of spoken numbers in " + SPEECH);
    assumeTrue(modelLoaded(), "no speech model: ./orderline models fetch");
    assumeTrue(voice(), "no voice: sudo apt-get install espeak-ng");
    String[] row = Files.readAllLines(SPEECH.resolve("ref.tsv")).getFirst().split("\t");
    Path microphone = directory.resolve("microphone.wav");
    Files.write(microphone, withPauses(SPEECH.resolve(row[0])));

    try (Browser browser = phone(Optional.of(microphone), 1280, 820)) {
      dial(browser, "陌生来电");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      assertThat(browser.text("#hint")).contains("请直接说话");
      browser.find("#keys").click();
      key(browser, "1");
      browser.awaitText("#transcript", "订单号");

      String said = digits(row[1]);
      browser.await(
          "most of " + said + " heard",
          page ->
              page.all("#transcript .you:not(.partial)").stream()
                  .map(WebElement::getText)
                  .anyMatch(heard -> EditDistance.between(digits(heard), said) <= 3));
      browser.await("the turn's latency", page -> !page.all("#latency li").isEmpty());
      browser.picture("phone-spoken");

      browser.find("#call").click();
      browser.awaitText("#status", "通话已结束");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void anotherCallLeavesWhatWasSaidBefore() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "陈晓梅");
      type(browser, "我要退货");
      browser.awaitText("#transcript", "我要退货");
      browser.find("#call").click();
      browser.awaitText("#hint", "再打一个");

      browser.find("#call").click();
      browser.await("a second greeting", page -> greetings(page) == 2);
      assertThat(browser.text("#transcript")).contains("我要退货").contains("陈晓梅再次来电");
      browser.find("#call").click();
      browser.find("#others").click();
      browser.awaitText("#callers", "李建国");
    }
  }

  @Test
  void aServerThatStopsIsNoticedAtOnceAndSoIsItsReturn() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "陈晓梅");
      browser.awaitText("#transcript", "请问有什么可以帮您");
      long gone = System.nanoTime();
      browser.cutOff(true);
      browser.awaitText("#outage", "服务器无响应");
      assertThat(Duration.ofNanos(System.nanoTime() - gone)).isLessThan(Duration.ofSeconds(3));
      browser.picture("phone-outage");

      browser.cutOff(false);
      browser.await("the server again", page -> !page.find("#outage").isDisplayed());
      type(browser, "我的快递到哪里了");
      browser.awaitText("#transcript", "蓝牙耳机");
    }
  }

  @Test
  void theMoodOfEachTurnAndWhatWasHeardStay() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "赵敏");
      type(browser, "你们怎么回事，气死我了");
      browser.awaitText("#mood", "生气");
      type(browser, "杯盖漏水");
      browser.awaitText("#slots", "杯盖漏水");
      assertThat(browser.text("#mood")).contains("平静");
      assertThat(browser.all("#moods li")).hasSize(2);
      assertThat(browser.all("#moods .angry")).hasSize(1);
      browser.picture("phone-moods");
    }
  }

  @Test
  void aTicketsNumberIsWrittenInDigits() {
    try (Browser browser = phone(Optional.empty(), 1280, 820)) {
      dial(browser, "赵敏");
      type(browser, "我要投诉");
      browser.awaitText("#transcript", "具体是什么情况");
      type(browser, "杯盖漏水");
      browser.await(
          "a ticket's number", page -> page.text("#transcript").matches("(?s).*工单号是\\d{6,}.*"));
      assertThat(browser.text("#transcript")).doesNotContain("幺");
    }
  }

  private static int greetings(Browser browser) {
    return browser.all("#transcript .line").stream()
        .map(WebElement::getText)
        .filter(line -> line.contains("请问有什么可以帮您"))
        .toList()
        .size();
  }

  private Browser phone(Optional<Path> microphone, int width, int height) {
    Browser browser = Browser.open(microphone, width, height);
    browser.go(shop.server().url() + "/phone");
    browser.awaitText("#callers", "陈晓梅");
    return browser;
  }

  private static void dial(Browser browser, String caller) {
    browser.all(".caller").stream()
        .filter(entry -> entry.getText().contains(caller))
        .findFirst()
        .orElseThrow()
        .click();
    browser.find("#call").click();
  }

  private static void type(Browser browser, String words) {
    browser.await("a place to type", page -> page.find("#words").isDisplayed());
    browser.find("#words").sendKeys(words + Keys.ENTER);
  }

  private static void key(Browser browser, String key) {
    browser.all("#keypad button").stream()
        .filter(button -> button.getText().equals(key))
        .findFirst()
        .orElseThrow()
        .click();
  }

  /** The recording at 16 kHz, with silence around it: the microphone plays it in a circle. */
  private static byte[] withPauses(Path recording) throws IOException {
    byte[] file = Files.readAllBytes(recording);
    int rate = file[24] & 0xff | (file[25] & 0xff) << 8;
    Sound speech = Resampler.to(16_000, Sound.pcm(rate, Arrays.copyOfRange(file, 44, file.length)));
    short[] samples = new short[speech.samples().length + 9 * 16_000];
    System.arraycopy(speech.samples(), 0, samples, 5 * 16_000, speech.samples().length);
    return new Sound(16_000, samples).wav();
  }

  /** Only the digits, each way of writing or saying one the same. */
  private static String digits(String text) {
    return text.replace('幺', '一').replaceAll("[^零一二三四五六七八九]", "");
  }

  private boolean modelLoaded() throws Exception {
    return ready().matches("(?s).*\"model\": \"(?!none|loading|failed).*");
  }

  private boolean voice() {
    try {
      return ready().contains("espeak/");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String ready() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(shop.server().url() + "/q/health/ready")).build(),
            BodyHandlers.ofString())
        .body();
  }
}
