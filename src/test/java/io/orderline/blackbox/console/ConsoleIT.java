package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * The console as a shop's people use it: every page by mouse and keyboard, in both languages, light
 * and dark; its calls come by telephone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {
  private static final String GIVEN = "given-for-one-sign-in";
  private static final String OWN = "a sentence is easy to remember";
  private static final String CHEN = "13501018226";
  private static final String ZHAO = "13911862047";
  private static final String BRAND = "轻选";
  private static final String QUESTION = "请问你们老板今年多大岁数了";

  private static Shop shop;

  /** A day at the shop: somebody is angry, somebody asks what nobody knows. */
  @BeforeAll
  static void aDayAtTheShop() {
    shop =
        Shop.open(
            Map.of(
                "orderline.console.first-account", "true",
                "orderline.console.first-password", GIVEN,
                "orderline.console.password-cost", "4",
                "orderline.console.webhooks.trusted", "http://127.0.0.1",
                "orderline.tenants.demo.brands.light.name", BRAND,
                "orderline.tenants.demo.brands.light.numbers", "02160000002"));
    says(CHEN, "你好，我的快递到哪里了");
    says(ZHAO, "你们怎么回事，气死我了，我要投诉", "杯盖漏水，没人管");
    says(ZHAO, "我要退货", QUESTION);
    says(ZHAO, "帮我开发票");
    says(ZHAO, "给我回个电话", "对", "下午三点以后");
  }

  @AfterAll
  static void closed() {
    shop.close();
  }

  private static void says(String number, String... words) {
    PhoneCall call = shop.telephone().dial(number, Shop.NUMBER, false);
    for (String each : words) {
      call.says(each);
    }
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
  }

  @Test
  @Order(1)
  void theFirstPasswordOpensTheDoorOnceAndIsExchangedForOnesOwn() {
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 800)) {
      desk.sees("h1", "登录后台");
      desk.look("door");
      desk.signIn("owner", "not-this-one");
      desk.sees("[role=alert]", "用户名或密码不对");
      desk.browser().complaints(); // of the 401, which is right

      desk.go("");
      desk.signIn("owner", GIVEN);
      desk.sees("h1", "请先设置自己的密码");
      desk.look("door-change");
      desk.choosePassword(GIVEN, OWN);
      desk.sees("h1", "今天");
      assertThat(desk.kilobytes()).as("what the first page weighs unpacked, in kB").isLessThan(950);
      desk.press("header", "退出登录");
      desk.sees("h1", "登录后台");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, light", "zh-CN, dark", "en-GB, light", "en-GB, dark"})
  @Order(2)
  void everyPageIsForEveryone(String language, String scheme) {
    boolean chinese = language.startsWith("zh");
    String name = (chinese ? "zh" : "en") + "-" + scheme + "-";
    try (Desk desk = signedIn(language, scheme)) {
      desk.sees("h1", chinese ? "今天" : "Today");
      desk.sees(".number-card", chinese ? "今日来电" : "Calls today");
      desk.sees(".line", "赵");
      desk.look(name + "today");
      for (String[] page :
          new String[][] {
            {"calls", chinese ? "通话" : "Calls"},
            {"reports", chinese ? "报表" : "Reports"},
            {"tickets", chinese ? "工单" : "Tickets"},
            {"questions", chinese ? "待补答案" : "Unanswered"},
            {"settings", chinese ? "设置" : "Settings"},
            {"webhooks", chinese ? "消息推送" : "Webhooks"},
            {"people", chinese ? "人员" : "People"},
            {"keys", chinese ? "API 密钥" : "API keys"},
            {"audit", chinese ? "审计" : "Audit"},
            {"personal", chinese ? "个人信息" : "Personal data"},
          }) {
        desk.press("nav", page[1]);
        desk.sees("h1", page[1]);
        desk.look(name + page[0]);
      }
      desk.go("demo/calls?mood=angry");
      desk.press("table", "赵");
      desk.sees(".bubble", "气死我了");
      desk.look(name + "call");
      desk.go("demo/tickets?view=board");
      desk.sees(".ticket-card", chinese ? "投诉" : "Complaint");
      desk.look(name + "board");
      desk.press(".ticket-card", chinese ? "投诉" : "Complaint");
      desk.sees("h1", chinese ? "投诉" : "Complaint");
      desk.look(name + "ticket");
      desk.go("demo/personal");
      desk.fill(chinese ? "电话号码" : "Telephone number", ZHAO);
      desk.fill(chinese ? "理由" : "Reason", chinese ? "本人要求，已核实" : "asked by themselves");
      desk.press(chinese ? "查询" : "Look up");
      desk.sees("td", chinese ? "通话和原话" : "Call and its words");
      desk.look(name + "personal-report");
      desk.press("main", chinese ? "删除" : "Erase");
      desk.sees("[role=dialog]", chinese ? "末四位" : "last four digits");
      desk.look(name + "personal-erase");
      desk.press("[role=dialog] .ant-modal-footer", chinese ? "取消" : "Cancel");
      desk.go("account");
      desk.sees("li", "Chrome");
      desk.look(name + "account");
      desk.go("demo/calls?words=nobody-said-this");
      desk.sees(chinese ? "没有符合条件的通话" : "No calls match");
      desk.look(name + "nothing-found");
      desk.go("demo/nowhere");
      desk.sees("h1", chinese ? "没有这个页面" : "There is no such page");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, light"})
  @Order(2)
  void aNumberOfAReportSaysWhatItMeansAndOpensItsCalls(String language, String scheme) {
    boolean chinese = language.startsWith("zh");
    String name = (chinese ? "zh" : "en") + "-" + scheme + "-";
    try (Desk desk = signedIn(language, scheme)) {
      desk.go("demo/reports");
      desk.sees(".report-tiles .number-card", chinese ? "来电量" : "Calls");
      desk.sees("[role=img]", "");
      desk.browser().all(".report-tiles .definition").getFirst().sendKeys(Keys.ENTER);
      desk.sees(".report-definition", chinese ? "统计范围" : "Population");
      desk.go("demo/reports?group=intent&interval=quarter");
      desk.sees("th", chinese ? "客户诉求" : "wish");
      desk.sees("td", chinese ? "退货" : "Return");
      desk.look(name + "reports-by-wish");
      desk.press("tr[data-row-key=calls]", chinese ? "查看通话" : "Calls");
      desk.sees("h2:focus", chinese ? "来电量：5 条" : "Calls: 5");
      desk.look(name + "reports-list");
      desk.go("demo/reports?since=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z");
      desk.sees(chinese ? "这段时间没有来电" : "No calls in this time");
      desk.look(name + "reports-nothing");
    }
  }

  @Test
  @Order(3)
  void anAngryCallerIsFoundReadRevealedAndLookedAfter() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.press(".number-card", "生气的来电");
      desk.sees("h1", "通话");
      desk.press("table", "赵*");
      desk.sees(".bubble", "气死我了");
      desk.seesNot("dd", ZHAO);

      desk.press("显示号码和原话");
      desk.press("[role=dialog]", "显示");
      desk.sees("[role=dialog]", "请填写理由");
      desk.look("zh-light-reveal");
      desk.press("[role=dialog]", "处理投诉");
      desk.press("[role=dialog] .ant-modal-footer", "显示");
      desk.sees("dd", "赵敏");

      desk.press(".call-side", "投诉");
      desk.press("由我负责");
      desk.sees("dd", "owner");
      desk.fill("备注", "已打给客户道歉");
      desk.press("开始处理");
      desk.sees(".history", "已打给客户道歉");
      desk.sees("h1 ~ .lead", "处理中");

      desk.press("nav", "审计");
      desk.choose("做了什么", "查看完整信息");
      desk.sees("td", "处理投诉");
      desk.press("校验记录");
      desk.sees("[role=status]", "完好");
      desk.look("zh-light-audit-verified");
    }
  }

  @Test
  @Order(4)
  void severalTicketsChangeAtOnce() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.press("nav", "工单");
      desk.browser()
          .await("tickets to select", page -> !page.all("tbody input[type=checkbox]").isEmpty());
      desk.browser().find("thead .ant-checkbox").click();
      desk.sees(".bulk", "已选");
      desk.look("zh-light-tickets-selected");
      desk.press(".bulk", "由我负责");
      desk.sees(".outcome", "已修改");
      desk.browser()
          .await("the result has the focus", page -> !page.all(".outcome:focus").isEmpty());
      desk.choose("负责人", "我负责的");
      desk.sees("td", "owner");
      assertThat(desk.browser().driver().getCurrentUrl()).contains("assignee=owner");
    }
  }

  @Test
  @Order(5)
  void whatNobodyCouldAnswerIsThereAndCanBePutAside() {
    try (Desk desk = signedIn("zh-CN", "dark")) {
      desk.press("nav", "待补答案");
      desk.sees(".question-words", QUESTION);
      desk.press(".rows", "不需回答");
      desk.sees("没有待回答的问题");
      desk.look("zh-dark-questions-none");
      desk.press(".tabs", "不需回答");
      desk.sees(".question-words", QUESTION);
      desk.press(".rows", "重新打开");
      desk.press(".tabs", "待回答");
      desk.sees(".question-words", QUESTION);
    }
  }

  @Test
  @Order(6)
  void aGreetingIsChangedHeardAndTakenBackByOneClick() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.press("nav", "设置");
      desk.sees("h2", "问候语中的店名");
      desk.browser().all("input[name=greeting]").getLast().click();
      desk.fill("问候语中的店名", "听单双十二");
      desk.fill("修改原因（选填）", "大促");
      desk.press("保存");
      desk.sees("li", "听单双十二");
      desk.look("zh-light-settings-changed");
      assertThat(greeting()).contains("听单双十二");

      desk.press(".setting-versions", "恢复到这一版");
      desk.press("[role=dialog] .ant-modal-confirm-btns, [role=alertdialog]", "恢复到这一版");
      desk.sees("li", "第 2 版");
      assertThat(greeting()).doesNotContain("听单双十二");
    }
  }

  @Test
  @Order(6)
  void onAHolidayNobodyIsPutThroughFromTheNextCallOn() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    try (Desk desk = signedIn("zh-CN", "dark")) {
      desk.press("nav", "设置");
      desk.sees("h2", "节假日");
      desk.browser().all("input[name=holidays]").getLast().click();
      desk.day("从哪天", today);
      desk.day("到哪天（选填）", today.plusDays(1));
      desk.press("添加");
      desk.sees(".holidays", today + " 至 " + today.plusDays(1));
      desk.look("zh-dark-settings-holidays");
      desk.press("保存");
      desk.sees(".setting-versions", today + " 至 " + today.plusDays(1));
      assertThat(answerTo("我要找人工")).contains("人工客服现在不在线");

      desk.press(".setting-versions li:last-child", "恢复到这一版");
      desk.press("[role=dialog] .ant-modal-confirm-btns, [role=alertdialog]", "恢复到这一版");
      desk.sees(".outcome, [role=status], .ant-message", "已恢复");
    }
  }

  private static String answerTo(String words) {
    PhoneCall call = shop.telephone().dial(ZHAO, Shop.NUMBER, false);
    String heard = call.says(words).text();
    if (call.ending().isEmpty()) {
      call.hangsUp();
    }
    return heard;
  }

  private static String greeting() {
    PhoneCall call = shop.telephone().dial(CHEN, Shop.NUMBER, false);
    String heard = call.heard().text();
    call.hangsUp();
    return heard;
  }

  @Test
  @Order(6)
  void aCallAppearsWithoutReloading() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.sees(".pulse", "实时更新");
      desk.browser().driver().executeScript("window.neverReloaded = true");
      says(CHEN, "我要找人工");
      desk.sees(".line-words", "我要找人工");
      assertThat(desk.browser().driver().executeScript("return window.neverReloaded"))
          .isEqualTo(true);
    }
  }

  @Test
  @Order(7)
  void aColleagueIsInvitedAndSeesOnlyWhatTheRoleIsFor() {
    String password;
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.press("nav", "人员");
      desk.press("添加账号");
      desk.look("zh-light-invite");
      desk.fill("用户名", "xiaoli");
      desk.fill("称呼", "小丽");
      desk.press("[role=dialog] .ant-modal-footer", "添加账号");
      desk.sees("[role=dialog]", "一次性密码");
      desk.look("zh-light-invited");
      password = desk.browser().text(".one-time");
      desk.press("[role=dialog]", "我已记下");
      desk.sees("td", "小丽");
    }
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 800)) {
      desk.signIn("xiaoli", password);
      desk.choosePassword(password, "another long sentence");
      desk.sees("nav", "工单");
      desk.seesNot("nav", "人员");
      desk.go("demo/people");
      desk.sees("h1", "您的账号看不到这一页");
      desk.look("zh-light-may-not");
    }
  }

  @Test
  @Order(8)
  void theKeyboardAloneIsEnough() {
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 800)) {
      desk.browser().await("the name", page -> "name".equals(desk.focused().getDomAttribute("id")));
      desk.key("owner" + Keys.TAB);
      desk.key(OWN + Keys.ENTER);
      desk.sees("h1", "今天");

      // the first stop jumps over the navigation
      desk.go("demo/today");
      desk.sees(".number-card", "正在通话");
      desk.browser().find("body").sendKeys(Keys.TAB);
      assertThat(desk.focused().getText()).isEqualTo("跳到正文");
      desk.key(Keys.ENTER);
      assertThat(desk.focused().getDomAttribute("id")).isEqualTo("main");

      // single letters lead everywhere, and a question mark says which
      desk.key("?");
      desk.sees("[role=dialog]", "前往「工单」");
      desk.look("zh-light-keys");
      desk.key(Keys.ESCAPE);
      desk.browser().await("the keys are gone", page -> page.all("dl.keys").isEmpty());
      desk.key("g", "t");
      desk.sees("h1", "工单");
      desk.key("j");
      desk.browser().await("the first row", page -> desk.focused().getTagName().equals("a"));
      desk.key("g", "d");
      desk.sees(".number-card", "正在通话");

      // on to the first number, and into its list
      for (int i = 0; i < 9 && !desk.focused().getTagName().equals("a"); i++) {
        desk.key(Keys.TAB);
      }
      assertThat(desk.focused().getText()).contains("正在通话");
      desk.key(Keys.ENTER);
      desk.sees("h1", "通话");
      desk.browser()
          .await(
              "the new page has the focus",
              page -> "main".equals(desk.focused().getDomAttribute("id")));

      // a dialog keeps the focus, closes by Escape and gives it back
      desk.go("demo/calls?mood=angry");
      desk.press("table", "赵*");
      desk.sees(".bubble", "气死我了");
      desk.browser().all(".acts button").getFirst().sendKeys(Keys.ENTER);
      desk.browser()
          .await(
              "the reason has the focus",
              page -> "reason".equals(desk.focused().getDomAttribute("id")));
      desk.key(Keys.ESCAPE);
      desk.browser()
          .await("the button has it again", page -> desk.focused().getText().contains("显示号码"));
    }
  }

  @Test
  @Order(9)
  void aTelevisionShowsTheDayWithoutScrolling() {
    try (Desk desk = Desk.open(shop, "zh-CN", "dark", 1920, 1080)) {
      desk.signIn("owner", OWN);
      desk.sees("h1", "今天");
      desk.go("demo/today?wall=1");
      desk.sees(".number-card", "今日来电");
      desk.sees(".line", "");
      desk.look("zh-dark-wall");
      assertThat(
              desk.browser()
                  .driver()
                  .executeScript("return document.documentElement.scrollHeight <= innerHeight"))
          .isEqualTo(true);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, light", "en-GB, dark"})
  @Order(10)
  void aTelephoneIsEnough(String language, String scheme) {
    boolean chinese = language.startsWith("zh");
    String name = (chinese ? "zh" : "en") + "-" + scheme + "-phone-";
    try (Desk desk = Desk.open(shop, language, scheme, 390, 844)) {
      desk.signIn("owner", OWN);
      desk.sees(".number-card", chinese ? "今日来电" : "Calls today");
      desk.look(name + "today");
      desk.press("nav", chinese ? "菜单" : "Menu");
      desk.look(name + "menu");
      desk.press("nav", chinese ? "工单" : "Tickets");
      desk.sees("h1", chinese ? "工单" : "Tickets");
      desk.browser().await("the menu is closed", page -> !page.find("#places").isDisplayed());
      desk.look(name + "tickets");
      desk.go("demo/tickets?view=board");
      desk.sees(".ticket-card", "");
      desk.look(name + "board");
      desk.press(".ticket-card", chinese ? "投诉" : "Complaint");
      desk.sees("h1", chinese ? "投诉" : "Complaint");
      desk.look(name + "ticket");
      desk.go("demo/calls?mood=angry");
      // a row is a card, and each value says what it is
      assertThat(desk.browser().find("td[data-name]").getCssValue("display")).isEqualTo("flex");
      desk.look(name + "calls");
      desk.press("table", "赵*");
      desk.sees(".bubble", "气死我了");
      desk.look(name + "call");
      for (String page :
          new String[] {"questions", "settings", "webhooks", "people", "keys", "audit"}) {
        desk.go("demo/" + page);
        desk.look(name + page);
      }
    }
  }

  @Test
  @Order(11)
  void whoMovesATicketIsWhereTheTicketIsAndHearsOfIt() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/tickets?view=board&kind=callback");
      desk.sees(".ticket-card", "回电");
      String card = desk.browser().find(".ticket-card").getDomAttribute("data-ticket");
      desk.browser().find(".ticket-card .choose").sendKeys(Keys.ENTER);
      desk.sees("[role=menuitem]", "等客户");
      desk.press("[role=menu]", "等客户");
      desk.browser()
          .await(
              "the focus goes with the card",
              page -> !page.all("[aria-labelledby=column-waiting_for_customer] a:focus").isEmpty());
      desk.sees("#announced", "工单 " + card + " 已改为「等客户回复」");

      // where no column has it, one stays in the column where it was
      desk.press(".ticket-card", "改为");
      desk.press("[role=menu]", "不予办理");
      desk.browser()
          .await(
              "the focus is at the column",
              page -> !page.all("#column-waiting_for_customer:focus").isEmpty());
    }
  }

  @Test
  @Order(12)
  void anAssignmentSaysWhoGaveItToWhom() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/tickets?kind=complaint");
      desk.press("tbody", "1");
      desk.sees(".history li", "由自己负责");
      desk.press("指派给");
      desk.press("[role=menu]", "小丽");
      desk.sees("#announced", "已由小丽负责");
      desk.sees(".history li", "指派给小丽");
      desk.sees("dd", "小丽");
      desk.look("zh-light-ticket-given");

      // the button that takes it over is gone when it has done so, and one is still in the card
      desk.browser()
          .await(
              "the button",
              page ->
                  page.all("button").stream()
                      .filter(each -> each.getText().equals("由我负责"))
                      .findFirst()
                      .map(
                          each -> {
                            each.sendKeys(Keys.ENTER);
                            return true;
                          })
                      .orElse(false));
      desk.sees("#announced", "已由owner负责");
      desk.browser()
          .await("the focus is at the card's title", page -> desk.focused().getText().equals("处理"));
    }
  }

  @Test
  @Order(13)
  void aListIsSavedAsAFileThatTheAuditKnowsOf(@TempDir Path directory) throws IOException {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.browser()
          .driver()
          .executeCdpCommand(
              "Browser.setDownloadBehavior",
              Map.of("behavior", "allow", "downloadPath", directory.toString()));
      desk.go("demo/calls?mood=angry");
      desk.sees("table", "赵*");
      desk.press("导出表格");
      desk.sees("#announced", "已导出 1 条");
      Path file =
          desk.browser()
              .await(
                  "the file",
                  _ -> {
                    try (Stream<Path> files = Files.list(directory)) {
                      return files
                          .filter(each -> each.toString().endsWith(".csv"))
                          .findFirst()
                          .orElse(null);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      assertThat(Files.readString(file))
          .startsWith("\uFEFF来电时间 (北京时间),")
          .contains("赵*", "生气", "气死我了")
          .doesNotContain(ZHAO)
          .doesNotContain("angry");

      desk.go("demo/audit?what=export");
      desk.sees("td", "导出表格");
      desk.sees("td", "条件：情绪");
    }
  }

  @Test
  @Order(14)
  void whatIsNotThereIsSaidWithAWayBack() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/calls/CA-none");
      desk.sees("h1", "没有这通电话");
      desk.browser().complaints(); // of the 404, which is right
      desk.look("zh-light-no-call");
      desk.press("main", "全部通话");
      desk.sees("table", "赵*");
      desk.go("demo/tickets/99999999");
      desk.sees("h1", "没有工单 99999999");
      desk.press("main", "全部工单");
      desk.sees("h1", "工单");
    }
  }

  @Test
  @Order(15)
  void whoReadsNoCallsIsSentToNoClosedDoor() {
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 800)) {
      desk.signIn("xiaoli", "another long sentence");
      desk.sees(".number-card", "今日来电");
      desk.seesNot(".number-card a", "今日来电");
      desk.sees(".number-card a", "待处理工单");
      desk.go("demo/tickets?kind=complaint");
      desk.press("tbody", "1");
      desk.sees("dd", "您的角色不能查看通话内容");
      desk.seesNot("a", "查看通话");
      desk.look("zh-light-ticket-of-an-agent");
      desk.go("demo/questions");
      desk.sees(".question-words", QUESTION);
      desk.seesNot("a", "通话 1");
    }
  }

  @Test
  @Order(16)
  void whoHasABrandReadsWhyItsListsAreEmpty() {
    String password;
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.press("nav", "人员");
      desk.press("添加账号");
      desk.fill("用户名", "xiaoqing");
      desk.fill("称呼", "小青");
      desk.browser()
          .await(
              "the brand",
              page ->
                  page.all("[role=dialog] label").stream()
                      .filter(each -> each.getText().equals(BRAND))
                      .findFirst()
                      .map(
                          each -> {
                            each.click();
                            return true;
                          })
                      .orElse(false));
      desk.press("[role=dialog] .ant-modal-footer", "添加账号");
      desk.sees("[role=dialog]", "一次性密码");
      password = desk.browser().text(".one-time");
    }
    try (Desk desk = Desk.open(shop, "zh-CN", "light", 1280, 800)) {
      desk.signIn("xiaoqing", password);
      desk.choosePassword(password, "yet another sentence");
      desk.sees("p", "您负责的轻选没有待处理的工单");
      desk.go("demo/tickets");
      desk.sees(".empty", "您负责的轻选没有待处理的工单");
      desk.look("zh-light-no-tickets-of-a-brand");
    }
  }

  @Test
  @Order(17)
  void anotherSystemIsToldWhatHappensAndAProgramReadsIt() throws Exception {
    try (Listener system = new Listener();
        Desk desk = signedIn("zh-CN", "light")) {
      desk.press("nav", "消息推送");
      desk.press("添加推送");
      desk.tick("JSON");
      desk.fill("名称", "客服系统");
      desk.fill("地址（Webhook）", system.address());
      desk.tick("转人工");
      desk.look("zh-light-webhook-form");
      desk.press("[role=dialog] .ant-modal-footer", "添加推送");
      desk.sees("[role=dialog] .one-time", "whsec_");
      desk.look("zh-light-webhook-made");
      desk.press("[role=dialog]", "我已记下");
      desk.press("发送测试");
      desk.sees("[role=status]", "已送达");
      assertThat(system.heard()).contains("\"type\":\"test\"");
      desk.look("zh-light-webhooks-tested");

      says(CHEN, "我要找人工");
      assertThat(system.heard())
          .contains("\"type\":\"call.handed-over\"", "*******8226")
          .doesNotContain(CHEN);
      desk.press("发送记录");
      desk.sees("[role=dialog] td", "转人工");
      desk.look("zh-light-webhook-log");

      desk.go("demo/keys");
      desk.press("新建密钥");
      desk.fill("名称", "ERP 同步");
      desk.tick("查看通话");
      desk.look("zh-light-key-form");
      desk.press("[role=dialog] .ant-modal-footer", "新建密钥");
      desk.sees("[role=dialog] .one-time", "olk_");
      desk.look("zh-light-key-made");
      String key = desk.browser().text(".one-time");
      desk.press("[role=dialog]", "我已记下");
      assertThat(status(key)).isEqualTo(200);
      desk.go("demo/keys");
      desk.sees("td", "ERP 同步");
      desk.look("zh-light-keys-used");
      desk.press("td", "作废");
      // Enter alone takes nothing away, and who changes their mind is where they were
      desk.browser().await("Cancel has the focus", _ -> desk.focused().getText().equals("取消"));
      desk.key(Keys.ENTER);
      desk.browser().await("the button has it again", _ -> desk.focused().getText().equals("作废"));
      assertThat(status(key)).isEqualTo(200);
      desk.press("td", "作废");
      desk.press("[role=dialog] .ant-modal-confirm-btns", "作废");
      desk.sees("#announced", "已作废");
      assertThat(status(key)).isEqualTo(401);
      // the button is gone with the key; the list is not
      desk.browser()
          .await(
              "the focus is at the list",
              _ -> "region".equals(desk.focused().getDomAttribute("role")));

      desk.press("新建密钥");
      desk.press("[role=dialog] .ant-modal-footer", "新建密钥");
      desk.sees("[role=dialog]", "1 到 30 个字");
      desk.browser()
          .await(
              "the first wrong field has the focus",
              _ -> "name".equals(desk.focused().getDomAttribute("id")));
      desk.key(Keys.ESCAPE);
      desk.browser().await("what opened it has it", _ -> desk.focused().getText().equals("新建密钥"));
    }
    try (Desk desk = signedIn("en-GB", "dark")) {
      for (String page : new String[] {"webhooks", "keys"}) {
        desk.go("demo/" + page);
        desk.look("en-dark-" + page + "-there");
      }
    }
  }

  @Test
  @Order(18)
  void nobodyIsErasedButWhoWasLookedFor() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/personal");
      desk.fill("电话号码", "2047");
      desk.fill("理由", "本人要求，已核实");
      desk.press("查询");
      desk.sees(".ant-form-item-explain-error", "现在只有 4 位");
      desk.browser()
          .await(
              "the field has the focus", _ -> "who".equals(desk.focused().getDomAttribute("id")));

      desk.fill("电话号码", "13700000000");
      desk.press("查询");
      desk.sees(".empty", "按电话号码「13700000000」查过所有地方");
      desk.browser().await("what was found has it", _ -> desk.focused().getText().equals("没有找到"));
      desk.seesNot("main button", "下载副本");

      desk.fill("电话号码", ZHAO);
      desk.press("查询");
      desk.sees("td", "通话和原话");
      desk.sees("#announced", "查到");
      desk.browser().await("the report has it", _ -> desk.focused().getTagName().equals("h2"));
      // another number in the field: what stood there is not of it
      desk.field("电话号码").sendKeys(Keys.BACK_SPACE);
      desk.seesNot("main button", "下载副本");
    }
  }

  @Test
  @Order(19)
  void aPageSaysThatItsServerIsAwayAndSinceWhenItIsOld() {
    try (Desk desk = signedIn("zh-CN", "light")) {
      desk.go("demo/floor");
      desk.sees("h2", "队列");
      desk.browser().driver().executeCdpCommand("Network.enable", Map.of());
      desk.browser()
          .driver()
          .executeCdpCommand(
              "Network.emulateNetworkConditions",
              Map.of(
                  "offline", true,
                  "latency", 0,
                  "downloadThroughput", 0,
                  "uploadThroughput", 0));
      desk.sees("[role=alert]", "页面上的数据停在");
      desk.browser()
          .driver()
          .executeCdpCommand(
              "Network.emulateNetworkConditions",
              Map.of(
                  "offline", false,
                  "latency", 0,
                  "downloadThroughput", -1,
                  "uploadThroughput", -1));
      desk.seesNot("[role=alert]", "页面上的数据停在");
    }
  }

  private static int status(String key) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create(shop.server().url() + "/api/v1/shops/demo/calls?limit=1"))
                  .header("Authorization", "Bearer " + key)
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static Desk signedIn(String language, String scheme) {
    Desk desk = Desk.open(shop, language, scheme, 1280, 900);
    desk.signIn("owner", OWN);
    desk.browser().await("the frame", page -> !page.all("nav").isEmpty());
    return desk;
  }
}
