package io.orderline.console.web;

/** Why somebody wants to see what is hidden. */
public record Reason(String reason) {
  /** The reason, where there is one. */
  public String checked() {
    return Given.lines("reason", reason, 2, 200);
  }
}
