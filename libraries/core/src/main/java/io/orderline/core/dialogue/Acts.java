package io.orderline.core.dialogue;

import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Understanding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What needs no business to be answered: say it again, wait, small talk, goodbye. */
final class Acts {
  private static final Set<Act> SMALL_TALK =
      EnumSet.of(Act.HELLO, Act.IDENTITY_OF_LINE, Act.CALLED_ME, Act.ENGLISH);

  /** 没有了不要了: nothing more is wanted, whatever it resembles. */
  private static final Pattern NOTHING_MORE =
      Pattern.compile(
          "(?:嗯|好的?|那|就|哦|行|都|谢谢你?|多谢|感谢|麻烦(?:你|您)?了|不用了?|可以了?|[,，。!！ ])*(?:没有?了|没得了|没得|莫得了|没啦|没咯|没事儿了?|没别的|别的(?:事|问题|东西)?都?(?:不(?:要|用|需要)|没有?)了?|没(?:什么|啥)(?:事|别的)?了?|就(?:这|那)一?(?:件|个)(?:事情?|单|东西)?(?:没别的|没了|就行)?)"
              + "(?:(?!帮|给我|还有|对了|再|顺便|想|要(?!了)|退|换|查|取消|开|催|投诉|收到|到|人).)*");

  /** Words that greet or thank; without one, nonsense only resembles a greeting. */
  private static final Pattern GREETS =
      Pattern.compile(
          "你好|您好|你们好|[早午晚]上?好|下午好|哈[喽啰罗]|嗨|喂|哎|在吗|在不在|有人|客服|谢|感激|辛苦|费心|麻烦(?:你|您)了|hello|hi|新年|节日?快乐|恭喜|太好了|不错|真好|满意|好评");

  private static final Pattern THERE_IS = Pattern.compile("有|还|是|对|要|需|当然|必须|确认|确定|^[嗯恩啊哦]+$|yes");

  private Acts() {}

  /** What an act means at any question. */
  static Optional<Interpretation> of(Understanding understood) {
    return understood
        .act()
        .flatMap(
            act ->
                switch (act) {
                  case REPEAT -> Optional.of(new Interpretation.Again());
                  case HOLD_ON -> Optional.of(new Interpretation.Wait());
                  case GOODBYE -> Optional.of(new Interpretation.Bye());
                  case HELLO -> small("hello");
                  case IDENTITY_OF_LINE -> small("robot");
                  case CALLED_ME -> small("called_me");
                  case ENGLISH -> small("english");
                  case YES, NO, CORRECTION, CLOSING -> Optional.empty();
                });
  }

  static Optional<Interpretation> smallTalk(Understanding understood) {
    return understood.act().filter(SMALL_TALK::contains).flatMap(_ -> of(understood));
  }

  /** 没啥事了就这样哈: a farewell, unless something is clearly wanted with it. */
  static Optional<Interpretation> closing(HeardReply heard, Wishes wishes) {
    if (NOTHING_MORE.matcher(heard.text()).matches()) {
      return Optional.of(new Interpretation.Bye());
    }
    Understanding understood = heard.understood();
    // a closing is read from all words: nothing else is said
    boolean closes = understood.act().filter(Act.CLOSING::equals).isPresent();
    boolean leaves =
        understood.act().filter(Act.GOODBYE::equals).isPresent()
            && wishes.firm().wanted(understood).isEmpty()
            && understood.passage().isEmpty();
    return closes || leaves ? Optional.of(new Interpretation.Bye()) : Optional.empty();
  }

  /**
   * What is left where the words mean nothing else: an act, a bare yes or no, a greeting. A
   * yes-or-no question has read its reply before.
   */
  static Optional<Interpretation> alone(Step open, HeardReply heard) {
    Understanding understood = heard.understood();
    return of(understood)
        .or(() -> understood.act().flatMap(act -> bare(open, act, heard.text())))
        .or(() -> courtesy(heard));
  }

  /** 好 agrees to what was said; 有, 对 or a hum may say that there is more. */
  private static Optional<Interpretation> bare(Step open, Act act, String words) {
    boolean wish = open instanceof Step.Ask ask && ask.expect() instanceof Expect.Wish;
    boolean leads = wish && ((Step.Ask) open).no().isPresent();
    return switch (act) {
      case CLOSING -> wish ? Optional.of(new Interpretation.Bye()) : Optional.empty();
      case YES ->
          !leads
              ? Optional.empty()
              : open.id().equals(FlowBook.MORE) && !THERE_IS.matcher(words).find()
                  ? Optional.of(new Interpretation.Bye())
                  : Optional.of(new Interpretation.Yes());
      case NO ->
          leads
              ? Optional.of(new Interpretation.No())
              : wish ? Optional.empty() : Optional.of(new Interpretation.Drop());
      default -> Optional.empty();
    };
  }

  private static Optional<Interpretation> courtesy(HeardReply heard) {
    return heard
        .understood()
        .intent()
        .filter(Intent.GREETING::equals)
        .filter(_ -> GREETS.matcher(heard.text()).find())
        .map(_ -> new Interpretation.Courtesy(heard.text().contains("谢")));
  }

  /** Small talk is answered like any other question; the first flow has the sentences. */
  private static Optional<Interpretation> small(String talk) {
    return Optional.of(new Interpretation.Asks(List.of(talk), Optional.empty(), List.of()));
  }
}
