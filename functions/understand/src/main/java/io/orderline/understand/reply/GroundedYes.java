package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import io.orderline.understand.text.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A yes that comes with its ground, in clauses: 退吧，都坏了; 我都讲三遍了，要退. */
final class GroundedYes {
  /** Where a clause may end: at a mark, or behind the deed and its particle. */
  private static final Pattern SEAM =
      Pattern.compile(
          "[,，。;；!！ ]+|(?<=办[吧呗嘛啊呀了])(?![吧呗嘛啊呀了吗么没不就算得好,，。;；!！ ]|$)"
              // 都讲了八百遍了给我退, 反正也没别的法子退吧: what is to be done stands at the end
              + "|(?<=[\\u4e00-\\u9fff]{2})(?<!不用|不要|不必|不想|不需要|别再|不再)(?=(?:你|您|麻烦|请|就|快|赶紧|直接|尽快|那|那就|还是)*(?<![不没别])(?:给我|帮我|替我)办(?:了|掉|吧|呗|就行|就成|得了|好了|算了){0,2}$)"
              + "|(?<=[\\u4e00-\\u9fff]{3}[吧呗了样子啊呀])(?=办(?:吧|了吧|了|掉|呗)?$)|(?<=[\\u4e00-\\u9fff]{4})(?<![不没别想要能可以先再才去来的是说])(?=办吧$)");

  /**
   * What is no mere ground for a yes: a wish, an order to the line, money, a condition, a doubt.
   */
  private static final Pattern NO_GROUND =
      Pattern.compile(
          "[你您但却]|不过|可是|只|先|再|等(?!得|了|不|到)|另外|顺便|还有|换|改|要|想|帮|给|叫|让|别(?!家|人|处)|才|到时|记得|(?<!等)得|钱|费|地址|电话|哪|第|[不没](?:办|行|可以|对|是|同意|愿|能|会|急|用|准|许|确|寄|还|给|出|付|交|拿|送)|多少|最好|吧$|算了|就|转|人工|投诉|查|看|问|说|讲|谁|他|她|亏|可惜|心疼|舍不|后悔");

  private static final Pattern REASSURED =
      Pattern.compile("(?:那|嗯|哦|好|行)*(?:就)?(?:来得及|不耽误|赶得上|没事|没关系|不着急|不急)(?:了|啊|呀|的)*");

  private static final int LONGEST_GROUND = 12;

  /** What may not stand before a last word that agrees: it would be done otherwise, or not yet. */
  private static final Pattern NO_LEAD =
      Pattern.compile(
          "[别休甭]想|如果|要是|不然就|除非|才|再|等(?!得|了|不)|先|换|改|另外|只|(?:你|您|商家|店)[^,，。]{0,2}(?:出|付|承担|给|赔|包)|但|不过|可是|就是(?!要|想)|[不没别](?:想|要)?办(?!干|了?放|了?留)|转|人工|投诉|查|看(?!见|到|着)|哪|多少|多久|几天|谁|能不能|可不可以|是不是");

  /** 我妈用不了 asks nothing. */
  private static final Pattern NOT_FIT = Pattern.compile("[用穿戴吃装放开关使]不(?:了|上|下)了?$");

  /** Asks nothing: 不是说了吗, 还留着干嘛, 上门来拿是吧. */
  private static final Pattern RHETORICAL =
      Pattern.compile(
          "不是(?:都|早|已经)?(?:说|讲)(?:过)?了?(?:吗|嘛|么)|(?:还)?(?:留|放|搁)(?:着|它)?(?:干嘛|干啥|干什么|做什么|有什么用|有啥用)[啊呀呢]*|(?:是|对)吧$");

  private GroundedYes() {}

  /** A whole yes in one of the clauses, and nothing against it in the others. */
  static boolean in(Wording said, Asked asked) {
    List<Wording> clauses =
        Arrays.stream(SEAM.split(Agreement.conceding(said).marked()))
            .map(GroundedYes::clause)
            .filter(clause -> !clause.words().isEmpty())
            .toList();
    // beside what was read back no ground is harmless
    return lastWord(clauses, asked) || asked.family() != Family.FACT && withGrounds(clauses, asked);
  }

  /** 我都讲三遍了，要退: the last clause names the deed, and nothing before it stands against it. */
  private static boolean lastWord(List<Wording> clauses, Asked asked) {
    if (clauses.size() < 2) {
      return false;
    }
    Wording last = clauses.getLast();
    return last.words().contains("办")
        && Agreement.whole(last, asked)
        && !Agreement.conditional(last)
        && clauses.subList(0, clauses.size() - 1).stream()
            .map(before -> clause(RHETORICAL.matcher(before.marked()).replaceAll("")))
            .allMatch(before -> leads(before, asked));
  }

  private static boolean leads(Wording before, Asked asked) {
    if (asked.readsBack() && !Agreement.whole(before, asked)) {
      // beside what was read back any other word may be another value
      return REASSURED.matcher(before.words()).matches();
    }
    return !NO_LEAD.matcher(before.words()).find()
        && !Inquiry.asked(clause(NOT_FIT.matcher(before.marked()).replaceAll("")))
        && !Holding.conditional(before)
        && !Holding.thinks(before)
        && !Amending.value(before, asked);
  }

  /** 退吧，都坏了: a whole yes that names the deed, and beside it nothing but why. */
  private static boolean withGrounds(List<Wording> clauses, Asked asked) {
    boolean agreed = false;
    for (Wording clause : clauses) {
      boolean yes = Agreement.whole(clause, asked) && !Holding.conditional(clause);
      agreed |= yes && (clause.words().contains("办") || asked.family() == Family.OFFER);
      if (!yes && !ground(clause, asked)) {
        return false;
      }
    }
    return agreed;
  }

  private static Wording clause(String part) {
    return new Wording(part, Plain.words(part));
  }

  private static boolean ground(Wording clause, Asked asked) {
    return clause.words().length() <= LONGEST_GROUND
        && !NO_GROUND.matcher(clause.words()).find()
        && !Agreement.falsely(clause.words(), asked)
        && !Inquiry.asked(clause)
        && !Holding.thinks(clause)
        && !Holding.conditional(clause)
        && !Holding.doubts(clause)
        && !Amending.corrects(clause)
        && !Amending.value(clause, asked)
        && !Refusing.begins(clause)
        && !Refusing.last(clause);
  }
}
