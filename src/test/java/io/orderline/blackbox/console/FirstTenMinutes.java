package io.orderline.blackbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import org.openqa.selenium.WebElement;

/** What a new manager of a shop does first, as steps of one test. */
record FirstTenMinutes(Shop shop, Desk desk) {
  private static final String CALLER = "13501018226";

  /**
   * The board says that somebody was angry; who, about what, and what was said is two clicks away.
   */
  void findTheAngryCallAndReadIt(String words, String name) {
    desk.press(".number-card", "生气的来电");
    desk.sees("h1", "通话");
    desk.press("table", name + "*");
    desk.sees(".bubble", words);
  }

  /** From the call to its ticket, which somebody has then taken. */
  void takeItsTicket() {
    desk.press(".call-side", "投诉");
    desk.sees("h1", "投诉");
    desk.press("由我负责");
    desk.sees("dd", "owner");
    desk.sees(".history", "由自己负责");
  }

  /** The next caller hears it. */
  void changeTheGreeting(String greeting) {
    assertThat(greetingHeard()).doesNotContain(greeting);
    desk.press("nav", "设置");
    desk.sees("h2", "问候语中的店名");
    desk.browser().all("input[name=greeting]").getLast().click();
    desk.fill("问候语中的店名", greeting);
    desk.press("保存");
    desk.sees(".setting-versions li", greeting);
    assertThat(greetingHeard()).contains(greeting);
  }

  private String greetingHeard() {
    PhoneCall call = shop.telephone().dial(CALLER, Shop.NUMBER, false);
    String heard = call.heard().text();
    call.hangsUp();
    return heard;
  }

  /** A colleague of an outsourced team; the answer is the password for one sign-in. */
  String invite(String account, String name, String brand) {
    desk.press("nav", "人员");
    desk.press("添加账号");
    desk.fill("用户名", account);
    desk.fill("称呼", name);
    choose("查看数据和通话");
    choose(brand);
    desk.press("[role=dialog] .ant-modal-footer", "添加账号");
    desk.sees("[role=dialog]", "一次性密码");
    String password = desk.browser().text(".one-time");
    desk.press("[role=dialog]", "我已记下");
    return password;
  }

  /** Marks what the label says, in the dialog. */
  private void choose(String label) {
    desk.browser()
        .await(
            "a choice of " + label,
            page ->
                page.all("[role=dialog] label").stream()
                    .filter(each -> each.getText().contains(label))
                    .findFirst()
                    .map(FirstTenMinutes::clicked)
                    .orElse(false));
  }

  private static boolean clicked(WebElement label) {
    label.click();
    return true;
  }

  /** The colleague sees the calls of that brand, and none of those who were angry at another. */
  void seesOneBrandOnly(String account, String password, String own, String hidden) {
    try (Desk theirs = Desk.open(shop, "zh-CN", "light", 1280, 900)) {
      theirs.signIn(account, password);
      theirs.choosePassword(password, "a third sentence for them");
      theirs.go("demo/calls");
      theirs.sees("table", own);
      theirs.seesNot("td", hidden);
      theirs.look("zh-light-calls-of-one-brand");
    }
  }
}
