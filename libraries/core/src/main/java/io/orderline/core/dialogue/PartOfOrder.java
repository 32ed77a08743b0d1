package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.understanding.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the order that is put to the caller, where only that is meant: 锅退，毯子留着; 就退毛毯行不行; 退两条;
 * 能退一半吗. What is then put to the caller is that part, and never more than was asked for.
 */
record PartOfOrder(DialogueState state) {
  private static final String DEED = "(?:退|换|取消|撤)";

  private static final String NOT =
      "(?:(?:我|就|先|也|都|还|可|暂时)*(?:不(?:用|想|要|打算)?|别|甭|莫|没(?:有)?(?:说|想|让|叫)(?:要)?)(?:给我|帮我)?(?:再)?"
          + DEED
          + ")";

  /** Follows an article that stays. */
  private static final Pattern STAYS =
      Pattern.compile(
          "^(?:那个|这个|那件|这件|的)?(?:"
              + NOT
              + "|(?:我|就|先|也|还是|要|想|给我|自己|可以)*(?:留|收下|收着)|(?:就|我)*(?:算了|免了)|(?:我)?(?:还)?(?:没事|没问题|没坏|好好的|是好的|挺好|还行|正常|除外|以外|之外|照发|继续发)|我?还?要的|(?:就)?别动|不动)");

  /** Stands before one that stays: 不退毯子, 留下锅, 除了锅. */
  private static final Pattern KEEPS =
      Pattern.compile("(?:" + NOT + "|留(?:着|下|住)?|除了?|不是|别动)(?:那个|这个|[那这][双件台只条款把单口床]|我的)?$");

  private static final Pattern DONE =
      Pattern.compile("(?<![不别甭莫没])(?<!不[用想要])" + DEED + "(?!不)|不要了|不想要了|办");

  private static final Pattern ONLY = Pattern.compile("只|仅|光|单(?!子|号|位)|就(?=" + DEED + ")|其中");

  private static final Pattern ONLY_THAT = Pattern.compile("就(?:行|好|可以|够|成)");

  /** That not all is meant, whatever part is. */
  private static final Pattern PARTLY =
      Pattern.compile(
          "一半|半数|(?:一|其中|里面?的?)?(?:一)?部分|单独|单(?:"
              + DEED
              + ")|其中(?:的)?(?:一|两|几|哪)?|分开"
              + DEED
              + "?|(?:只|单|光)"
              + DEED
              + "一(?:个|件|样|条|双|盒|瓶|包|只)?|(?:非得|非要|必须|一定得?要?|得)[^,，。]{0,5}(?:一起|一块儿?|一并|全部?|都)[^,，。]{0,3}"
              + DEED);

  private static final Pattern HALF = Pattern.compile("一半|半数");

  private static final String NUMBER = "(?<![这那整第])(?<number>[一两俩二三四五六七八九十]|[0-9]{1,2})";
  private static final String PIECE =
      "(?:个|件|双|条|盒|瓶|包|只|袋|箱|样|台|套|本|支|罐|桶|份|部|块|张|床|对|把|口)(?!工作日|小时|月|星期|礼拜)";

  private static final List<Pattern> COUNTED =
      List.of(
          Pattern.compile("(?<![不别没])" + DEED + "(?:货|掉|了|其中|里面|里头|的)*" + NUMBER + PIECE),
          Pattern.compile(NUMBER + PIECE + "(?:我)?(?:要|想|给我)?" + DEED));

  private static final String NUMERALS = "零一二三四五六七八九十";

  /** Nothing but the article is named: 毛毯, 就是那个锅. */
  private static final Pattern AROUND =
      Pattern.compile("(?:就是|就|是|要|嗯|对|那|那个|这个|我要|我说的是|只|的|吧|啊|呀|了|[,，。 ])*");

  private static final Pattern JOINED = Pattern.compile("(?:和|跟|与|、|还有|以及)(?:那个|这个)?");

  private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！?？]");

  private static final Pattern REFUSED = Pattern.compile(NOT + "|算了|拉倒|不办|别办|都不");

  /** An article where the words name it. */
  private record Named(Order.Line line, int from, int to) {}

  Optional<Interpretation> meant(HeardReply heard) {
    return state
        .fact(Fact.Chosen.class)
        .map(Fact.Chosen::order)
        .filter(
            order ->
                Mentions.of(Questions.orders(state), heard.text()).stream().allMatch(order::equals))
        .flatMap(order -> meant(order, heard));
  }

  /** How many of an article are meant, where that is fewer than were bought: 退两条. */
  static Optional<Integer> fewer(Order.Line line, String words) {
    return count(line, words).filter(said -> said >= 1 && said < line.quantity());
  }

  /** Whether what is named behind these words stays: 不退…, 除了…. */
  static boolean keeps(String before) {
    return KEEPS.matcher(before).find();
  }

  private Optional<Interpretation> meant(Order order, HeardReply heard) {
    String words = heard.text();
    Optional<Order.Line> line = line(order, heard);
    Optional<Order.Line> counted =
        line.or(
            () ->
                order.lines().size() == 1
                    ? Optional.of(order.lines().getFirst())
                    : Optional.empty());
    Optional<Integer> fewer = counted.flatMap(one -> fewer(one, words));
    if (fewer.isPresent()) {
      return narrowed(counted.get(), fewer.get());
    }
    if (line.isPresent() && order.lines().size() > 1) {
      return narrowed(line.get(), line.get().quantity());
    }
    boolean more =
        counted
            .filter(one -> count(one, words).filter(said -> said > one.quantity()).isPresent())
            .isPresent();
    boolean open = !heard.is(Reply.Kind.ASSENT, Reply.Kind.REFUSAL);
    return open && (PARTLY.matcher(words).find() || more && heard.is(Reply.Kind.QUESTION))
        ? Optional.of(new Interpretation.Partly())
        : Optional.empty();
  }

  private Optional<Interpretation> narrowed(Order.Line line, int quantity) {
    boolean stands =
        ChosenArticle.of(state)
            .filter(now -> now.line().equals(line) && now.quantity() == quantity)
            .isPresent();
    return stands ? Optional.empty() : Optional.of(new Interpretation.Narrowed(line, quantity));
  }

  /** The only article that is wanted, or the only one that is left by those that stay. */
  private Optional<Order.Line> line(Order order, HeardReply heard) {
    List<Order.Line> wanted = new ArrayList<>();
    List<Order.Line> kept = new ArrayList<>();
    String words = heard.text();
    List<Named> all = named(order.lines(), words);
    for (Named named : all) {
      if (stays(named, all, words)) {
        kept.add(named.line());
      } else if (wanted(named, all, heard)) {
        wanted.add(named.line());
      }
    }
    wanted.removeAll(kept);
    if (wanted.isEmpty() && !kept.isEmpty() && !refusedBeside(all, words)) {
      wanted.addAll(order.lines());
      wanted.removeAll(kept);
    }
    return wanted.stream().distinct().count() == 1
        ? Optional.of(wanted.getFirst())
        : Optional.empty();
  }

  private static boolean stays(Named named, List<Named> all, String words) {
    return STAYS.matcher(words.substring(last(named, all, words).to())).find()
        || KEEPS
            .matcher(words.substring(begin(named, all, words), first(named, all, words).from()))
            .find();
  }

  private static boolean wanted(Named named, List<Named> all, HeardReply heard) {
    String words = heard.text();
    if (AROUND.matcher(words.substring(0, named.from()) + words.substring(named.to())).matches()) {
      return true;
    }
    String clause = words.substring(begin(named, all, words), end(named, all, words));
    boolean only = ONLY.matcher(clause).find() || ONLY_THAT.matcher(words).find();
    boolean done = DONE.matcher(clause).find();
    return switch (heard.kind()) {
      case QUESTION -> done && only;
      case ASSENT -> done || only;
      default -> done;
    };
  }

  /** 不退了，锅我留着: nothing of it is wanted. */
  private static boolean refusedBeside(List<Named> all, String words) {
    int from = 0;
    Matcher mark = CLAUSE.matcher(words + "，");
    while (mark.find()) {
      int begins = from;
      int ends = mark.start();
      boolean names = all.stream().anyMatch(one -> one.from() >= begins && one.from() < ends);
      if (!names && REFUSED.matcher(words.substring(begins, ends)).find()) {
        return true;
      }
      from = mark.end();
    }
    return false;
  }

  /** Where the words about a named article begin: at a mark, or behind the article before. */
  private static int begin(Named one, List<Named> all, String words) {
    Named named = first(one, all, words);
    int begin = all.stream().mapToInt(Named::to).filter(to -> to <= named.from()).max().orElse(0);
    Matcher mark = CLAUSE.matcher(words);
    while (mark.find() && mark.end() <= named.from()) {
      begin = Math.max(begin, mark.end());
    }
    return begin;
  }

  private static int end(Named one, List<Named> all, String words) {
    Named named = last(one, all, words);
    int end =
        all.stream()
            .mapToInt(Named::from)
            .filter(from -> from >= named.to())
            .min()
            .orElse(words.length());
    Matcher mark = CLAUSE.matcher(words);
    return mark.find(named.to()) ? Math.min(end, mark.start()) : end;
  }

  /** The first of those that are named side by side with it: 取消洗面奶和面霜. */
  private static Named first(Named named, List<Named> all, String words) {
    return all.stream()
        .filter(before -> joined(before, named, words))
        .findFirst()
        .map(before -> first(before, all, words))
        .orElse(named);
  }

  /** The last of them: 锅和毯子都退. */
  private static Named last(Named named, List<Named> all, String words) {
    return all.stream()
        .filter(next -> joined(named, next, words))
        .findFirst()
        .map(next -> last(next, all, words))
        .orElse(named);
  }

  private static boolean joined(Named one, Named next, String words) {
    return next.from() > one.to()
        && JOINED.matcher(words.substring(one.to(), next.from())).matches();
  }

  private static List<Named> named(List<Order.Line> lines, String words) {
    return lines.stream()
        .flatMap(
            line ->
                Articles.places(line, lines, words).stream()
                    .map(place -> new Named(line, place.from(), place.to())))
        .sorted(Comparator.comparingInt(Named::from))
        .toList();
  }

  private static Optional<Integer> count(Order.Line line, String words) {
    if (HALF.matcher(words).find()) {
      return Optional.of(line.quantity() / 2);
    }
    return COUNTED.stream()
        .map(pattern -> pattern.matcher(words))
        .filter(Matcher::find)
        .map(found -> number(found.group("number")))
        .findFirst();
  }

  private static int number(String said) {
    return switch (said) {
      case "两", "俩" -> 2;
      default ->
          Character.isDigit(said.charAt(0)) && said.charAt(0) < '\u0080'
              ? Integer.parseInt(said)
              : NUMERALS.indexOf(said);
    };
  }
}
