package io.orderline.core.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way in which a call is listened to. */
public enum Listen {
  /** The provider recognises what is said, and speaks for us. */
  GATHER,
  /** The provider records, we recognise the recording. */
  RECORD,
  /** The sound comes to us while it is spoken, and ours goes back. */
  STREAM;

  /** As it stands in an address. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads the way from an address; empty for an unknown one. */
  public static Optional<Listen> of(String text) {
    return Arrays.stream(values()).filter(known -> known.text().equals(text)).findFirst();
  }
}
