package io.orderline.speak.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key of a spoken sentence: a hash of all that makes it what it is. */
record PromptKey(String hash) {

  static PromptKey of(String voice, int sampleRate, String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update((voice + "\n" + sampleRate + "\n").getBytes(UTF_8));
      return new PromptKey(HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
