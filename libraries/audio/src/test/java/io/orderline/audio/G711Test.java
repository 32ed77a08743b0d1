package io.orderline.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class G711Test {

  @Test
  void every_code_is_written_as_it_was_read() {
    for (int code = 0; code < 256; code++) {
      byte[] bytes = {(byte) code};
      byte written = G711.toMulaw(G711.fromMulaw(bytes, 0, 1))[0];
      assertThat(written & 0xff).isEqualTo(code == 0x7f ? 0xff : code); // one zero is enough
    }
  }

  @Test
  void a_sample_becomes_the_nearest_code_of_its_segment() {
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      int back = G711.fromMulaw(G711.toMulaw(new short[] {(short) sample}), 0, 1)[0];
      assertThat(Math.abs(back - sample))
          .isLessThanOrEqualTo(Math.max(8, Math.abs(sample) / 30 + 8));
    }
  }
}
