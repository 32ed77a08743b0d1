package io.orderline.recordings.seal;

import io.orderline.recordings.RecordingName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens the pieces of one recording, each in its place only. */
final class Pieces {
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Head head;
  private final SecretKeySpec key;
  private final byte[] place;

  Pieces(Head head, RecordingKeys.Key key, RecordingName name) {
    this.head = head;
    this.key = new SecretKeySpec(key.of(head.bytes()), "AES");
    this.place = name.value().getBytes(StandardCharsets.US_ASCII);
  }

  byte[] seal(byte[] plain, int length, long number, boolean last) throws BrokenSeal {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(plain, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM cannot encrypt", e);
    }
  }

  byte[] open(byte[] sealed, int from, int length, long number, boolean last) throws BrokenSeal {
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed, from, length);
    } catch (GeneralSecurityException e) {
      throw new BrokenSeal("piece %d was changed, moved or cut off".formatted(number));
    }
  }

  private Cipher cipher(int mode, long number, boolean last)
      throws GeneralSecurityException, BrokenSeal {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(8 * Head.TAG, head.nonceOf(number, last)));
    cipher.updateAAD(place);
    return cipher;
  }
}
