package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.SpeechForm;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A question that no text of the shop answers, and that no flow should take for a request. */
final class Unanswered {
  private static final double SURE = 0.4;

  /** These flows do something: a question about it is no request for it. */
  private static final Set<String> DEEDS =
      Set.of(
          "return",
          "exchange",
          "refund",
          "cancel_order",
          "change_order",
          "compensation",
          "complaint");

  /** These are about something of the caller's own, also when asked shortly. */
  private static final Set<String> SERVED =
      Set.of(
          "logistics", "order_status", "after_sales_progress", "human_agent", "greeting_or_thanks");

  private static final double UNSURE = 0.55;

  /** 能退吗 and 怎么退 ask for it politely; what asks for a rule or a reason does not. */
  private static final Pattern RULE =
      Pattern.compile(
          "[做搞卖收招办]不[做搞卖收招办]|支不支持|谁|多少|几[天个次块元点成]|多久|多长|要不要|用不用|会不会|是不是|需不需要|影不影响|什么时候|为什么|有什么(?!用)|哪些|什么(?:条件|规定|要求|情况)|吗.*谁|(?:要|会|需要|用|收|扣|影响)[^,，。]{1,8}(?:吗|么|不)$");

  /** 耳机呢: the bare name of a thing asks where it is. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?:那|那个|我的?|还有)*(?![^呢咧嘞]*[没不说讲念在要会能都也了吧])[\\u4e00-\\u9fff]{2,6}(?:呢|咧|嘞)[?？]?");

  /** 看空气炸锅那单的: which order is to be told of, and nothing else. */
  private static final Pattern SHOW =
      Pattern.compile(
          "(?:我|就|要|想|帮我|给我|再|先|那|麻烦)*(?:看|查)(?:看|一?下|一查)?(?:那个|这个|的)?[\\u4e00-\\u9fff]{2,8}(?:的|那单|那个|那件|这单|的?订单)?(?:吧|啊|呢)?");

  /** Less sure than this, the name of a thing is no wish of its own. */
  private static final double NAMED = 0.7;

  /** 牙刷呢: the name of a thing resembles many wishes. */
  private static final double SURELY = 0.9;

  private static final int SHORTEST = 4;

  private Unanswered() {}

  /** The wish of a clause that no text answers, with a question in place of a deed. */
  static Optional<Wish> instead(String text, Optional<Wish> best) {
    if (best.map(wish -> wish.confidence() < SURELY).orElse(true)
        && WHERE.matcher(text).matches()) {
      return Optional.of(new Wish(Intent.LOGISTICS, SURE));
    }
    if (best.map(wish -> wish.confidence() < NAMED).orElse(true) && SHOW.matcher(text).matches()) {
      return Optional.of(new Wish(Intent.ORDER_STATUS, SURE));
    }
    SpeechForm form = SpeechForm.of(text);
    boolean deed = best.filter(wish -> DEEDS.contains(wish.intent().name())).isPresent();
    boolean nothing = best.isEmpty() && text.length() >= SHORTEST;
    boolean unsure =
        best.filter(wish -> wish.confidence() < UNSURE && !SERVED.contains(wish.intent().name()))
            .isPresent();
    boolean asks = form.general() && (nothing || unsure || deed && RULE.matcher(text).find());
    return asks ? Optional.of(new Wish(Intent.QUESTION, SURE)) : best;
  }
}
