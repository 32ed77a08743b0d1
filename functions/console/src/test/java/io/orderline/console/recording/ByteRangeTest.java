package io.orderline.console.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.console.recording.ByteRange.Wanted;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-, 0, 100",
    "bytes=10-19, 10, 20",
    "bytes=90-500, 90, 100",
    "bytes=-10, 90, 100",
    "bytes=-500, 0, 100"
  })
  void aPartIsRead(String header, long from, long until) {
    assertThat(ByteRange.of(Optional.of(header), 100))
        .isEqualTo(new Wanted.Part(new ByteRange(from, until)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=-",
        "bytes=a-b",
        "lines=1-2",
        "bytes=0-1,4-5",
        "bytes=99999999999999999999-",
        ""
      })
  void whatIsNotOursIsAllOfIt(String header) {
    assertThat(ByteRange.of(Optional.of(header), 100)).isEqualTo(new Wanted.Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=20-10", "bytes=-0"})
  void whatIsNotThereIsNothing(String header) {
    assertThat(ByteRange.of(Optional.of(header), 100)).isEqualTo(new Wanted.Nothing());
  }

  @Test
  void withoutAHeaderAllOfItIsWanted() {
    assertThat(ByteRange.of(Optional.empty(), 100)).isEqualTo(new Wanted.Whole());
  }
}
