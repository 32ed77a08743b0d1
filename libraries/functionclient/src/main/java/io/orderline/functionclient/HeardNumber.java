package io.orderline.functionclient;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A number as it was heard, or its end. It travels in a body, because addresses end up in logs.
 *
 * @param maxEdits how many mistakes it may have
 */
@RegisterForReflection
public record HeardNumber(String digits, int maxEdits) {
  @Override
  public String toString() {
    return "HeardNumber[" + digits.length() + " digits]";
  }
}
