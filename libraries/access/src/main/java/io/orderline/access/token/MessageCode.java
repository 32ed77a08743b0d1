package io.orderline.access.token;

import java.util.Base64;
import java.util.HexFormat;

/** A message authentication code in the forms in which it is written. */
public final class MessageCode {
  private final byte[] bytes;

  MessageCode(byte[] bytes) {
    this.bytes = bytes;
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Its first bytes only, for a short code in a link. */
  public String hex(int length) {
    return HexFormat.of().formatHex(bytes, 0, length);
  }

  /** As the key of something else. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Safe in a path, without padding. */
  public String base64Url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
