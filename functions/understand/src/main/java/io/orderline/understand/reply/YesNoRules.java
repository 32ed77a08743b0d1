package io.orderline.understand.reply;

import io.orderline.core.understanding.Reply.Kind;
import io.orderline.understand.reply.Asked.Family;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the rules of the language say of a reply to a yes-or-no question. Their order is the scope:
 * what dissents, asks or doubts anywhere goes before what begins like a yes.
 */
final class YesNoRules {
  /** 对什么对, 好贵啊, 我还没说完: remarks that begin like an answer. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(对|好|行|是|可以|办|成|确认)什么\\1|[对好行]个[屁鬼头]|[对好行是]你[妹个大妈]|好(?:贵|慢|久|烦|少|难|复杂|差|坑|气|累|远|奇怪|长|晚|黑|亏|小气|抠|严|啰嗦|麻烦[啊呀哦]?$)|(?:还没|没)(?:说|讲|听)完|听我(?:说|讲)|(?:好了|行了|可以了|得了|够了)[你您就]*别(?:念|说|讲|啰嗦|废话)了?[啊吧呀]*$|别打断|先听我|你说得?算|真是的|你们?(?:可|还)?真(?:行|好)|得了吧|无语|服了");

  /** What others said is not what the caller says. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:他|她|人家|你们?(?!说的|说得|念)|客服|上次|之前|昨天|老[公婆妈爸]|我妈|我爸|媳妇|朋友|快递员?|网上|页面|别人|店里).{0,6}(?:说|讲|告诉|答应|写)(?:了|过|的|是|着)?.*(?:可以|能|行|好|对|办)");

  private static final Pattern WAIT =
      Pattern.compile(
          "^(?:嗯|啊|哦|哎|那|你|您|先|请|麻烦)*(?:等等|等一?[下会]儿?|稍等(?:一下)?|慢着|慢点|先别急|别急|且慢)(?:啊|哈|哦|吧|先)*");

  /** 哦不，后天上午: another value, and no refusal. */
  private static final Pattern REPAIRED =
      Pattern.compile(
          "^(?:嗯|啊|好|对|哦|噢|喔|呃|额|诶|哎呀?)*(?:哦|噢|喔|呃|额|诶|啊|哎呀?)[,， ]*不(?:是|对)?[,，、 ]*(?![不别没算了是对行好要想用必退取])"
              + "(?=.*(?:[0-9零一二三四五六七八九十幺两]|[今明后]天|[上下中]午|晚上|早上|周|星期|礼拜|栋|楼|单元|室|路|街|区|公司|个人|[红黑白蓝绿灰粉]|码|号)).{2,}");

  /** 先别取消，我问下，…: the question that follows is to be answered. */
  private static final Pattern ASKED_FIRST =
      Pattern.compile(
          "我?(?:先|再|还|想|就)*(?:问|请教|打听|了解)(?:一?下|个事|个问题|你|您)(?![^,，。]{0,4}(?:家|老|爸|妈|人|朋友|同事|领导|财务|会计))[,，。 ]*.{3,}");

  /** 等一下啊，不光是尺码，我发现拉链也坏了: more is said than that one waits. */
  private static final Pattern FOUND =
      Pattern.compile(
          "^(?:我)?(?:刚|才|又|其实|突然)*(?:发现|看到|想起来)[^想问看]{3,}|^(?:不光|不只|不仅|不单)是?.{3,}|(?:理由|原因)[^,，。]{0,4}(?:错|不对|不是|改)");

  private YesNoRules() {}

  static Optional<Verdict> read(String plain, Wording said, Asked asked) {
    if (said.words().isEmpty()) {
      return sure(Kind.UNCLEAR, 0.9);
    }
    return sound(said)
        .or(() -> declined(said, asked))
        // 行，开个人的吧 at the read-back of a company's: before 开 counts as what was asked
        .or(() -> otherInvoice(plain, asked))
        .or(() -> amended(plain, asked))
        .or(() -> elsewhere(said, asked))
        .or(() -> agreed(said, asked))
        .or(() -> dissent(plain, said, asked))
        .or(() -> open(said, asked));
  }

  private static Optional<Verdict> sound(Wording said) {
    if (Inquiry.startled(said)) {
      return sure(Kind.QUESTION, 0.9);
    }
    if (Agreement.hummed(said)) {
      return sure(Kind.ASSENT, 0.6);
    }
    if (Listening.only(said)) {
      return sure(Kind.BACKCHANNEL, 0.9);
    }
    return Holding.hums(said) ? sure(Kind.HESITATION, 0.8) : Optional.empty();
  }

  /** 照常发吧, 我再等等: what is done instead of what the question asks about. */
  private static Optional<Verdict> declined(Wording said, Asked asked) {
    return Instead.of(said, asked) ? sure(Kind.REFUSAL, 0.85) : Optional.empty();
  }

  private static Optional<Verdict> otherInvoice(String plain, Asked asked) {
    return OtherWish.otherInvoice(plain, asked) ? sure(Kind.WISH, 0.85) : Optional.empty();
  }

  /** 地址没问题，电话得改: before 改 counts as what was asked. */
  private static Optional<Verdict> amended(String plain, Asked asked) {
    return asked.is("change_order") && Amending.recipient(plain) && !Inquiry.in(plain)
        ? sure(Kind.CHANGE, 0.85)
        : Optional.empty();
  }

  private static Optional<Verdict> elsewhere(Wording said, Asked asked) {
    return Elsewhere.said(said, asked) && !Refusing.bare(said) && !Refusing.last(said)
        ? sure(Kind.STATEMENT, 0.8)
        : Optional.empty();
  }

  private static Optional<Verdict> agreed(Wording said, Asked asked) {
    return Agreement.whole(said, asked) && !Agreement.conditional(said)
        ? sure(Kind.ASSENT, 0.95)
        : Optional.of(Verdict.backed(Kind.ASSENT, 0.8)).filter(_ -> GroundedYes.in(said, asked));
  }

  private static Optional<Verdict> dissent(String plain, Wording said, Asked asked) {
    boolean asks = Inquiry.asked(said);
    if (asked.family() == Family.FACT && !asks && Amending.corrects(said)) {
      return sure(Kind.CHANGE, 0.9);
    }
    if (asked.family() != Family.OFFER
        && (Amending.restated(said, asked) || !asks && REPAIRED.matcher(said.marked()).find())) {
      return sure(Kind.CHANGE, 0.85);
    }
    if (OtherWish.proposed(plain, asked)) {
      return sure(Kind.WISH, 0.85);
    }
    if (asks && ASKED_FIRST.matcher(said.marked()).find()) {
      return sure(Kind.QUESTION, 0.85);
    }
    if (Holding.leavesOpen(said) || Holding.hedges(said)) {
      return sure(Kind.HESITATION, 0.8);
    }
    if (Refusing.bare(said) || Refusing.throwsOver(said) || Refusing.disowns(said)) {
      return sure(Kind.REFUSAL, 0.95);
    }
    if (Refusing.last(said)) {
      return sure(Kind.REFUSAL, 0.9);
    }
    if (!asks && Refusing.first(said) && !Refusing.takenBack(said)) {
      return sure(Kind.REFUSAL, 0.85);
    }
    return !asks && Amending.corrects(said) ? sure(Kind.CHANGE, 0.8) : Optional.empty();
  }

  private static Optional<Verdict> open(Wording said, Asked asked) {
    if (REMARK.matcher(said.words()).find()) {
      return sure(Kind.STATEMENT, 0.8);
    }
    String rest = WAIT.matcher(said.marked()).replaceFirst("");
    Wording after = new Wording(rest, Plain.words(rest));
    boolean waits = !rest.equals(said.marked());
    if (waits && FOUND.matcher(after.words()).find()) {
      return sure(Kind.CHANGE, 0.8);
    }
    if (Holding.thinks(after) || waits && !Inquiry.asked(after)) {
      return sure(Kind.HESITATION, 0.85);
    }
    if (Inquiry.asked(said)) {
      return sure(Kind.QUESTION, 0.85);
    }
    if (Holding.conditional(said)) {
      return sure(Kind.HESITATION, 0.8);
    }
    if (Amending.value(said, asked)) {
      return sure(Kind.CHANGE, 0.8);
    }
    if (Refusing.begins(said) && !Refusing.takenBack(said)) {
      return sure(Kind.REFUSAL, 0.75);
    }
    if (Holding.doubts(said)) {
      return sure(Kind.HESITATION, 0.7);
    }
    if (REPORTED.matcher(said.words()).find()) {
      return sure(Kind.STATEMENT, 0.7);
    }
    return Agreement.begun(said, asked)
        ? Optional.of(Verdict.likely(Kind.ASSENT, 0.7))
        : Optional.empty();
  }

  private static Optional<Verdict> sure(Kind kind, double confidence) {
    return Optional.of(Verdict.sure(kind, confidence));
  }
}
