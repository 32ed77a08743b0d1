package io.orderline.access;

/** The header in which a function shows its token. */
public final class FunctionHeader {
  public static final String NAME = "X-Orderline-Peer";

  private FunctionHeader() {}
}
