package io.orderline.recordings.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import io.orderline.recordings.RecordingName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed recording opens as it was sealed, in its own place, with its own key, or not at all. */
class SealedRecordingTest {
  private static final RecordingName NAME =
      RecordingName.of(new TenantId("demo"), new CallId("CA1"), "a");
  private static final RecordingName OTHER =
      RecordingName.of(new TenantId("demo"), new CallId("CA2"), "a");
  private static final RecordingKeys KEYS =
      new RecordingKeys(Map.of("a", "first secret of sixteen", "b", "second secret of it"), "a");
  private static final int HEAD = 4 + 1 + 4 + 1 + 1 + 16 + 7;
  private static final int WHOLE = Head.PIECE + Head.TAG;

  private static byte[] sound(int length) {
    byte[] sound = new byte[length];
    new Random(length).nextBytes(sound);
    return sound;
  }

  private static byte[] sealed(byte[] sound, RecordingKeys keys, boolean ended) throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = new SealedWriter(out, keys, NAME);
    for (int at = 0; at < sound.length; at += 16_000) {
      writer.write(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + 16_000)));
    }
    if (ended) {
      writer.end();
    }
    return out.toByteArray();
  }

  private static byte[] opened(byte[] sealed) throws IOException {
    var all = new ByteArrayOutputStream();
    SealedReader.open(new Memory(sealed), KEYS, NAME).all(all::write);
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Head.PIECE - 1, Head.PIECE, Head.PIECE + 1, 3 * Head.PIECE, 200_001})
  void itOpensAsItWasSealed(int length) throws Exception {
    byte[] sound = sound(length);
    byte[] sealed = sealed(sound, KEYS, true);

    assertThat(opened(sealed)).isEqualTo(sound);
    assertThat(SealedReader.open(new Memory(sealed), KEYS, NAME).length()).isEqualTo(length);
  }

  @Test
  void itOpensAtAnyPlace() throws Exception {
    byte[] sound = sound(200_001);
    SealedReader reader = SealedReader.open(new Memory(sealed(sound, KEYS, true)), KEYS, NAME);
    var random = new Random(7);
    for (int time = 0; time < 200; time++) {
      int from = random.nextInt(sound.length + 10);
      int most = random.nextInt(150_000);
      assertThat(reader.read(from, most))
          .isEqualTo(
              from >= sound.length
                  ? new byte[0]
                  : Arrays.copyOfRange(sound, from, Math.min(sound.length, from + most)));
    }
  }

  @Test
  void nothingOfItCanBeReadWithoutTheKey() throws Exception {
    byte[] silence = new byte[300_000];
    byte[] sealed = sealed(silence, KEYS, true);

    int zeros = 0;
    for (byte each : sealed) {
      zeros += each == 0 ? 1 : 0;
    }
    assertThat(zeros).isLessThan(sealed.length / 128);
    assertThat(sealed(silence, KEYS, true)).isNotEqualTo(sealed);
  }

  /** Whichever bit it is: of the head, of a piece, of its tag. */
  @Test
  void aChangedBitIsFound() throws Exception {
    byte[] sealed = sealed(sound(150_000), KEYS, true);
    for (int at = 0; at < sealed.length; at += at < HEAD + 32 ? 1 : 997) {
      byte[] changed = sealed.clone();
      changed[at] = (byte) (changed[at] ^ 1);
      assertThatThrownBy(() -> opened(changed)).as("byte " + at).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsCutOffIsFoundAtOnce() throws Exception {
    byte[] sealed = sealed(sound(200_000), KEYS, true);
    for (int length :
        new int[] {
          0, 3, HEAD - 1, HEAD, HEAD + 5, HEAD + WHOLE, HEAD + 2 * WHOLE, sealed.length - 1
        }) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> SealedReader.open(new Memory(cut), KEYS, NAME))
          .as("cut to " + length)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatWasNeverEndedDoesNotOpen() throws Exception {
    byte[] sealed = sealed(sound(200_000), KEYS, false);

    assertThatThrownBy(() -> opened(sealed)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void piecesInAnotherOrderAreFound() throws Exception {
    byte[] sealed = sealed(sound(200_000), KEYS, true);
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, HEAD, swapped, HEAD + WHOLE, WHOLE);
    System.arraycopy(sealed, HEAD + WHOLE, swapped, HEAD, WHOLE);

    assertThatThrownBy(() -> opened(swapped)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void aPieceOfAnotherRecordingIsFound() throws Exception {
    byte[] one = sealed(sound(200_000), KEYS, true);
    byte[] other = sealed(sound(200_000), KEYS, true);
    System.arraycopy(other, HEAD, one, HEAD, WHOLE);

    assertThatThrownBy(() -> opened(one)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void aRecordingUnderAnotherCallsNameDoesNotOpen() throws Exception {
    byte[] sealed = sealed(sound(1000), KEYS, true);

    assertThatThrownBy(() -> SealedReader.open(new Memory(sealed), KEYS, OTHER))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void anotherKeyDoesNotOpenIt() throws Exception {
    byte[] sealed = sealed(sound(1000), KEYS, true);
    var without = new RecordingKeys(Map.of("b", "second secret of it"), "b");
    var wrong = new RecordingKeys(Map.of("a", "not the secret it was"), "a");

    assertThatThrownBy(() -> SealedReader.open(new Memory(sealed), without, NAME))
        .hasMessageContaining("the key a is not configured");
    assertThatThrownBy(() -> SealedReader.open(new Memory(sealed), wrong, NAME))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void anOlderKeyOpensWhatItSealed() throws Exception {
    byte[] sound = sound(1000);
    byte[] sealed = sealed(sound, KEYS, true);
    var later =
        new RecordingKeys(Map.of("a", "first secret of sixteen", "b", "second secret of it"), "b");

    assertThat(SealedReader.open(new Memory(sealed), later, NAME).read(0, 1000)).isEqualTo(sound);
    assertThat(SealedReader.keyOf(new Memory(sealed))).isEqualTo("a");
  }

  @Test
  void aCurrentKeyThatIsNotThereIsNamedWithoutTheSecrets() {
    assertThatThrownBy(() -> new RecordingKeys(Map.of("a", "hidden"), "c"))
        .hasMessageContaining("orderline.recordings.key is c")
        .hasMessageNotContaining("hidden");
    assertThat(KEYS).asString().doesNotContain("secret");
  }
}
