package io.orderline.understand;

import static io.orderline.understand.slot.ReasonSlots.REASON;

import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Understanding.Wish;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.act.ActReader;
import io.orderline.understand.clause.Anew;
import io.orderline.understand.code.BareNumber;
import io.orderline.understand.dialect.Mandarin;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.intent.Answers;
import io.orderline.understand.intent.NarrowIntents;
import io.orderline.understand.intent.Reading;
import io.orderline.understand.intent.ToldFaults;
import io.orderline.understand.slot.AspectSlots;
import io.orderline.understand.slot.Described;
import io.orderline.understand.slot.SlotReader;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the readers together: a pure function of the utterance. */
public final class UtteranceReader {
  /** 等我接个电话 and 你是真人吗 speak of calls and people, and ask for none; nor do they ask the shop. */
  private static final Set<Act> ABOUT_THE_CALL =
      Set.of(Act.HOLD_ON, Act.REPEAT, Act.HELLO, Act.IDENTITY_OF_LINE, Act.CALLED_ME);

  private static final Pattern PERSON = Pattern.compile("人|客服|转|接线|坐席");

  private static final Pattern YES_AND_WHY =
      Pattern.compile("(?<yes>(?:嗯|对|是的?|好的?|行|可以|没错)+)[,，。 ](?:就是|都|是)*[^,，。?？吗呢不但]{1,6}");

  /** 我在跟客服打电话呢: said to somebody else, and asks for no agent. */
  private static final Pattern ON_THE_PHONE =
      Pattern.compile("(?:跟|和|给)[^,，。]{0,6}客服[^,，。]{0,3}(?:打电话|打着|讲|说着|说话|通话|聊)");

  /** 理由我说错了，是…; 我刚发现拉链也坏了: another reason than the one that stands. */
  private static final Pattern OTHER_REASON =
      Pattern.compile("理由|原因|(?:跟|和|与)[^,，。]{1,4}(?:没|无)关系|不光是?|不只是?|不仅是?|不单是?|发现|其实是(?!想|要)");

  /** The slot of the open question: 请问有什么可以帮您. */
  private static final String OPEN = "wish";

  private static final double NUMBER = 0.6;

  private static final Intent COMPLAINT = new Intent("complaint");

  private static final Pattern COMPLAINS =
      Pattern.compile("投诉|举报|差评|曝光|消协|消费者协会|工商|12315|一二三一五|幺二三幺五|态度|骗|领导|经理");

  private final Embedder embedder;
  private final MeaningReaders meaning;
  private final Described described;
  private final UtteranceSlots values;
  private final Function<Utterance, Answers> answers;

  /**
   * @param values the readers of a tenant, which know its own words
   * @param answers the texts that its caller hears
   */
  public UtteranceReader(
      Embedder embedder,
      MeaningReaders meaning,
      Function<TenantId, SlotReader> values,
      Function<Utterance, Answers> answers) {
    this.embedder = embedder;
    this.meaning = meaning;
    this.described = new Described(embedder);
    this.values = new UtteranceSlots(values);
    this.answers = answers;
  }

  public Understanding read(Utterance utterance) {
    return read(utterance, answers.apply(utterance));
  }

  /**
   * @param shopTexts in place of the texts of the tenant
   */
  public Understanding read(Utterance utterance, Answers shopTexts) {
    String text = Mandarin.of(Plain.of(utterance.transcript().text()));
    Sentence sentence = Sentence.of(text, embedder);
    List<Slot> slots =
        withReason(withDescribed(values.read(utterance), text, utterance), text, utterance);
    Optional<Reply> reply =
        meaning
            .replies()
            .read(
                withoutReason(sentence, slots, utterance),
                utterance.expectation(),
                utterance.question(),
                slots);
    Optional<Act> act = ActReader.read(text, utterance.expectation(), reply.map(Reply::kind));
    Emotion emotion =
        meaning.moods().read(sentence, utterance.transcript().prosody(), utterance.usualVoice());
    boolean aboutTheCall = act.map(ABOUT_THE_CALL::contains).orElse(false);
    if (BareNumber.is(text)) {
      return new Understanding(ofNumber(utterance), act, slots, emotion, reply, Optional.empty());
    }
    if (Anew.alone(text)) {
      return new Understanding(List.of(), act, slots, emotion, reply, Optional.empty());
    }
    boolean number = isNumber(text, utterance, slots);
    Reading narrow =
        NarrowIntents.of(
            meaning.intents().read(sentence, utterance.openFlow(), texts(shopTexts, reply)), text);
    Optional<ToldFaults.Told> fault =
        asksOpenly(utterance)
            ? ToldFaults.in(narrow, text, meaning.reasons()::sure)
            : Optional.empty();
    Reading reading = fault.map(ToldFaults.Told::reading).orElse(narrow);
    List<Wish> wishes =
        reading.wishes().stream()
            .filter(wish -> !(aboutTheCall && isForPeople(wish)))
            .filter(wish -> !(number && wish.intent().equals(Intent.HUMAN_AGENT)))
            .filter(
                wish ->
                    !wish.intent().equals(Intent.HUMAN_AGENT)
                        || !confirms(utterance)
                        || !ON_THE_PHONE.matcher(text).find())
            .filter(
                wish ->
                    !complaint(wish)
                        || !confirms(utterance) && !asks(utterance, REASON)
                        || COMPLAINS.matcher(text).find())
            .toList();
    return new Understanding(
        wishes,
        act,
        withAspect(
            fault.map(told -> withFault(slots, told.reason())).orElse(slots),
            sentence,
            reply,
            reading.passage().isPresent()),
        emotion,
        reply,
        reading.passage(),
        reading.dropped());
  }

  /** 对，坏的, where that is the reason that stands: a yes, and nothing new beside it. */
  private Sentence withoutReason(Sentence sentence, List<Slot> slots, Utterance utterance) {
    Matcher again = YES_AND_WHY.matcher(sentence.text());
    boolean stands =
        slots.stream()
            .filter(slot -> slot.name().equals(REASON))
            .anyMatch(slot -> slot.value().equals(utterance.collected().get(REASON)));
    return stands && confirms(utterance) && again.matches()
        ? Sentence.of(again.group("yes"), embedder)
        : sentence;
  }

  /** Who has told a fault is not asked for the reason. */
  private static List<Slot> withFault(List<Slot> slots, String reason) {
    return slots.stream().anyMatch(slot -> slot.name().equals(REASON))
        ? slots
        : Stream.concat(slots.stream(), Stream.of(new Slot(REASON, reason))).toList();
  }

  /** What a question back is about, where no word names it and no text answers it. */
  private List<Slot> withAspect(
      List<Slot> slots, Sentence sentence, Optional<Reply> reply, boolean told) {
    boolean asked = reply.filter(said -> said.kind() == Reply.Kind.QUESTION).isPresent();
    boolean named = slots.stream().anyMatch(slot -> slot.name().equals(AspectSlots.ASKS));
    return asked && !named && !told
        ? Stream.concat(slots.stream(), meaning.aspects().read(sentence).stream()).toList()
        : slots;
  }

  /** What is wanted in place of what was asked is no question to the shop's texts. */
  private static Answers texts(Answers shopTexts, Optional<Reply> reply) {
    boolean wish = reply.filter(said -> said.kind() == Reply.Kind.WISH).isPresent();
    return wish ? Answers.NONE : shopTexts;
  }

  /** Where nothing is chosen by name or place, what is described may be. */
  private List<Slot> withDescribed(List<Slot> slots, String text, Utterance utterance) {
    boolean chosen = slots.stream().anyMatch(slot -> slot.name().equals(Slot.CHOICE));
    List<List<String>> options = utterance.question().map(Question::options).orElse(List.of());
    return chosen
        ? slots
        : described
            .read(text, options)
            .map(slot -> Stream.concat(slots.stream(), Stream.of(slot)).toList())
            .orElse(slots);
  }

  /** At the question for it, the reason is what is meant, whatever single words say. */
  private List<Slot> withReason(List<Slot> slots, String text, Utterance utterance) {
    boolean asked = asks(utterance, REASON);
    boolean mended = utterance.collected().containsKey(REASON) && OTHER_REASON.matcher(text).find();
    if (!asked && !mended) {
      return slots;
    }
    Predicate<Slot> isReason = slot -> slot.name().equals(REASON);
    Optional<Slot> named = slots.stream().filter(isReason).findFirst();
    // 那钱多久到，别又拖我半个月: what stands beside a question tells why one asks
    boolean asks = slots.stream().anyMatch(slot -> slot.name().equals(AspectSlots.ASKS));
    Optional<Slot> meant = asks && named.isEmpty() ? named : meaning.reasons().read(text, named);
    return Stream.concat(slots.stream().filter(isReason.negate()), meant.stream()).toList();
  }

  /** A number alone wants nothing, unless nothing was asked: then it is the order to be told of. */
  private static List<Wish> ofNumber(Utterance utterance) {
    return asksOpenly(utterance) ? List.of(new Wish(Intent.ORDER_STATUS, NUMBER)) : List.of();
  }

  private static boolean asksOpenly(Utterance utterance) {
    return asks(utterance, OPEN);
  }

  /** Digits are no wish for an agent, whatever they look like to the head. */
  private static boolean isNumber(String text, Utterance utterance, List<Slot> slots) {
    boolean answered =
        utterance.expectation() instanceof Digits
            && slots.stream()
                .anyMatch(slot -> slot.name().equals(Slot.DIGITS) && slot.problem().isEmpty());
    return answered && !PERSON.matcher(text).find();
  }

  /** Few words at a yes-or-no question, or why a thing goes back, sound like one: 搞岔了搞岔了. */
  private static boolean complaint(Wish wish) {
    return wish.intent().equals(COMPLAINT);
  }

  private static boolean asks(Utterance utterance, String slot) {
    return utterance.question().filter(question -> question.slot().equals(slot)).isPresent();
  }

  private static boolean confirms(Utterance utterance) {
    return utterance.expectation() instanceof YesNo;
  }

  private static boolean isForPeople(Wish wish) {
    return wish.intent().equals(Intent.HUMAN_AGENT) || wish.intent().equals(Intent.QUESTION);
  }
}
