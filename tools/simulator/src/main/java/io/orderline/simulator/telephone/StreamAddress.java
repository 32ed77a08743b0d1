package io.orderline.simulator.telephone;

import java.net.URI;

/**
 * Where a call's sound goes, as the line was told.
 *
 * @param url the public one
 * @param rate of the sound, in hertz
 */
public record StreamAddress(URI url, int rate) {
  public StreamAddress {
    if (rate != 8000 && rate != 16_000) {
      throw new IllegalArgumentException("a telephone's sound has 8000 or 16000 samples a second");
    }
  }
}
