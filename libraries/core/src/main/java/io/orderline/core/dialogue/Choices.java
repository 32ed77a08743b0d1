package io.orderline.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that stand for a value at a question: 公司, 个人. */
final class Choices {
  /** 不开个人: what is refused is not chosen. */
  private static final String REFUSED =
      "(?<!(?:不|别|不是|不要|不开|别开|不用|不选|不走|不写|不报|别走|别写|不想要|不按)(?:那个|这个)?)";

  /** 公司不用了, 开给我自己. */
  private static final String LEFT =
      "(?!(?:的|抬头|账|名字)?(?:就|也|先|都)?(?:不用|不要|不开|不需要|不行|算了|别|报不了|不能|没法|开错|错了|不好报))";

  private Choices() {}

  /** The value of the only choice whose word was said. */
  static Optional<String> said(Step.Ask ask, String text) {
    List<String> values =
        ask.choices().entrySet().stream()
            .filter(choice -> !choice.getKey().matches("[0-9]+"))
            .filter(choice -> meant(choice.getKey(), text))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private static boolean meant(String word, String text) {
    return Pattern.compile(REFUSED + Pattern.quote(word) + LEFT).matcher(text).find();
  }
}
