package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * A manager's first ten minutes; a question that the line could not answer becomes an article, and
 * the next caller hears it: by telephone and in the browser.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnowledgeIT {
  private static final String GIVEN = "given-for-one-sign-in";
  private static final String OWN = "a sentence is easy to remember";
  private static final String OF_BRAND = "02160000022";
  private static final String CALLER = "13911862047";
  private static final String QUESTION = "杯子能不能放洗碗机里洗";
  private static final String IN_OTHER_WORDS = "请问杯子可以放洗碗机里洗吗";
  private static final String ANSWER = "杯身可以进洗碗机，盖子请您手洗。";
  private static final String BETTER = "杯身和盖子都可以进洗碗机。";

  private static final String BRAND = "轻选";
  private static final String ANGER = "你们怎么回事，气死我了，我要投诉";

  private static Shop shop;

  @BeforeAll
  static void twoCallersAskWhatNobodyKnows() {
    shop =
        Shop.open(
            Map.of(
                "orderline.console.first-account", "true",
                "orderline.console.first-password", GIVEN,
                "orderline.console.password-cost", "4",
                "orderline.tenants.demo.brands.light.name", BRAND,
                "orderline.tenants.demo.brands.light.numbers", OF_BRAND));
    assertThat(asks(QUESTION)).doesNotContain(ANSWER);
    assertThat(asks(IN_OTHER_WORDS)).doesNotContain(ANSWER);
    says(Shop.NUMBER, CALLER, ANGER, "杯盖漏水，没人管");
    says("+86" + OF_BRAND.substring(1), "13501018226", "我的快递到哪里了");
  }

  private static void says(String called, String number, String... words) {
    PhoneCall call = shop.telephone().dial(number, called, false);
    for (String each : words) {
      call.says(each);
    }
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
  }

  @AfterAll
  static void closed() {
    shop.close();
  }

  @Test
  @Order(1)
  void aManagersFirstTenMinutes() {
    String password;
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 900)) {
      var minutes = new FirstTenMinutes(shop, desk);
      desk.signIn("owner", GIVEN);
      desk.choosePassword(GIVEN, OWN);
      desk.sees("h1", "今天");
      minutes.findTheAngryCallAndReadIt(ANGER, "赵");
      minutes.takeItsTicket();
      answerTheQuestion(desk);
      minutes.changeTheGreeting("听单双十二");
      password = minutes.invite("waibao", "外包小周", BRAND);
    }
    new FirstTenMinutes(shop, null).seesOneBrandOnly("waibao", password, "我的快递到哪里了", "赵*");
  }

  private static void answerTheQuestion(Desk desk) {
    desk.press("nav", "待补答案");
    desk.sees(".question-words", "洗碗机");
    desk.sees(".rows > li", "2 次");
    desk.sees(".rows > li", "也有人这样问");
    desk.press(".rows", "写答案");
    desk.fill("念给客户的话", ANSWER);
    desk.look("zh-light-answering");
    desk.press(".rows", "保存并发布");
    desk.sees("没有待回答的问题");
    desk.sees(".heard-answer", ANSWER);
    desk.browser().await("nothing turns", page -> page.all(".anticon-spin").isEmpty());
    desk.look("zh-light-answered");
    hears(desk, QUESTION, heard -> heard.contains(ANSWER));
    hears(desk, "麻烦问下杯子能放洗碗机吗", heard -> heard.contains(ANSWER));
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, light", "zh-CN, dark", "en-GB, light", "en-GB, dark"})
  @Order(2)
  void everyPageIsForEveryone(String language, String scheme) {
    boolean chinese = language.startsWith("zh");
    String name = (chinese ? "zh" : "en") + "-" + scheme + "-knowledge";
    try (Desk desk = signedIn(language, scheme)) {
      desk.press("nav", chinese ? "知识" : "Knowledge");
      desk.sees("h1", chinese ? "知识" : "Knowledge");
      desk.sees("td", ANSWER);
      desk.sees("td", chinese ? "软件自带" : "Built in");
      desk.look(name);
      desk.go("demo/knowledge?words=洗碗机");
      desk.press("table", "洗碗机");
      desk.sees("[role=dialog]", chinese ? "历史版本" : "Versions");
      desk.look(name + "-article");
      desk.go("demo/knowledge?article=new");
      desk.fill(chinese ? "问题或主题" : "Question or topic", "洗碗机能洗杯子吗");
      desk.fill(chinese ? "念给客户的话" : "What callers hear", "可以。");
      desk.sees(".near", "洗碗机");
      desk.look(name + "-new");
      desk.go("demo/knowledge?words=nobody-wrote-this");
      desk.sees(chinese ? "没有符合条件的答案" : "No answers match");
      desk.look(name + "-nothing-found");
      desk.go("demo/questions?state=answered");
      desk.sees(".question-words", "洗碗机");
      desk.look(name + "-questions-answered");
    }
  }

  @Test
  @Order(3)
  void aDraftIsTriedPublishedAndTakenBackByOneClick() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/knowledge?words=洗碗机");
      desk.press("table", "洗碗机");
      desk.fill("念给客户的话", BETTER);
      ask(desk, QUESTION);
      desk.sees("[role=dialog] .heard-answer", BETTER);
      desk.sees("[role=dialog]", "来自这一条");
      desk.look("zh-light-knowledge-tried");
      assertThat(asks(QUESTION)).contains(ANSWER).doesNotContain(BETTER);

      desk.press("[role=dialog]", "保存并发布");
      desk.sees(".versions", "第 2 版");
      hears(desk, QUESTION, heard -> heard.contains(BETTER));

      desk.press(".versions", "恢复到这一版");
      desk.sees(".versions", "第 3 版");
      hears(desk, QUESTION, heard -> heard.contains(ANSWER));
    }
  }

  @Test
  @Order(4)
  void aPackagedAnswerGivesWayAndComesBack() {
    String question = "退货运费谁出";
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/knowledge?words=" + question);
      desk.press("table", question);
      desk.fill("念给客户的话", "退货的运费都由我们出。");
      desk.press("[role=dialog]", "保存并发布");
      desk.sees(".versions", "第 1 版");
      desk.sees(".versions", "文件中的原文");
      hears(desk, question, heard -> heard.contains("都由我们出"));

      desk.press(".versions", "恢复到这一版");
      desk.sees(".versions", "第 2 版");
      hears(desk, question, heard -> !heard.contains("都由我们出"));
    }
  }

  @Test
  @Order(5)
  void whatIsWithdrawnIsHeardNoMore() {
    try (Desk desk = signedIn("zh-CN", "dark")) {
      desk.go("demo/knowledge?words=洗碗机");
      desk.press("table", "洗碗机");
      desk.press("[role=dialog]", "停用");
      desk.press(".ant-modal-confirm-btns", "停用");
      desk.sees("[role=dialog] .tag", "草稿");
      hears(desk, QUESTION, heard -> !heard.contains("洗碗机"));
    }
  }

  @Test
  @Order(6)
  void whatIsOfABrandIsHeardByItsCallersOnly() {
    String question = "杯子上可以刻名字吗";
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/knowledge?article=new");
      desk.fill("问题或主题", question);
      desk.fill("念给客户的话", "轻选的杯子可以刻字。");
      desk.browser().find("[role=dialog] .ant-checkbox-input").click();
      desk.press("[role=dialog]", "保存并发布");
      desk.sees("[role=dialog]", "第 1 版");
      hears(desk, OF_BRAND, question, heard -> heard.contains("轻选的杯子可以刻字"));
      assertThat(asks(Shop.NUMBER, question)).doesNotContain("轻选的杯子可以刻字");
    }
  }

  @Test
  @Order(7)
  void theKeyboardAloneIsEnough() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/knowledge?words=洗碗机");
      desk.sees("table", "洗碗机");
      desk.browser().find("td a.open").sendKeys(Keys.ENTER);
      desk.sees("[role=dialog]", "历史版本");
      desk.field("念给客户的话").sendKeys(Keys.TAB);
      assertThat(desk.focused().getTagName()).isEqualTo("textarea");
      desk.key(Keys.ESCAPE);
      desk.browser().await("the drawer is gone", page -> page.all(".versions").isEmpty());
      desk.browser()
          .await("the row has the focus again", page -> !page.all("td a.open:focus").isEmpty());
    }
  }

  private static void ask(Desk desk, String question) {
    var field = desk.browser().find("[role=dialog] .try input");
    field.sendKeys(question);
    field.findElement(By.xpath("./ancestor::form")).submit();
  }

  /** What the line says to it, until the call is over. */
  private static String asks(String words) {
    return asks(Shop.NUMBER, words);
  }

  private static String asks(String number, String words) {
    PhoneCall call = shop.telephone().dial(CALLER, number, false);
    String heard = call.says(words).text();
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
    return heard;
  }

  /** Within seconds; nobody is told how many. */
  private static void hears(Desk desk, String words, Predicate<String> expected) {
    hears(desk, Shop.NUMBER, words, expected);
  }

  private static void hears(Desk desk, String number, String words, Predicate<String> expected) {
    desk.browser().await(words + " is answered anew", _ -> expected.test(asks(number, words)));
  }

  private static Desk signedIn(String language, String scheme) {
    Desk desk = Desk.open(shop, language, scheme, 1280, 900);
    desk.signIn("owner", OWN);
    desk.browser().await("the frame", page -> !page.all("nav").isEmpty());
    return desk;
  }
}
