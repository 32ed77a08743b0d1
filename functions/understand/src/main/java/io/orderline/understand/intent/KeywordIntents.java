package io.orderline.understand.intent;

import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.understand.embedding.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The intents that a call cannot do without, by words: used when the embedding model is not there.
 */
public final class KeywordIntents implements IntentReader {
  private static final Map<Intent, Pattern> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Intent.HUMAN_AGENT, Pattern.compile("人工|真人|转接|客服(?!.*(?:态度|不理))|找个?人|机器人|经理|坐席|话务员"));
    WORDS.put(
        Intent.LOGISTICS,
        Pattern.compile(
            "快递|物流|包裹|发货|到哪|哪[里儿]了|派送|配送|送货|送到|几天能?到|什么时候(?:能|会|可以)?到|啥时候(?:能|会)?到|还没(?:有)?(?:收)?到|没收到|签收|运输|寄到|收到货|取件码|驿站|快件"));
    WORDS.put(
        Intent.ORDER_STATUS, Pattern.compile("订单|单子|我(?:的|那个?)单|买的(?:东西|货)|查(?:一)?下?单|下的单|下单"));
    WORDS.put(Intent.GREETING, Pattern.compile("^(?:你好|您好|喂|哈喽|在吗|谢谢|多谢|早上好|下午好|晚上好)"));
  }

  @Override
  public Reading read(Sentence sentence, Optional<String> openFlow, Answers answers) {
    return Reading.of(
        WORDS.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(sentence.text()).find())
            .map(entry -> new Wish(entry.getKey(), 0.8))
            .limit(1)
            .toList());
  }
}
