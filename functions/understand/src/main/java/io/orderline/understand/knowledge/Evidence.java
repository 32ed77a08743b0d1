package io.orderline.understand.knowledge;

import io.orderline.understand.clause.SpeechForm;
import io.orderline.understand.knowledge.Library.Match;
import io.orderline.understand.learning.TextClassifier.Score;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What speaks for an article as the answer and against it, as numbers. */
final class Evidence {
  private static final Set<String> DEEDS =
      Set.of(
          "return",
          "refund",
          "exchange",
          "cancel_order",
          "change_order",
          "invoice",
          "complaint",
          "compensation",
          "human_agent");
  private static final Set<String> CASES =
      Set.of("logistics", "order_status", "after_sales_progress");
  private static final Set<String> NOTHING = Set.of("other", "greeting_or_thanks");

  /** A request for a deed is one, also behind a question: 能退吗，帮我办一下. */
  private static final Pattern DOING =
      Pattern.compile(
          "(?:帮|替|给|麻烦)(?:我|你|您|忙)?(?:把[^,，。]{1,8})?(?:办|弄|处理|退|换|取消|改|开|撤|安排|登记|申请|查|看)(?!.*(?:谁|多少|几天|多久))");

  private Evidence() {}

  static double[] of(Match match, String text, List<Score> intents) {
    SpeechForm form = SpeechForm.of(text);
    return new double[] {
      1,
      match.fit(),
      match.nearest(),
      match.margin(),
      Math.max(0, match.nearest() - 0.85) * 10,
      form.question() ? 1 : 0,
      form.request() ? 1 : 0,
      form.own() ? 1 : 0,
      form.state() ? 1 : 0,
      form.general() ? 1 : 0,
      share(intents, DEEDS),
      share(intents, CASES),
      share(intents, NOTHING),
      Math.min(text.length(), 20) / 20.0,
      form.own() && form.state() ? 1 : 0,
      form.own() && form.question() ? 1 : 0,
      !form.question() && text.contains("我") ? 1 : 0,
      form.question() ? 0 : share(intents, DEEDS),
      form.request() && form.question() ? 1 : 0,
      match.cover(),
      DOING.matcher(text).find() ? 1 : 0,
    };
  }

  private static double share(List<Score> intents, Set<String> labels) {
    return intents.stream()
        .filter(score -> labels.contains(score.label()))
        .mapToDouble(Score::probability)
        .sum();
  }
}
