package io.orderline.understand.reply;

import io.orderline.core.call.Expectation;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.clause.Anew;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.reply.Verdict.Strength;
import io.orderline.understand.slot.ReasonSlots;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what an utterance does to the question just asked. Consent is the costly side: it takes a
 * reply that is a yes to its last word, or rules and trained head that agree on it.
 */
public final class ReplyReader {
  /** As sure must the head be of a yes that the rules only see begun, and that names the deed. */
  private static final double AGREES = 0.6;

  /** As sure where the rules see a whole yes with its ground. */
  private static final double BACKED = 0.05;

  /** So sure must it be of a yes where no rule says what the reply is. */
  private static final double ALONE = 0.95;

  /** So sure, where rules see a question or a doubt in it: 不取消我打电话干嘛. */
  private static final double AGAINST = 0.99;

  private static final double NEVER = 2;

  /** Of a question where rules see a doubt: neither does anything. */
  private static final double ASKS = 0.85;

  /** A doubtful rule may give way to the head; a no, another value or another wish never does. */
  private static final Set<Kind> SOFT =
      EnumSet.of(Kind.QUESTION, Kind.HESITATION, Kind.STATEMENT, Kind.UNCLEAR);

  /** Less than this is the head's veto against a yes of the rules. */
  private static final double VETO = 0.05;

  /** As sure must the head be where no rule speaks, or against a rule that is not sure. */
  private static final double SURE = 0.5;

  private static final Reply UNCLEAR = new Reply(Kind.UNCLEAR, 0.3);

  /** 退不了全款吧: the fear that it cannot be done asks whether it can. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("(?:退|换|取消|改|办)不(?:了|成|掉|全)[^退换取改办算]{0,6}(?:吧|吗|么|呢|啊)?[?？]?$");

  private static final double UNASKED = 0.8;

  /** 我要退货 wants it anew; 嗯，我要退 agrees. */
  private static final Pattern REQUESTED =
      Pattern.compile("^(?:那|你|您|请|麻烦)*(?:我(?:还|也)?(?:要|想)|帮我|给我|想|要)[^办]{0,3}办");

  /** 算了还是退吧: a doubt that ends in a yes. */
  private static final Pattern AFTER_ALL =
      Pattern.compile("(?:哎|唉|嗯|那|好吧|行吧|算了|想想|想了想|我看)*还是(?:帮我|给我)?办(?:了|掉)?(?:吧|好了)");

  /** 不想要了, 嗯，不要了: of the goods or of the deed; asked again, nothing is lost. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?:我|就是|反正|那)*(?:不想要|不留)了?(?:啊|呀|的)?|(?:嗯|好的?|行|可以)+[,，]?(?:我|就是|那)*不要了(?:啊|呀|吧|的)?");

  /** 是，把差价补给我: a yes that names its deed needs no second opinion. */
  private static final Pattern DEED_AFTER_YES =
      Pattern.compile("(?:嗯|是|是的|对|好|好的|行|可以|没错|要)+.{0,6}办.{0,4}");

  /** 刚才跟家里人说话，确认: an excuse for what was said before. */
  private static final Pattern EXCUSE =
      Pattern.compile(
          "^(?:不好意思|抱歉|对不起|哎呀?|哦|嗯|啊|[,，。"
              + " ])*(?:我)?(?:刚才|刚刚|刚)?(?:我)?(?:是|在)?(?:(?:不是)?(?:跟|和)[^,，。]{1,8}(?:说话|讲话|说的?|讲的?|聊天?|打电话)(?:呢|来着|了|的)*|有(?:人|点事)[^,，。]{0,6}|没(?:跟|和)你说)[,，。"
              + " ]+(?=.)");

  private static final Pattern SORRY = Pattern.compile("刚|不好意思|抱歉|对不起|没(?:跟|和)你");

  /** 不过是坏的, 原因写质量问题: why it is done, said anew. */
  private static final Pattern WHY =
      Pattern.compile("不过|但是?|其实|只是|原因|理由|因为|才(?:要|想)?(?:退|换)|不是(?:我)?不(?:想要|喜欢)");

  /** 退到我银行卡: the money goes elsewhere than the question said. */
  private static final Pattern MONEY_TO =
      Pattern.compile(
          "(?:退|打|转|返|退款)(?:钱)?(?:到|给|回|进|去)?(?:我|他|她)?(?:的|老[公婆]|[爸妈]|那张|另一?[个张])*[^,，。原]{0,4}(?:银行卡|卡上|卡里|信用卡|账户|账号|微信|支付宝|零钱|余额|现金|花呗|白条|[工农中建交招]行)");

  private static final Pattern ORIGINAL = Pattern.compile("原|付款|付的|刷的");

  private final ReplyHead head;

  public ReplyReader(ReplyHead head) {
    this.head = head;
  }

  /** Empty where nothing was asked that can be replied to. */
  public Optional<Reply> read(
      Sentence sentence, Expectation expectation, Optional<Question> question, List<Slot> slots) {
    Asked asked = Asked.of(question, expectation);
    String put = question.map(Question::text).orElse("");
    return switch (asked.family()) {
      case OPEN -> agreedAgain(sentence.text(), question, expectation);
      case ACT, FACT, OFFER ->
          Optional.of(
              reasoned(sentence.text(), asked, slots)
                  ? new Reply(Kind.CHANGE, UNASKED)
                  : yesNo(
                      new Sentence(
                          Restated.out(unexcused(sentence.text()), put, asked), sentence.vector()),
                      put,
                      asked));
      case VALUE, STORY -> Optional.of(value(sentence, asked, slots));
    };
  }

  /** 成，退, a moment after that was booked: a whole yes to it, and no wish; else no reply. */
  private static Optional<Reply> agreedAgain(
      String text, Optional<Question> question, Expectation expectation) {
    Optional<Asked> done = question.flatMap(Asked::done);
    if (done.isEmpty() || !(expectation instanceof Expectation.Anything)) {
      return Optional.empty();
    }
    String named = Restated.withThis(text, question.get().options());
    Wording said = Wording.of(named, done.get());
    return Agreement.whole(said, done.get())
            && !Agreement.conditional(said)
            && !REQUESTED.matcher(said.words()).find()
        ? Optional.of(new Reply(Kind.ASSENT, UNASKED))
        : Optional.empty();
  }

  private static String unexcused(String text) {
    return SORRY.matcher(text).find() ? EXCUSE.matcher(text).replaceFirst("") : text;
  }

  /** 对，不过是坏的不是不想要: another reason than the one that stands. */
  private static boolean reasoned(String text, Asked asked, List<Slot> slots) {
    return asked.family() == Asked.Family.ACT
        && slots.stream().anyMatch(slot -> slot.name().equals(ReasonSlots.REASON))
        && WHY.matcher(text).find()
        && !text.contains("?")
        && !Refusing.last(Wording.of(text, asked))
        && !Inquiry.asked(Wording.of(text, asked));
  }

  /** 退到我老公卡上: where the money goes is told before anything is booked. */
  private static boolean moneyElsewhere(String text, Asked asked) {
    return asked.family() == Asked.Family.ACT
        && MONEY_TO.matcher(text).find()
        && !ORIGINAL.matcher(text).find();
  }

  private Reply yesNo(Sentence sentence, String put, Asked asked) {
    if (moneyElsewhere(sentence.text(), asked)) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    if (IMPOSSIBLE.matcher(sentence.text()).find()) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    if (Anew.alone(sentence.text())) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    Wording said = Wording.of(sentence.text(), asked);
    Addition added = Addition.to(sentence.text(), asked);
    if (added == Addition.HARMLESS) {
      return new Reply(Kind.ASSENT, UNASKED);
    }
    if (AFTER_ALL.matcher(said.words()).matches()) {
      return new Reply(Kind.ASSENT, UNASKED);
    }
    if (!asked.is("cancel_order") && UNWANTED.matcher(sentence.text()).matches()) {
      return new Reply(Kind.STATEMENT, UNASKED);
    }
    Optional<Verdict> rules = YesNoRules.read(Wording.standard(sentence.text()), said, asked);
    boolean unquestioned =
        rules.filter(verdict -> verdict.is(Strength.SURE)).isPresent()
            && DEED_AFTER_YES.matcher(said.words()).matches();
    Reply reply =
        decide(
            rules,
            unquestioned ? Map.of() : probabilities(sentence, said, asked),
            said.words().contains("办") ? AGREES : ALONE,
            alone(said, asked));
    if (reply.kind() != Kind.ASSENT) {
      return reply;
    }
    if (ReadParts.some(said, put, asked)) {
      return new Reply(Kind.STATEMENT, UNASKED);
    }
    return added == Addition.CHANGING ? UNCLEAR : reply;
  }

  private Reply value(Sentence sentence, Asked asked, List<Slot> slots) {
    if (Anew.alone(sentence.text())) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    Wording said = Wording.of(sentence.text(), asked);
    boolean filled =
        slots.stream()
            .anyMatch(slot -> slot.name().equals(valued(asked)) && slot.problem().isEmpty());
    return decide(
        ValueRules.read(said, asked, filled), probabilities(sentence, said, asked), AGREES, NEVER);
  }

  /**
   * The slot that shows a value: any words are a change or a story, and only an address is sure.
   */
  private static String valued(Asked asked) {
    return switch (asked.slot()) {
      case "change" -> "address";
      case "story" -> "";
      default -> asked.slot();
    };
  }

  private Map<Kind, Double> probabilities(Sentence sentence, Wording said, Asked asked) {
    return sentence.vector().length == 0
        ? Map.of()
        : head.probabilities(
            asked.family().yesNo(), new Sentence(seen(said, asked), sentence.vector()));
  }

  /** What the head sees of a reply as text. */
  static String seen(Wording said, Asked asked) {
    String rest = asked.family().yesNo() ? Agreement.conceding(said).words() : said.words();
    return asked.family().mark() + (rest.isEmpty() ? said.words() : rest);
  }

  /**
   * @param agrees so sure must the head be of a yes that the rules only see begun
   * @param alone so sure of one that no rule sees
   */
  private static Reply decide(
      Optional<Verdict> rules, Map<Kind, Double> head, double agrees, double alone) {
    double yes = head.getOrDefault(Kind.ASSENT, 0.0);
    if (rules.filter(verdict -> verdict.is(Strength.SURE)).isPresent()) {
      return sure(rules.get(), head, alone);
    }
    if (rules.filter(verdict -> verdict.is(Strength.BACKED)).isPresent()) {
      // it is no refusal, whatever the head makes of it
      return yes >= BACKED ? new Reply(Kind.ASSENT, yes) : UNCLEAR;
    }
    boolean begun = rules.filter(verdict -> verdict.kind() == Kind.ASSENT).isPresent();
    if (yes >= (begun ? agrees : alone)) {
      return new Reply(Kind.ASSENT, yes);
    }
    return head.entrySet().stream()
        .filter(kind -> kind.getKey() != Kind.ASSENT && kind.getValue() >= SURE)
        .findFirst()
        .map(kind -> new Reply(kind.getKey(), kind.getValue()))
        .or(() -> rules.filter(verdict -> verdict.kind() != Kind.ASSENT).map(ReplyReader::reply))
        .orElse(UNCLEAR);
  }

  /** What the rules are sure of, unless the head is surer where nothing is lost by it. */
  private static Reply sure(Verdict verdict, Map<Kind, Double> head, double alone) {
    double yes = head.getOrDefault(Kind.ASSENT, 0.0);
    double question = head.getOrDefault(Kind.QUESTION, 0.0);
    if (verdict.kind() == Kind.ASSENT) {
      return !head.isEmpty() && yes < VETO ? UNCLEAR : reply(verdict);
    }
    if (SOFT.contains(verdict.kind()) && yes >= Math.max(alone, AGAINST)) {
      return new Reply(Kind.ASSENT, yes);
    }
    return verdict.kind() == Kind.HESITATION && question >= ASKS
        ? new Reply(Kind.QUESTION, question)
        : reply(verdict);
  }

  /**
   * How sure the head must be of a yes that no rule sees. Beside what was read back there is none:
   * a word of it may be another value.
   */
  private static double alone(Wording said, Asked asked) {
    return !asked.readsBack() && Agreement.possible(said, asked) ? ALONE : NEVER;
  }

  private static Reply reply(Verdict verdict) {
    return new Reply(verdict.kind(), verdict.confidence());
  }
}
