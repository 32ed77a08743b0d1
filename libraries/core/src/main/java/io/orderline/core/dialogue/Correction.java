package io.orderline.core.dialogue;

import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads another value for something that was collected: 不对，是尺码不合适. */
record Correction(FlowBook book, DialogueState state) {
  private static final String ADDRESS = "address";

  static final String VARIANT = "variant";

  private static final String TITLE = "invoice_title";

  /** What says that a value is wrong, by its name. */
  private static final List<Named> NAMES =
      List.of(
          new Named("tax_number", wrong("税号|识别号|信用代码|号码?|数字|后面|最后|[一二三四五六七八九十]位")),
          new Named(TITLE, wrong("抬头|名字|名称|公司名?|全称")));

  private record Named(String slot, Pattern wrong) {}

  private static final Pattern LEAD_IN =
      Pattern.compile("^.*?(?:不对|错[了啦]|不是|改成)[,，。 ]*(?:应该)?(?:是|改成|要的是|说的是)?");

  /** What sounds like the name of a company; anything else may be the next question's answer. */
  private static final Pattern COMPANY =
      Pattern.compile("公司|集团|企业|厂|店|中心|事务所|工作室|合作社|协会|学校|大学|医院|银行|研究[院所]|商行|经营部|门市部|有限");

  private static final Pattern NO_COMPANY = Pattern.compile("不(?:用|要|开|需)|别|自己|个人|私人|^公司");

  private static Pattern wrong(String name) {
    String amiss = "(?:不对|有误|有问题|错|报错|说错|念错|不是这个|重新|再(?:报|说|念)|改一?下|要改)";
    return Pattern.compile(
        "(?:" + name + ")[^,，。吗]{0,4}" + amiss + "|" + amiss + "[^,，。吗]{0,4}(?:" + name + ")");
  }

  /** Whether a title is that of a company. */
  static boolean company(String title) {
    return COMPANY.matcher(title).find();
  }

  Optional<Interpretation> read(Step.Ask open, String text, Understanding understood) {
    return title(text)
        .or(() -> another(understood))
        .or(() -> variant(understood))
        .or(() -> person(understood))
        .or(() -> choice(text))
        .or(() -> reworded(open, text, understood))
        .or(() -> doubted(text, understood));
  }

  /** A company's name is corrected by the part that is wrong. */
  private Optional<Interpretation> title(String text) {
    return state
        .slot(TITLE)
        .flatMap(title -> Swap.in(title, text))
        .map(title -> new Interpretation.Corrected(TITLE, title));
  }

  /** 换成蓝色的: it may be said for the first time at the confirmation. */
  private Optional<Interpretation> variant(Understanding understood) {
    return understood
        .slot(VARIANT)
        .filter(_ -> state.runs("exchange"))
        .map(slot -> new Interpretation.Corrected(VARIANT, slot.value()));
  }

  /** 抬头写张晓云, at the confirmation of a personal invoice. */
  private Optional<Interpretation> person(Understanding understood) {
    return understood
        .slot(TITLE)
        .filter(_ -> state.runs("invoice") && state.slot(TITLE).isEmpty())
        .filter(slot -> slot.problem().isEmpty())
        .map(slot -> new Interpretation.Corrected(TITLE, slot.value()));
  }

  private Optional<Interpretation> another(Understanding understood) {
    return understood.slots().stream()
        .filter(slot -> slot.problem().isEmpty() && state.slots().containsKey(slot.name()))
        .filter(slot -> !state.slots().get(slot.name()).equals(slot.value()))
        .findFirst()
        .map(slot -> new Interpretation.Corrected(slot.name(), slot.value()));
  }

  /** 税号错了: what is right is not said, or is wrong itself. */
  private Optional<Interpretation> doubted(String text, Understanding understood) {
    List<Named> standing =
        NAMES.stream().filter(name -> state.slots().containsKey(name.slot())).toList();
    Optional<Interpretation> heard =
        standing.stream()
            .flatMap(name -> understood.slot(name.slot()).stream())
            .filter(slot -> slot.problem().isPresent())
            .findFirst()
            .map(slot -> new Interpretation.Doubted(slot.name(), Optional.of(slot)));
    return heard.or(
        () ->
            standing.stream()
                .filter(name -> name.wrong().matcher(text).find())
                .findFirst()
                .map(name -> new Interpretation.Doubted(name.slot(), Optional.empty())));
  }

  /** Another of the choices of a question that was answered: 还是开公司吧. */
  Optional<Interpretation> choice(String text) {
    return book.flow(state.stack().getLast().flow()).steps().values().stream()
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast)
        .flatMap(
            ask ->
                Choices.said(ask, text).stream()
                    .filter(
                        value -> state.slot(ask.slot()).filter(v -> !v.equals(value)).isPresent())
                    .map(value -> (Interpretation) new Interpretation.Corrected(ask.slot(), value)))
        .findFirst();
  }

  /** Other words for those that were collected: 不对，是人民路八号. */
  private Optional<Interpretation> reworded(Step.Ask open, String text, Understanding understood) {
    String rest = LEAD_IN.matcher(text).replaceFirst("").strip();
    // an address is edited by its parts, and never replaced by one of them
    return understood.act().filter(Act.CORRECTION::equals).isPresent()
            && !rest.isEmpty()
            && state.slot(ADDRESS).isEmpty()
        ? worded(open)
            .filter(
                ask ->
                    !ask.slot().equals(TITLE)
                        || COMPANY.matcher(rest).find() && !NO_COMPANY.matcher(rest).find())
            .map(ask -> new Interpretation.Corrected(ask.slot(), rest))
        : Optional.empty();
  }

  /** The last question for words of the open flow that has been answered. */
  private Optional<Step.Ask> worded(Step.Ask open) {
    return book.flow(state.stack().getLast().flow()).steps().values().stream()
        .takeWhile(step -> !step.id().equals(open.id()))
        .filter(Step.Ask.class::isInstance)
        .map(Step.Ask.class::cast)
        .filter(ask -> ask.expect() instanceof Expect.Words && state.slot(ask.slot()).isPresent())
        .reduce((_, later) -> later);
  }
}
