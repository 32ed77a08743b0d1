package io.orderline.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of what was collected for another: 最后是文化传媒，不是文化传播 changes these four signs and leaves
 * the rest of the name.
 *
 * @param wrong what stands, at least two signs
 * @param right what should stand in its place
 */
record Swap(String wrong, String right) {
  private static final int SHORTEST = 2;

  private static final String LEAD =
      "(?:(?:抬头|名字|名称|公司名?|后面|最后|前面|中间|里面|开头|第[一二三四五六]个字)?(?:应该)?(?:是|叫|写|改成|换成))";

  private static final String TAIL = "(?:的|啊|呀|哦|吧|了)*$";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "^.*?" + LEAD + "(?<right>[^,，。是]+?)[,，。 ]*(?:不是|不叫|而不是)(?<wrong>[^,，。]+?)" + TAIL),
          Pattern.compile(
              "^.*?(?:不是|不叫)(?<wrong>[^,，。]+?)[,，。 ]*(?:而|应该)?(?:是|叫)(?<right>[^,，。]+?)" + TAIL),
          Pattern.compile("^(?:.*?把)?(?<wrong>[^,，。]+?)(?:改成|换成|改为|写成)(?<right>[^,，。]+?)" + TAIL));

  /** 那个雨不是下雨的雨，是语言的语; 叶不对，是夜晚的夜: one sign for another that sounds like it. */
  private static final Pattern SIGN =
      Pattern.compile(
          "^(?:.*?[,，。 ])?(?:嗯|啊|哦|那个|这个|中间|后面|前面|最后|的|第.个字?是?)*(?<wrong>[\\u4e00-\\u9fff])字?(?:不对|错了?|写错了?|不是(?:[\\u4e00-\\u9fff]{1,3}的?\\k<wrong>字?)?)[,，。 ]*(?:应该|而)?是(?<word>[\\u4e00-\\u9fff]{2,4})的(?<right>[\\u4e00-\\u9fff])(?:字|的|啊|吧)*$");

  private static Optional<String> sign(String value, String words) {
    Matcher said = SIGN.matcher(words);
    return said.find()
            && said.group("word").contains(said.group("right"))
            && value.contains(said.group("wrong"))
        ? Optional.of(value.replace(said.group("wrong"), said.group("right")))
        : Optional.empty();
  }

  /** The value as it should be, where the words ask for another word in it. */
  static Optional<String> in(String value, String words) {
    Optional<String> sign = sign(value, words);
    if (sign.isPresent()) {
      return sign;
    }
    return FORMS.stream()
        .map(form -> form.matcher(words))
        .filter(Matcher::find)
        .map(found -> new Swap(found.group("wrong").strip(), found.group("right").strip()))
        .filter(swap -> swap.changes(value))
        .map(swap -> value.replace(swap.wrong(), swap.right()))
        .findFirst();
  }

  private boolean changes(String value) {
    return wrong.length() >= SHORTEST
        && !right.isEmpty()
        && value.contains(wrong)
        && !value.equals(right);
  }
}
