package io.orderline.understand;

import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Act;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.act.ActReader;
import io.orderline.understand.digits.DigitReader;
import io.orderline.understand.digits.DigitRuns;
import io.orderline.understand.embedding.Embedder;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.emotion.MoodReader;
import io.orderline.understand.intent.IntentReader;
import io.orderline.understand.slot.ChoiceReader;
import io.orderline.understand.slot.Said;
import io.orderline.understand.slot.SlotReader;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the readers together: a pure function of the utterance. */
public final class UtteranceReader {
  private final Embedder embedder;
  private final IntentReader intents;
  private final MoodReader moods;
  private final Function<TenantId, SlotReader> values;

  /**
   * @param values the readers of a tenant, which know its own words
   */
  public UtteranceReader(
      Embedder embedder,
      IntentReader intents,
      MoodReader moods,
      Function<TenantId, SlotReader> values) {
    this.values = values;
    this.embedder = embedder;
    this.intents = intents;
    this.moods = moods;
  }

  public Understanding read(Utterance utterance) {
    String text = Plain.of(utterance.transcript().text());
    Optional<Act> act = ActReader.read(text, utterance.expectation());
    Sentence sentence = Sentence.of(text, embedder);
    Emotion emotion =
        moods.read(sentence, utterance.transcript().prosody(), utterance.usualVoice());
    return new Understanding(
        intents.read(sentence, utterance.openFlow()), act, slots(utterance), emotion);
  }

  private List<Slot> slots(Utterance utterance) {
    List<String> readings =
        Stream.concat(
                Stream.of(utterance.transcript().text()),
                utterance.transcript().alternatives().stream())
            .map(Plain::of)
            .distinct()
            .toList();
    List<Slot> slots = new ArrayList<>();
    switch (utterance.expectation()) {
      case Digits digits ->
          DigitReader.read(readings, digits, utterance.collected().getOrDefault(Slot.DIGITS, ""))
              .ifPresent(slots::add);
      case Choice choice ->
          ChoiceReader.read(readings.stream().map(Plain::words).toList(), choice.options())
              .ifPresent(slots::add);
      default ->
          DigitRuns.in(readings.getFirst()).stream()
              .findFirst()
              .ifPresent(run -> slots.add(new Slot(Slot.DIGITS, run)));
    }
    Said said = Said.of(readings.getFirst(), utterance.spokenAt(), utterance.collected());
    slots.addAll(values.apply(utterance.tenant()).read(said));
    return slots;
  }
}
