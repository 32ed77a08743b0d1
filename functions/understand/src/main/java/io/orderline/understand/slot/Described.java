package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.text.Plain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of the articles that were read out is described, and not named: 烧水的那个, 给孩子背的. What was said
 * must be near one in meaning, and clearly farther from all others.
 */
public record Described(Embedder embedder) {
  /** Similarity as cosine; words that speak of no article stay below. */
  private static final double NEAR = 0.37;

  private static final double CLEARLY = 0.10;

  /** A bare noun names an article, and kindred articles are near: 电视 is no 电饭煲. */
  private static final double NAMED = 0.6;

  private static final Pattern DESCRIBES = Pattern.compile("[的用做给]|[那这]");

  /** Longer words tell a story, and describe no article. */
  private static final int LONGEST = 14;

  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:嗯|啊|哦|就|是|要|那|我要|我说的?是|应该是|选|退|换|查|取消|买的?)+|(?:那|这)[个件双条款台只单把]|(?:吧|啊|呀|呢|嘛|哈|订单)+$");

  private static final Pattern ASKS =
      Pattern.compile("[不别甭]|除了|以外|之外|吗|多久|怎么|什么|多少|为啥|哪|人工|客服|[?]");

  private record Likeness(int option, double cosine) {}

  /**
   * @param options the articles of each option, in the order in which they were read out
   */
  public Optional<Slot> read(String plain, List<List<String>> options) {
    String words = AROUND.matcher(Plain.words(plain)).replaceAll("");
    if (options.size() < 2
        || words.length() < 2
        || words.length() > LONGEST
        || ASKS.matcher(plain).find()) {
      return Optional.empty();
    }
    float[] said = Sentence.of(words, embedder).vector();
    if (said.length == 0) {
      return Optional.empty();
    }
    List<Likeness> ranked =
        IntStream.range(0, options.size())
            .mapToObj(option -> new Likeness(option, likeness(said, options.get(option))))
            .sorted(Comparator.comparingDouble(Likeness::cosine).reversed())
            .toList();
    Likeness best = ranked.getFirst();
    double near = DESCRIBES.matcher(plain).find() ? NEAR : NAMED;
    return best.cosine() >= near && best.cosine() - ranked.get(1).cosine() >= CLEARLY
        ? Optional.of(new Slot(Slot.DESCRIBED, Integer.toString(best.option() + 1)))
        : Optional.empty();
  }

  private double likeness(float[] said, List<String> articles) {
    return articles.stream()
        .mapToDouble(article -> cosine(said, Sentence.of(Plain.of(article), embedder).vector()))
        .max()
        .orElse(0);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
