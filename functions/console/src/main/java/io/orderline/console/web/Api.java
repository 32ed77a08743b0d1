package io.orderline.console.web;

/** Where the API is. */
public final class Api {
  /** The address of its first version. */
  public static final String V1 = "/api/v1";

  private Api() {}

  /** Whether a path is the API's. */
  public static boolean of(String path) {
    return path.equals(V1) || path.startsWith(V1 + "/");
  }
}
