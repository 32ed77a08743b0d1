package io.orderline.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.audio.Decoding.Flawed;
import io.orderline.audio.Decoding.Playable;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Audio.Encoding;
import io.orderline.core.speech.Recognition.Flaw;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDecoderTest {
  private final AudioDecoder decoder =
      new AudioDecoder(new AudioLimits(1_000_000, Duration.ofSeconds(10)));

  @Test
  void reads_pcm_wav_sample_by_sample() {
    assertThat(samples(Audio.wav(Sounds.wav(8000, (short) 1, (short) -2, (short) 32767))))
        .containsExactly(1, -2, 32767);
  }

  @Test
  void reads_raw_pcm() {
    byte[] raw = Sounds.littleEndian((short) 256, Short.MIN_VALUE);
    assertThat(samples(new Audio(Encoding.PCM, 16_000, raw))).containsExactly(256, -32768);
  }

  @ParameterizedTest
  @CsvSource({"0xff,0", "0x7f,0", "0x80,32124", "0x00,-32124", "0xf0,120", "0x8f,16764"})
  void reads_mulaw_as_g711_says(String code, int expected) {
    byte[] raw = {(byte) (int) Integer.decode(code)};
    assertThat(samples(new Audio(Encoding.MULAW, 8000, raw))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"0xd5,8", "0x55,-8", "0xaa,32256", "0x2a,-32256", "0x80,5504", "0xc5,264"})
  void reads_alaw_as_g711_says(String code, int expected) {
    byte[] raw = {(byte) (int) Integer.decode(code)};
    assertThat(samples(new Audio(Encoding.ALAW, 8000, raw))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"6,ALAW", "7,MULAW"})
  void reads_g711_in_a_wav_file_like_g711_without_one(int code, Encoding encoding) {
    byte[] raw = new byte[256];
    new Random(1).nextBytes(raw);
    byte[] file = Sounds.wav(code, 1, 8000, 8, raw, raw.length);
    assertThat(samples(Audio.wav(file))).isEqualTo(samples(new Audio(encoding, 8000, raw)));
  }

  @Test
  void mixes_two_channels_into_one() {
    byte[] data = Sounds.littleEndian((short) 100, (short) 300, (short) -10, (short) 10);
    assertThat(samples(Audio.wav(Sounds.wav(1, 2, 8000, 16, data, 8)))).containsExactly(200, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0xffff_ffffL, 0x7fff_ffffL})
  void takes_all_that_follows_where_a_recorder_could_not_know_the_size(long size) {
    byte[] data = Sounds.littleEndian((short) 1, (short) 2);
    assertThat(samples(Audio.wav(Sounds.wav(1, 1, 8000, 16, data, size)))).containsExactly(1, 2);
  }

  @Test
  void skips_chunks_it_does_not_know() {
    byte[] plain = Sounds.wav(8000, (short) 7);
    byte[] file = new byte[plain.length + 12];
    System.arraycopy(plain, 0, file, 0, 36);
    System.arraycopy("LIST".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, file, 36, 4);
    file[40] = 3; // three bytes and one of padding
    System.arraycopy(plain, 36, file, 48, plain.length - 36);
    assertThat(samples(Audio.wav(file))).containsExactly(7);
  }

  @Test
  void a_cut_off_recording_is_corrupt_because_half_a_number_is_worse_than_none() {
    byte[] file = Sounds.wav(8000, new short[100]);
    assertFlaw(Audio.wav(Arrays.copyOf(file, 200)), Flaw.CORRUPT, "promises 200 bytes");
  }

  @Test
  void says_what_is_wrong_with_each_kind_of_bad_audio() {
    assertFlaw(new Audio(Encoding.MULAW, 8000, new byte[0]), Flaw.EMPTY, "no bytes");
    assertFlaw(new Audio(Encoding.MULAW, 8000, null), Flaw.EMPTY, "no bytes");
    assertFlaw(Audio.wav(Sounds.wav(8000)), Flaw.EMPTY, "without a single sample");
    assertFlaw(Audio.wav(new byte[60]), Flaw.CORRUPT, "not a WAV file");
    assertFlaw(Audio.wav(Arrays.copyOf(Sounds.wav(8000, (short) 1), 36)), Flaw.CORRUPT, "no data");
    assertFlaw(new Audio(Encoding.PCM, 8000, new byte[3]), Flaw.CORRUPT, "odd number");
    assertFlaw(new Audio(Encoding.PCM, 44_100, new byte[4]), Flaw.UNSUPPORTED, "8000 or 16000");
    assertFlaw(new Audio(Encoding.PCM, -1, new byte[4]), Flaw.UNSUPPORTED, "8000 or 16000");
    assertFlaw(wav(1, 1, 8000, 8), Flaw.UNSUPPORTED, "8 bits");
    assertFlaw(wav(1, 1, 8000, 24), Flaw.UNSUPPORTED, "24 bits");
    assertFlaw(wav(3, 1, 8000, 32), Flaw.UNSUPPORTED, "format 3");
    assertFlaw(wav(1, 6, 8000, 16), Flaw.UNSUPPORTED, "6 channels");
    assertFlaw(wav(1, 0, 8000, 16), Flaw.UNSUPPORTED, "0 channels");
    assertFlaw(wav(1, 1, 4000, 16), Flaw.UNSUPPORTED, "4000 Hz");
    assertFlaw(wav(1, 1, 96_000, 16), Flaw.UNSUPPORTED, "96000 Hz");
    assertFlaw(wav(1, 1, -1, 16), Flaw.UNSUPPORTED, "Hz");
    assertFlaw(new Audio(Encoding.ALAW, 8000, new byte[1_000_001]), Flaw.TOO_LARGE, "1000001");
    assertFlaw(new Audio(Encoding.ALAW, 8000, new byte[80_001]), Flaw.TOO_LONG, "10.0 s");
  }

  @Test
  void never_throws_whatever_the_bytes() {
    Random random = new Random(7);
    byte[] good = Sounds.wav(8000, Sounds.tone(440, 8000, 0.05, 1000));
    for (int round = 0; round < 20_000; round++) {
      byte[] file = Arrays.copyOf(good, random.nextInt(good.length + 1));
      for (int hits = random.nextInt(8); hits > 0 && file.length > 0; hits--) {
        file[random.nextInt(Math.min(file.length, 60))] = (byte) random.nextInt();
      }
      assertThat(decoder.decode(Audio.wav(file))).isNotNull();
    }
  }

  private static Audio wav(int code, int channels, int rate, int bits) {
    return Audio.wav(Sounds.wav(code, channels, rate, bits, new byte[48], 48));
  }

  private int[] samples(Audio audio) {
    Decoding decoding = decoder.decode(audio);
    assertThat(decoding).isInstanceOf(Playable.class);
    short[] samples = ((Playable) decoding).sound().samples();
    int[] numbers = new int[samples.length];
    Arrays.setAll(numbers, i -> samples[i]);
    return numbers;
  }

  private void assertFlaw(Audio audio, Flaw flaw, String reason) {
    assertThat(decoder.decode(audio))
        .isInstanceOfSatisfying(
            Flawed.class,
            flawed -> {
              assertThat(flawed.flaw().flaw()).isEqualTo(flaw);
              assertThat(flawed.flaw().reason()).contains(reason);
            });
  }
}
