package io.orderline.understand.clause;

import io.orderline.core.understanding.Intent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds of a sentence.
 *
 * @param kept the words that hold; the sentence itself where nothing was taken back
 * @param dropped what the caller names only to refuse it
 */
public record Spoken(String kept, List<Intent> dropped) {
  /** Without one of these nothing is refused or taken back: most sentences need no closer look. */
  private static final Pattern TAKES_BACK =
      Pattern.compile("[不别没甭莫勿无错本起]|一开始|哪个|哪里|少跟|少和|什么|啥|先[放搁撂]|再说|算了|口误|懒得|谁|拉倒|免了|用不着");

  /** 改主意了 changes no order. */
  private static final Pattern CHANGED_MIND = Pattern.compile("[改变换]了?主意了?|变卦了?");

  /** 要是明天还不到我就不要了, 再不发我就退了: what would follow is not wanted now. */
  private static final Pattern THREATENED =
      Pattern.compile(
          "(?<condition>(?:要是|如果|万一|若是?|假如|(?<![一])再不|再)[^。]{1,20}?)[,， ]?(?:那)?我(?:可|们)?(?:就|可就|就要|只能|只好|直接)(?:不要|不买|退|取消|投诉)(?:货|款|单|订单|掉|你们)*了(?:啊|哈|哦)?"
              // 催不动我就退款
              + "|(?<later>(?:催|等|找|送|发)不(?:动|到|着|来|了))[,， ]?(?:的话)?我(?:可)?就(?:不要|退|取消|投诉)(?:货|款|单|订单|掉|你们)*了?(?:啊|哈|哦)?");

  /** 退的是台灯, 光退吹风机, 壶我要退. */
  private static final Pattern WANTED =
      Pattern.compile(
          "(?:我)?(?:要|想|说)?(?:要|想)?(?:退|换|取消|改|开|查|催)(?:货|款)?的(?:得)?(?:就)?是.+"
              + "|(?:我)?(?:就是|只是|是)?(?:就|光|只|单|只要|就要|单单)(?:想|要|给我)?(?:退|换|取消|改|开|查|催).{1,8}"
              + "|.{1,8}?(?:我)?(?:才)?(?:是)?(?:要|想要|得)(?:退|换|取消|改|开)(?:货|款|掉)?(?:的)?");

  public Spoken {
    dropped = List.copyOf(dropped);
  }

  /** Reads restarts first (不是，我要换), then refusals (不退了). */
  public static Spoken of(String said) {
    String text =
        THREATENED.matcher(CHANGED_MIND.matcher(said).replaceAll("")).replaceAll(Spoken::condition);
    if (!TAKES_BACK.matcher(text).find()) {
      return new Spoken(text, List.of());
    }
    Spoken anew = Restarts.read(text);
    Spoken held = wantedAfterAll(Denials.read(anew.kept()));
    if (anew.dropped().isEmpty()) {
      return held.kept().equals(text) ? new Spoken(text, held.dropped()) : held;
    }
    List<Intent> wanted = Deeds.in(held.kept());
    return new Spoken(
        held.kept(),
        Stream.concat(
                anew.dropped().stream().filter(intent -> !wanted.contains(intent)),
                held.dropped().stream())
            .distinct()
            .toList());
  }

  /** 不是退炸锅，退的是台灯: the deed is wanted, of something else. */
  private static Spoken wantedAfterAll(Spoken read) {
    if (read.dropped().isEmpty()) {
      return read;
    }
    List<Intent> wanted = Deeds.in(String.join(",", wanting(read.kept())));
    return wanted.isEmpty()
        ? read
        : new Spoken(
            read.kept(),
            read.dropped().stream().filter(intent -> !wanted.contains(intent)).toList());
  }

  private static List<String> wanting(String kept) {
    return Arrays.stream(kept.split("[,，。;；!！ ]+"))
        .filter(clause -> WANTED.matcher(clause).matches())
        .toList();
  }

  private static String condition(MatchResult threat) {
    String condition = threat.group("condition");
    return Matcher.quoteReplacement(condition == null ? "" : condition);
  }

  /** Whether anything is left that may mean something. */
  public boolean empty() {
    return kept.replaceAll("[\\p{P}\\s]|算了|那|就|嗯|啊|哦|吧|了|好|的|我|先|也|呢|行|还是", "").isEmpty();
  }
}
