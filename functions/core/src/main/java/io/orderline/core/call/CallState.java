package io.orderline.core.call;

/** Where a call stands. Only the transitions that have a method exist. */
public sealed interface CallState {

  /** The dialogue runs. */
  record Talking() implements CallState {
    public HandedOver handOver() {
      return new HandedOver();
    }
  }

  /** A person has it; the dialogue says nothing more. */
  record HandedOver() implements CallState {
    /** Nobody answered there. */
    public Talking comeBack() {
      return new Talking();
    }
  }

  /** The line is down. */
  record Ended() implements CallState {}

  /** Any call can end, once. */
  default Ended end() {
    return new Ended();
  }

  /** Whether the dialogue still answers. */
  default boolean talking() {
    return this instanceof Talking;
  }
}
