package io.orderline.understand.reply;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The parts of what was read back, of which the reply may name one: 抬头对, where the number was read
 * as well.
 */
enum ReadParts {
  TITLE("抬头|公司名?字?|名称|名字|全称|单位"),
  NUMBER("税号|识别号|信用代码|号码|数字|(?:后面|下面)(?:那)?(?:一)?串"),
  ADDRESS("地址"),
  CONTACT("电话|手机|收件人|收货人|姓名");

  private static final Pattern ALL = Pattern.compile("都|全|两个|一样|也");

  private final Pattern name;
  private final Pattern right;

  ReadParts(String name) {
    this.name = Pattern.compile(name);
    this.right =
        Pattern.compile("(?:" + name + ")(?:这个|那个|是|的|倒|就|没|可)*(?:对(?!不)|没错|没问题|正确|准确|可以|没毛病)");
  }

  /** A yes to one of several parts says nothing of the others. */
  static boolean some(Wording said, String question, Asked asked) {
    Set<ReadParts> named = right(said.marked());
    return asked.readsBack()
        && !named.isEmpty()
        && !ALL.matcher(said.words()).find()
        && in(question).size() > 1
        && in(question).containsAll(named)
        && !named.containsAll(in(question));
  }

  private static Set<ReadParts> in(String question) {
    return found(part -> part.name, question);
  }

  /** Those that are said to be right. */
  private static Set<ReadParts> right(String words) {
    return found(part -> part.right, words);
  }

  private static Set<ReadParts> found(Function<ReadParts, Pattern> pattern, String words) {
    Set<ReadParts> parts = EnumSet.noneOf(ReadParts.class);
    for (ReadParts part : values()) {
      if (pattern.apply(part).matcher(words).find()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
