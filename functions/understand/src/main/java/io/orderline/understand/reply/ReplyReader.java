package io.orderline.understand.reply;

import io.orderline.core.call.Expectation;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.clause.Anew;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an utterance does to the question just asked. Consent is the costly side: it takes a
 * reply that is a yes to its last word, or rules and trained head that agree on it.
 */
public final class ReplyReader {
  /** As sure must the head be of a yes that the rules only see begun. */
  private static final double AGREES = 0.6;

  /** As sure where the rules see a whole yes with its ground. */
  private static final double BACKED = 0.05;

  private static final double WITH_GROUND = 0.8;

  /** Less than this is the head's veto against a yes of the rules. */
  private static final double VETO = 0.05;

  /** As sure must the head be where no rule speaks, or against a rule that is not sure. */
  private static final double SURE = 0.5;

  private static final double UNSURE = 0.3;

  /** 退不了全款吧: the fear that it cannot be done asks whether it can. */
  private static final Pattern IMPOSSIBLE =
      Pattern.compile("(?:退|换|取消|改|办)不(?:了|成|掉|全)[^退换取改办算]{0,6}(?:吧|吗|么|呢|啊)?[?？]?$");

  private static final double UNASKED = 0.8;

  /** 算了还是退吧: a doubt that ends in a yes. */
  private static final Pattern AFTER_ALL =
      Pattern.compile("(?:哎|唉|嗯|那|好吧|行吧|算了|想想|想了想|我看)*还是(?:帮我|给我)?办(?:了|掉)?(?:吧|好了)");

  /** 不想要了: of the goods or of the deed; asked again, nothing is lost. */
  private static final Pattern UNWANTED = Pattern.compile("(?:我|就是|反正|那)*(?:不想要|不留)了?(?:啊|呀|的)?");

  /** 好，退了，另外帮我查下快递: the yes stands before what is wanted besides. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "^(?<yes>.{1,14}?)[,，。 ]*(?:(?:另外|顺便|顺带|顺手|对了|完了|然后|还有|同时|以及|外加)(?:[,，]|再|也|还|麻烦|请|你|我)*|再(?!见|说|会|也)|麻烦再|(?=(?:叫|让|请|记得|到时候?|来之前|取件|上门)[^,，。]{0,8}(?:快递|师傅|小哥|打|联系|提前|通知)))(?=(?<rest>..+)$)");

  /** What may be asked for besides, and changes nothing of what was agreed to. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:帮|给|替|我|还|也|要|想|麻烦|请|把|你|一下)*(?:"
              + "(?:查|看|问|瞅|瞧|催|催一催|说)+(?:一?下|一查|一问)?(?:我)?(?:那个|这个|那|这|另)?(?:一?[个件单])?.{0,6}?(?:快递|物流|包裹|订单|单子|一单|发货|进度|到哪|走到哪|到了没|什么时候到).{0,6}"
              + "|(?:叫|让|请|记得|到时候?|那个)*(?:快递|取件|上门|师傅|小哥|他|人家|来)?(?:员|小哥|师傅|的|的人)*.{0,8}(?:打|联系|通知|告诉|发).{0,3}(?:电话|我|一声|短信).{0,2}"
              + "|开(?:一?[个张])?(?:电子)?发票)");

  /** What is added may take back what was agreed to. */
  private static final Pattern OFF =
      Pattern.compile("算了|不要|不退|不换|不取消|先别|别(?!的)|等|如果|要是|的话|才|能不能|有没有|行不行|办法|想想|便宜|优惠|的是|改|错");

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
      case OPEN -> Optional.empty();
      case ACT, FACT, OFFER ->
          Optional.of(
              yesNo(
                  new Sentence(Restated.out(sentence.text(), put, asked), sentence.vector()),
                  asked));
      case VALUE, STORY -> Optional.of(value(sentence, asked, slots));
    };
  }

  private Reply yesNo(Sentence sentence, Asked asked) {
    if (IMPOSSIBLE.matcher(sentence.text()).find()) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    if (Anew.alone(sentence.text())) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    Wording said = Wording.of(sentence.text(), asked);
    Optional<Boolean> besides = besides(sentence.text(), asked);
    if (besides.orElse(false)) {
      return new Reply(Kind.ASSENT, UNASKED);
    }
    if (AFTER_ALL.matcher(said.words()).matches()) {
      return new Reply(Kind.ASSENT, UNASKED);
    }
    if (UNWANTED.matcher(sentence.text()).matches()) {
      return new Reply(Kind.STATEMENT, UNASKED);
    }
    Optional<Verdict> rules = YesNoRules.read(Wording.standard(sentence.text()), said, asked);
    Reply reply = decide(rules, probabilities(sentence, said, asked));
    boolean doubtful = besides.isPresent() && reply.kind() == Kind.ASSENT;
    return doubtful ? new Reply(Kind.UNCLEAR, UNSURE) : reply;
  }

  /**
   * Whether a yes holds to which something is added: it does where the addition leaves alone what
   * was agreed to. Empty where nothing is added to a yes.
   */
  private static Optional<Boolean> besides(String text, Asked asked) {
    Matcher added = BESIDES.matcher(text);
    if (!added.find()) {
      return Optional.empty();
    }
    Wording first = Wording.of(added.group("yes"), asked);
    boolean agreed =
        !first.words().isEmpty()
            && Agreement.whole(first, asked)
            && !Holding.conditional(first)
            && !Inquiry.asked(first);
    String rest = added.group("rest");
    return agreed
        ? Optional.of(HARMLESS.matcher(Plain.words(rest)).matches() && !OFF.matcher(rest).find())
        : Optional.empty();
  }

  private Reply value(Sentence sentence, Asked asked, List<Slot> slots) {
    if (Anew.alone(sentence.text())) {
      return new Reply(Kind.QUESTION, UNASKED);
    }
    Wording said = Wording.of(sentence.text(), asked);
    boolean filled =
        slots.stream()
            .anyMatch(slot -> slot.name().equals(valued(asked)) && slot.problem().isEmpty());
    return decide(ValueRules.read(said, asked, filled), probabilities(sentence, said, asked));
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
    String rest = asked.family().yesNo() ? Agreement.conceded(said) : said.words();
    return asked.family().mark() + (rest.isEmpty() ? said.words() : rest);
  }

  private static Reply decide(Optional<Verdict> rules, Map<Kind, Double> head) {
    double yes = head.getOrDefault(Kind.ASSENT, 0.0);
    if (rules.isPresent() && rules.get().sure()) {
      Verdict verdict = rules.get();
      boolean vetoed = verdict.kind() == Kind.ASSENT && !head.isEmpty() && yes < VETO;
      return vetoed ? new Reply(Kind.UNCLEAR, UNSURE) : reply(verdict);
    }
    double needed =
        rules.filter(verdict -> verdict.confidence() >= WITH_GROUND).isPresent() ? BACKED : AGREES;
    if (rules.isPresent() && rules.get().kind() == Kind.ASSENT && yes >= needed) {
      return new Reply(Kind.ASSENT, yes);
    }
    if (needed == BACKED) {
      // rules that see a yes with its ground are no refusal, whatever the head makes of it
      return new Reply(Kind.UNCLEAR, UNSURE);
    }
    return head.entrySet().stream()
        .filter(kind -> kind.getKey() != Kind.ASSENT && kind.getValue() >= SURE)
        .findFirst()
        .map(kind -> new Reply(kind.getKey(), kind.getValue()))
        .or(() -> rules.filter(verdict -> verdict.kind() != Kind.ASSENT).map(ReplyReader::reply))
        .orElseGet(() -> new Reply(Kind.UNCLEAR, UNSURE));
  }

  private static Reply reply(Verdict verdict) {
    return new Reply(verdict.kind(), verdict.confidence());
  }
}
