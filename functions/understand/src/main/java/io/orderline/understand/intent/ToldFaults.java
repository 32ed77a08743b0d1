package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.clause.SpeechForm;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A fault of the goods that a caller tells without saying what should be done: 台灯插上电没反应. It is a
 * case of its own, and no question to the shop's texts; the flow asks for the remedy.
 */
public final class ToldFaults {
  /** Its flow asks whether the article is to be returned or exchanged. */
  public static final Intent FAULTY = new Intent("faulty_item");

  private static final double LIKELY = 0.7;

  /** Surer than this, the intents know better. */
  private static final double SURELY_ELSE = 0.9;

  /** What a told fault may look like to the intents. */
  private static final Set<String> OPEN =
      Set.of(
          "product_question",
          "complaint",
          "other",
          "return",
          "exchange",
          "refund",
          "compensation",
          "damaged_item");

  /** The reasons that are faults of the goods. */
  private static final Set<String> FAULTS = Set.of("quality", "damaged");

  private static final Pattern REMEDY =
      Pattern.compile("退|换|赔|补偿|取消|投诉|人工|真人|客服|举报|修|发票|优惠|差评|曝光|售后");

  /** 你们这什么质量, 这是怎么回事, 咋整: asked, and nothing is to be answered. */
  private static final Pattern RHETORICAL =
      Pattern.compile(
          "(?:你们?|咱们?|[这那都到底也就是算叫家])*(?:卖的|发的)?(?:都|是|算|叫)*什么(?:破|烂|垃圾|鬼)?(?:质量|品质|东西|玩意儿?|货|产品|做工)(?:[啊呀嘛呢嘞])*"
              + "|(?:这|到底|是|该|你说|你们说|我)*(?:怎么|咋)(?:个)?(?:回事儿?|搞的|整的?|弄的?|办|处理|说)(?:[啊呀呢嘛吧])*"
              + "|(?:你说)?(?:气不气人|像话吗|像不像话|离不离谱)");

  private ToldFaults() {}

  /**
   * A fault that is all that is told.
   *
   * @param reading the case that it is
   * @param reason why the goods go back, as the flows name it
   */
  public record Told(Reading reading, String reason) {}

  /**
   * The fault; empty where something else is said, or more.
   *
   * @param reason what an answer to "why" would mean, where that is sure
   */
  public static Optional<Told> in(
      Reading reading, String text, Function<String, Optional<String>> reason) {
    if (!reading.wishes().stream().allMatch(ToldFaults::may) || REMEDY.matcher(text).find()) {
      return Optional.empty();
    }
    String told = RHETORICAL.matcher(text).replaceAll("，").replaceAll("[，,。 ?？]+$", "");
    if (Plain.words(told).length() < 4 || SpeechForm.of(told).question()) {
      return Optional.empty();
    }
    return reason
        .apply(told)
        .filter(FAULTS::contains)
        .map(why -> new Told(reading.only(FAULTY, LIKELY), why));
  }

  private static boolean may(Wish wish) {
    return OPEN.contains(wish.intent().name())
        && (wish.confidence() < SURELY_ELSE || !wish.intent().name().matches("return|exchange"));
  }
}
