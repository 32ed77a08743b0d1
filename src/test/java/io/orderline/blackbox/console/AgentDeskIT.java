package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Sound;
import io.orderline.blackbox.Shop;
import io.orderline.blackbox.conversation.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A hand-over as it is lived on a laptop: the caller in the browser telephone, the agent at the
 * desk, a supervisor on the floor; what each microphone plays is heard at the other end.
 */
class AgentDeskIT {
  private static final String GIVEN = "given-for-one-sign-in";
  private static final String OWN = "a sentence is easy to remember";
  private static final int RATE = 16_000;
  private static final int CALLER_HERTZ = 700;
  private static final int AGENT_HERTZ = 1300;

  @Test
  void anAngryCallerReachesAnAgentWhoKnowsAndGoesBackToTheLine(@TempDir Path directory)
      throws IOException {
    try (Shop shop =
            Shop.open(
                    Map.of(
                        "orderline.console.first-account", "true",
                        "orderline.console.first-password", GIVEN,
                        "orderline.console.password-cost", "4",
                        "orderline.tenants.demo.queues.general.title", "客服",
                        "orderline.tenants.demo.queues.general.accept", "100s",
                        "orderline.tenants.demo.queues.general.wrap-up", "100s",
                        "orderline.tenants.demo.queues.general.level", "5s"))
                .orSkipIfDeaf();
        Desk desk =
            Desk.open(
                shop,
                Optional.of(tone(directory.resolve("agent.wav"), AGENT_HERTZ)),
                "zh-CN",
                "light",
                1280,
                900);
        Browser phone =
            Browser.open(
                Optional.of(tone(directory.resolve("caller.wav"), CALLER_HERTZ)), 1280, 820)) {
      desk.signIn("owner", GIVEN);
      desk.choosePassword(GIVEN, OWN);
      desk.press("nav", "工作台");
      desk.sees("h1", "坐席工作台");
      desk.look("zh-light-desk-before");
      desk.press("上线接听");
      desk.sees(".desk-state", "空闲");
      // the button is gone; the choice that stands there instead has the focus
      desk.browser()
          .await("the focus is at the presence", _ -> desk.focused().getTagName().equals("select"));
      listen(desk.browser());

      phone.go(shop.server().url() + "/phone");
      phone.awaitText("#callers", "赵敏");
      listen(phone);
      phone.all(".caller").stream()
          .filter(entry -> entry.getText().contains("赵敏"))
          .findFirst()
          .orElseThrow()
          .click();
      phone.find("#call").click();
      phone.await("a button to mute", page -> page.find("#mute").isDisplayed());
      phone.find("#mute").click(); // a beep is no word
      phone.awaitText("#transcript", "请问有什么可以帮您");
      type(phone, "你们怎么回事，气死我了，我要投诉");
      phone.awaitText("#transcript", "具体是什么情况");
      type(phone, "杯盖漏水，没人管");
      phone.awaitText("#transcript", "需要现在帮您转人工客服吗");
      type(phone, "要");
      phone.awaitText("#transcript", "您是下一位");
      phone.picture("phone-waiting");

      // what the agent knows before he accepts
      desk.sees(".desk-ringing", "赵敏");
      desk.sees(".desk-card", "投诉");
      desk.sees(".desk-card", "用登记的号码来电");
      assertThat(desk.browser().text(".desk-card")).contains("工单");
      desk.look("zh-light-desk-ringing");
      inEnglishAndDark(
          desk,
          () -> {
            desk.sees(".desk-card", "Calls from the registered number");
            desk.look("en-dark-desk-ringing");
          });
      desk.key(Keys.chord(Keys.ALT, "1"));
      desk.sees(".desk-state", "通话");
      phone.awaitText("#transcript", "人工客服来了");
      phone.find("#mute").click();
      desk.sees(".desk-sound", "音频已接通");

      hears(desk.browser(), CALLER_HERTZ, AGENT_HERTZ);
      hears(phone, AGENT_HERTZ, CALLER_HERTZ);

      type(phone, "我的杯子漏水");
      desk.sees(".desk-lines", "我的杯子漏水");
      desk.fill("备注 边说边记，自动保存。", "已道歉，补发新杯盖");
      desk.sees("[role=status]", "已保存");
      desk.look("zh-light-desk-talking");
      inEnglishAndDark(desk, () -> desk.look("en-dark-desk-talking"));

      // a page that is loaded anew shows all, and gets its sound back
      desk.browser().driver().navigate().refresh();
      desk.sees(".desk-state", "通话");
      desk.sees(".desk-lines", "我的杯子漏水");
      desk.sees("textarea", "已道歉，补发新杯盖");
      desk.sees(".desk-sound", "音频已接通");

      desk.key(Keys.chord(Keys.ALT, "m"));
      desk.sees(".desk-talk", "客户听不到您");
      desk.key(Keys.chord(Keys.ALT, "m"));
      phone.find("#mute").click();
      desk.press("交还机器人");
      phone.awaitText("#transcript", "接下来由我为您服务");
      desk.sees(".desk-state", "整理");
      desk.look("zh-light-desk-wrap-up");
      desk.key(Keys.chord(Keys.ALT, Keys.ENTER));
      desk.sees(".desk-state", "空闲");

      type(phone, "我的投诉怎么样了");
      phone.awaitText("#transcript", "投诉");
      assertThat(phone.complaints()).isEmpty();

      // the floor shows the queue, and the agent as he has chosen to be
      desk.choose("状态", "示忙");
      desk.sees(".desk-state", "示忙");
      desk.sees(".empty", "请把上面的状态改为「空闲」");
      desk.press("nav", "现场");
      desk.sees("table", "客服");
      desk.sees("table", "示忙");
      desk.look("zh-light-floor");
      inEnglishAndDark(
          desk,
          () -> {
            desk.sees("th", "Expected wait");
            desk.look("en-dark-floor");
          });
      phone.find("#call").click();
    }
  }

  /** The same page for another reader, and back. */
  private static void inEnglishAndDark(Desk desk, Runnable looked) {
    desk.browser().prefer("dark");
    desk.press("header", "English");
    looked.run();
    desk.press("header", "中文");
    desk.browser().prefer("light");
  }

  private static void type(Browser phone, String words) {
    phone.await("a place to type", page -> page.find("#words").isDisplayed());
    phone.find("#words").sendKeys(words + Keys.ENTER);
  }

  /** Keeps the last seconds of what the page plays. */
  private static void listen(Browser browser) {
    browser
        .driver()
        .executeScript(
            """
            window.played = [];
            const copy = AudioBuffer.prototype.copyToChannel;
            AudioBuffer.prototype.copyToChannel = function (samples, ...rest) {
              window.played.push(...samples);
              if (window.played.length > 40000) window.played.splice(0, window.played.length - 40000);
              return copy.call(this, samples, ...rest);
            };
            """);
  }

  /** Waits until the page plays the one tone, and much less of the other, which is its own. */
  private static void hears(Browser browser, int other, int own) {
    browser.await(
        "a tone of " + other + " Hz",
        page -> power(page, other) > 1e-4 && power(page, other) > 10 * power(page, own));
  }

  /** How strong a tone is in what was played in the last seconds (Goertzel), at most 1. */
  private static double power(Browser page, int hertz) {
    return ((Number)
            page.driver()
                .executeScript(
                    """
                    const all = window.played ?? [];
                    let strongest = 0;
                    for (let from = 0; from + 400 <= all.length; from += 400) {
                      const w = 2 * Math.PI * arguments[0] / 8000;
                      let a = 0, b = 0;
                      for (let i = 0; i < 400; i++) {
                        const c = all[from + i] + 2 * Math.cos(w) * a - b;
                        b = a;
                        a = c;
                      }
                      strongest = Math.max(strongest, 4 * (a * a + b * b - 2 * Math.cos(w) * a * b) / 400 / 400);
                    }
                    return strongest;
                    """,
                    hertz))
        .doubleValue();
  }

  /** Beeps with silence between, which no filter takes for noise. */
  private static Path tone(Path file, int hertz) throws IOException {
    short[] samples = new short[24 * RATE];
    for (int i = 4 * RATE; i < samples.length; i++) {
      boolean on = i % RATE < RATE / 2;
      samples[i] = (short) (on ? 12_000 * Math.sin(2 * Math.PI * hertz * i / RATE) : 0);
    }
    return Files.write(file, new Sound(RATE, samples).wav());
  }
}
