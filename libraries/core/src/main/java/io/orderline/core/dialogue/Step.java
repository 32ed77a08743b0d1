package io.orderline.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a flow. {@code next} names the step that follows; {@link #END} leaves the flow. */
public sealed interface Step {
  /** The target that leaves the flow. */
  String END = "end";

  String id();

  /** Every step that can follow this one within the flow. */
  List<String> targets();

  /** Says a text. */
  record Say(String id, Text text, String next) implements Step {
    @Override
    public List<String> targets() {
      return List.of(next);
    }
  }

  /**
   * Asks the caller and waits. Skipped when the slot is already filled.
   *
   * @param slot the slot that the answer fills
   * @param expect what kind of answer fits
   * @param yes where a yes leads; empty where it just fills the slot
   * @param no where a no leads
   * @param partial where it leads when only a part of the value was said; empty where it is asked
   *     again
   * @param unknown where it leads when the caller has no such value; empty where it is asked again
   * @param inWords whether the caller's own words are the value, where the second answer gave none
   * @param menu the flow that a key starts
   * @param choices the value that a key stands for
   */
  record Ask(
      String id,
      String slot,
      Expect expect,
      Prompts prompts,
      Optional<String> yes,
      Optional<String> no,
      Optional<String> partial,
      Optional<String> unknown,
      boolean inWords,
      Map<String, String> menu,
      Map<String, String> choices,
      String next)
      implements Step {
    public Ask {
      // flows that an earlier version wrote
      partial = partial == null ? Optional.empty() : partial;
      unknown = unknown == null ? Optional.empty() : unknown;
      menu = Map.copyOf(menu);
      choices = Map.copyOf(choices);
    }

    /** A question of which no part is kept, and that everybody can answer. */
    public Ask(
        String id,
        String slot,
        Expect expect,
        Prompts prompts,
        Optional<String> yes,
        Optional<String> no,
        Map<String, String> menu,
        Map<String, String> choices,
        String next) {
      this(
          id,
          slot,
          expect,
          prompts,
          yes,
          no,
          Optional.empty(),
          Optional.empty(),
          false,
          menu,
          choices,
          next);
    }

    @Override
    public List<String> targets() {
      return Stream.of(Optional.of(next), yes, no, partial, unknown)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** Lets the caller pick one of several orders; skipped when there is one, or one is chosen. */
  record Choose(String id, Prompts prompts, String none, String next) implements Step {
    @Override
    public List<String> targets() {
      return List.of(next, none);
    }
  }

  /** Asks a system, and goes on by what came of it. */
  record LookUp(String id, Query.Subject subject, Map<Answer.Outcome, String> routes)
      implements Step {
    public LookUp {
      routes = Map.copyOf(routes);
    }

    @Override
    public List<String> targets() {
      return List.copyOf(routes.values());
    }
  }

  /** Goes one way or the other. */
  record When(String id, Condition condition, String then, String otherwise) implements Step {
    @Override
    public List<String> targets() {
      return List.of(then, otherwise);
    }
  }

  /** Runs another flow, then goes on. */
  record Run(String id, String flow, String next) implements Step {
    @Override
    public List<String> targets() {
      return List.of(next);
    }
  }

  /** Takes what is suspected for certain: the caller has confirmed it. */
  record Confirm(String id, String next) implements Step {
    @Override
    public List<String> targets() {
      return List.of(next);
    }
  }

  /**
   * Goes back to a question at most so many times in a call, and forgets its answer; then goes on
   * otherwise.
   */
  record Retry(String id, String step, int atMost, String otherwise) implements Step {
    @Override
    public List<String> targets() {
      return List.of(step, otherwise);
    }
  }

  /** Asks the shop's rules; what they say is {@code {ruling}}. */
  record Check(String id, String wish, String allowed, String refused) implements Step {
    @Override
    public List<String> targets() {
      return List.of(allowed, refused);
    }
  }

  /**
   * Asks for a ticket, once: its number is {@code {ticket}}.
   *
   * @param kind what for: {@code return}, {@code invoice} …
   * @param details the slots that go with it
   * @param refused where it goes when the rules say no by now; empty for where the flow's own check
   *     goes then
   * @param already where it goes when a ticket for the same stands, {@code {standing}}; empty for
   *     the sentence that says so and the end
   */
  record Book(
      String id,
      String kind,
      List<String> details,
      String unavailable,
      Optional<String> refused,
      Optional<String> already,
      String next)
      implements Step {
    public Book {
      details = List.copyOf(details);
    }

    @Override
    public List<String> targets() {
      return Stream.of(Optional.of(next), Optional.of(unavailable), refused, already)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /**
   * Takes the ticket back that this call asked for last.
   *
   * @param none where it goes when this call has asked for none
   */
  record Withdraw(String id, String none, String next) implements Step {
    @Override
    public List<String> targets() {
      return List.of(next, none);
    }
  }

  /** Forgets slots, so that they are asked for again. */
  record Forget(String id, List<String> slots, String next) implements Step {
    public Forget {
      slots = List.copyOf(slots);
    }

    @Override
    public List<String> targets() {
      return List.of(next);
    }
  }

  /**
   * Gives slots a value, whatever they held before.
   *
   * @param values the value by slot
   */
  record Assign(String id, Map<String, String> values, String next) implements Step {
    public Assign {
      values = Map.copyOf(values);
    }

    @Override
    public List<String> targets() {
      return List.of(next);
    }
  }

  /** Hands the call to a person; goes to {@code unavailable} when the shop has named none. */
  record Transfer(String id, Text say, String unavailable) implements Step {
    @Override
    public List<String> targets() {
      return List.of(unavailable);
    }
  }

  /** Ends the call, after a last sentence. */
  record Hangup(String id, Optional<Text> say) implements Step {
    @Override
    public List<String> targets() {
      return List.of();
    }
  }
}
