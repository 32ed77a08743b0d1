package io.orderline.access.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short texts that a table keeps and we must read again, such as the secrets of others
 * (AES-256-GCM). A sealed text names the key it was sealed with, and opens in its own place only.
 */
public final class Seal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int ID = 8;
  private static final String SEPARATOR = ".";

  private final SecretKeySpec key;
  private final String id;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param secret from the configuration; random, 16 characters at least
   * @param purpose keeps seals of one purpose from opening those of another
   */
  public Seal(String secret, String purpose) {
    this.key = new SecretKeySpec(Hmac.sha256(secret).sign("seal " + purpose).bytes(), "AES");
    this.id = Sha256.hex("seal " + purpose + " " + secret).substring(0, ID);
  }

  /**
   * Seals a text.
   *
   * @param place where it is kept, such as the row's key: elsewhere it does not open
   */
  public String close(String text, String place) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), place)
            .orElseThrow(() -> new IllegalStateException("this JVM cannot encrypt"));
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return id + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The text; empty where another key sealed it, it is of another place, or it was changed. */
  public Optional<String> open(String sealed, String place) {
    if (!sealed.startsWith(id + SEPARATOR)) {
      return Optional.empty();
    }
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(sealed.substring(id.length() + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return whole.length <= NONCE
        ? Optional.empty()
        : run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(whole, NONCE),
                Arrays.copyOfRange(whole, NONCE, whole.length),
                place)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes, String place) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Seal[" + id + "]";
  }
}
