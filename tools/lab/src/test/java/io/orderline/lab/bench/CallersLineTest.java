package io.orderline.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersLineTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 200})
  void aLineEndsWithTheVoiceHoweverLoudTheRoomIs(int roomAmplitude) {
    short[] sound = new short[3 * CallersLine.RATE];
    Random room = new Random(7);
    for (int i = 0; i < sound.length; i++) {
      boolean voiced = i >= CallersLine.RATE / 2 && i < 2 * CallersLine.RATE;
      double voice = voiced ? 3000 * Math.sin(i * 0.3) : 0;
      sound[i] = (short) (voice + roomAmplitude * room.nextGaussian());
    }

    assertThat(CallersLine.of(wav(sound)).seconds()).isCloseTo(2.0, within(0.021));
  }

  private static byte[] wav(short[] samples) {
    ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    wav.position(44);
    wav.asShortBuffer().put(samples);
    return wav.array();
  }
}
