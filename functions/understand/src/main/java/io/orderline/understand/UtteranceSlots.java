package io.orderline.understand;

import io.orderline.core.call.Expectation.Choice;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.code.TaxNumberReader;
import io.orderline.understand.dialect.Mandarin;
import io.orderline.understand.digits.DigitReader;
import io.orderline.understand.digits.DigitRuns;
import io.orderline.understand.slot.ChoiceReader;
import io.orderline.understand.slot.InvoiceSlots;
import io.orderline.understand.slot.OneselfReader;
import io.orderline.understand.slot.Said;
import io.orderline.understand.slot.SlotReader;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values that an utterance names: first what the question awaits, then whatever else is said.
 *
 * @param values the readers of a tenant, which know its own words
 */
record UtteranceSlots(Function<TenantId, SlotReader> values) {
  /** The caller's own words: a dialect stays in them. */
  private static final Set<String> FREE_WORDS =
      Set.of("address", "change", "story", InvoiceSlots.TITLE);

  List<Slot> read(Utterance utterance) {
    List<String> readings =
        Stream.concat(
                Stream.of(utterance.transcript().text()),
                utterance.transcript().alternatives().stream())
            .map(Plain::of)
            .distinct()
            .toList();
    List<String> mandarin = readings.stream().map(Mandarin::of).distinct().toList();
    List<Slot> slots = new ArrayList<>();
    switch (utterance.expectation()) {
      case Digits digits ->
          DigitReader.read(mandarin, digits, utterance.collected().getOrDefault(Slot.DIGITS, ""))
              .ifPresent(slots::add);
      case Choice choice -> {
        ChoiceReader.read(mandarin, choice.options()).ifPresent(slots::add);
        digits(readings.getFirst()).ifPresent(slots::add);
      }
      default -> digits(readings.getFirst()).ifPresent(slots::add);
    }
    SlotReader reader = values.apply(utterance.tenant());
    slots.addAll(reader.read(said(readings.getFirst(), utterance)));
    if (!mandarin.getFirst().equals(readings.getFirst())) {
      Set<String> named = slots.stream().map(Slot::name).collect(Collectors.toSet());
      reader.read(said(mandarin.getFirst(), utterance)).stream()
          .filter(slot -> !named.contains(slot.name()) && !FREE_WORDS.contains(slot.name()))
          .forEach(slots::add);
    }
    if (asks(utterance, OneselfReader.FACTOR)) {
      OneselfReader.read(mandarin.getFirst(), DigitRuns.in(mandarin.getFirst()))
          .ifPresent(value -> slots.add(new Slot(OneselfReader.FACTOR, value)));
    }
    return withTaxNumber(slots, utterance, mandarin);
  }

  private static Optional<Slot> digits(String plain) {
    return DigitRuns.in(plain).stream().findFirst().map(run -> new Slot(Slot.DIGITS, run));
  }

  private static Said said(String plain, Utterance utterance) {
    return Said.of(plain, utterance.spokenAt(), utterance.collected(), utterance.question());
  }

  /** At the question for a tax number, digits are that and nothing else. */
  private static List<Slot> withTaxNumber(
      List<Slot> slots, Utterance utterance, List<String> readings) {
    String before = utterance.collected().getOrDefault(TaxNumberReader.TAX_NUMBER, "");
    boolean asked = asks(utterance, TaxNumberReader.TAX_NUMBER);
    Optional<Slot> number =
        asked
            ? TaxNumberReader.asked(readings, before)
            : TaxNumberReader.mended(readings.getFirst(), before);
    if (number.isEmpty() && !asked) {
      return slots;
    }
    Stream<Slot> others =
        number.isPresent()
            ? slots.stream().filter(slot -> slot.name().equals(InvoiceSlots.TITLE))
            : slots.stream().filter(slot -> !slot.name().equals(TaxNumberReader.TAX_NUMBER));
    return Stream.concat(number.stream(), others).toList();
  }

  private static boolean asks(Utterance utterance, String slot) {
    return utterance.question().filter(question -> question.slot().equals(slot)).isPresent();
  }
}
