package io.orderline.understand.reply;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.understanding.Question;
import java.util.Map;

/** Questions of the line as the tests name them. */
record Asking(Question question, Expectation expectation) {
  private static final Map<String, Asking> ALL =
      Map.ofEntries(
          yesNo("return", "return", "confirmed", "您要退的是台灯。商品还没有签收，全额退款。确认办理吗？"),
          yesNo("cancel_order", "cancel_order", "confirmed", "您要取消的是台灯的订单。确认取消吗？"),
          yesNo("refund", "refund", "confirmed", "您要退款的是台灯。确认办理吗？"),
          yesNo("exchange", "exchange", "confirmed", "您要换的是外套。确认办理吗？"),
          yesNo("change", "change_order", "address_confirmed", "新的地址是，南京市玄武区中山路八号，对吗？"),
          yesNo("phone", "identify", "suspect_confirmed", "跟您核对一下，您的手机号是一三八零零一三八零零零，对吗？"),
          yesNo("invoice", "invoice", "confirmed", "那就开个人发票，金额五十元，确认吗？"),
          yesNo("company", "invoice", "confirmed", "抬头是星河科技有限公司，税号尾号是一二三四，对吗？"),
          yesNo("urge", "logistics", "urge_wanted", "需要我帮您催一下快递吗？"),
          yesNo("callback", "callback", "callback_wanted", "我们可以明天给您回电话，需要吗？"),
          yesNo("person", "complaint", "person_wanted", "需要现在帮您转人工客服吗？"),
          words("address", "change_order", "change", "请问要改成什么？"),
          words("story", "complaint", "story", "请您说一下具体是什么情况。"),
          words("title", "invoice", "invoice_title", "请说公司的全称。"),
          words("tax", "invoice", "tax_number", "请一位一位地说十八位的纳税人识别号。"),
          words("reason", "return", "reason", "请问是什么原因要退货呢？"),
          Map.entry(
              "digits",
              new Asking(
                  new Question("identify", "digits", "请说出您的订单号，或者下单用的手机号。"), new Digits(4, 20))));

  static Asking of(String name) {
    return ALL.get(name);
  }

  private static Map.Entry<String, Asking> yesNo(
      String name, String flow, String slot, String text) {
    return Map.entry(name, new Asking(new Question(flow, slot, text), new YesNo()));
  }

  private static Map.Entry<String, Asking> words(
      String name, String flow, String slot, String text) {
    return Map.entry(name, new Asking(new Question(flow, slot, text), new Anything()));
  }
}
