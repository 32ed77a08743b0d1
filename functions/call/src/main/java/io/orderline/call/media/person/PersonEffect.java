package io.orderline.call.media.person;

import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.handoff.LineAct;

/** What has to be done while a caller waits for a person or talks to one. */
public sealed interface PersonEffect {

  /** Let the caller hear a sentence after what he hears now. */
  record Say(String sentence) implements PersonEffect {}

  /** Let the caller hear some music. */
  record Music() implements PersonEffect {}

  /** Stop what he hears. */
  record Quiet() implements PersonEffect {}

  /** Tell the queue. */
  record Tell(LineAct act) implements PersonEffect {}

  /** Make a place for the agent's sound, and tell the queue where. */
  record OfferSeat() implements PersonEffect {}

  /** The agent has answered: the call's record shall say so. */
  record Answered(String agent) implements PersonEffect {}

  /** Show the page what is going on. */
  record Show(String what) implements PersonEffect {}

  /** The dialogue takes the caller back. */
  record Resume(TurnInput input) implements PersonEffect {}

  /** The caller hears what is being said to its end, and the line is closed. */
  record End() implements PersonEffect {}

  /** Nobody took the call: the provider does what it does without us. */
  record GiveUp() implements PersonEffect {}
}
