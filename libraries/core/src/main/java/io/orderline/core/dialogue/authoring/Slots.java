package io.orderline.core.dialogue.authoring;

import io.orderline.core.dialogue.Condition;
import io.orderline.core.dialogue.Flow;
import io.orderline.core.dialogue.Step;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slots of a book of flows: which exist, who uses them, and what they may hold. */
record Slots(Collection<Flow> flows) {
  /** Ends the name of the slot that says what a value lacks. */
  private static final String PROBLEM = "_problem";

  /** Whether something gives the slot a value, or a ticket takes it along; or what it lacks. */
  boolean filled(String name) {
    String slot =
        name.endsWith(PROBLEM) ? name.substring(0, name.length() - PROBLEM.length()) : name;
    return steps()
        .anyMatch(
            step ->
                step instanceof Step.Assign(_, var values, _) && values.containsKey(slot)
                    || asked(step).anyMatch(slot::equals));
  }

  /** Whether something reads the slot. */
  boolean used(String name) {
    return named().contains(name);
  }

  /** Every name that something reads. */
  Set<String> named() {
    return Stream.concat(
            steps().flatMap(Slots::read),
            flows.stream()
                .flatMap(flow -> flow.answers().values().stream())
                .flatMap(text -> text.places().stream()))
        .collect(Collectors.toSet());
  }

  /** The values of a slot that a key, a word or a condition stands for. */
  Set<String> values(String name) {
    return steps()
        .flatMap(
            step ->
                switch (step) {
                  case Step.Ask ask when ask.slot().equals(name) -> ask.choices().values().stream();
                  case Step.When(_, Condition.Is(var of, var values), _, _) when of.equals(name) ->
                      values.stream();
                  default -> Stream.empty();
                })
        .collect(Collectors.toSet());
  }

  private Stream<Step> steps() {
    return flows.stream().flatMap(flow -> flow.steps().values().stream());
  }

  private static Stream<String> read(Step step) {
    Stream<String> said = StepLinter.texts(step).flatMap(text -> text.places().stream());
    return Stream.concat(
        said, step instanceof Step.When when ? Stream.of(when.condition().name()) : asked(step));
  }

  private static Stream<String> asked(Step step) {
    return switch (step) {
      case Step.Ask ask -> Stream.of(ask.slot());
      case Step.Book book -> book.details().stream();
      default -> Stream.empty();
    };
  }
}
