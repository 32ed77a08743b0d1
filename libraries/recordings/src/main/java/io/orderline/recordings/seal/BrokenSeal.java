package io.orderline.recordings.seal;

import java.io.IOException;

/** A recording was changed, cut off or swapped, or its key is not known. */
public final class BrokenSeal extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenSeal(String message) {
    super(message);
  }
}
