package io.orderline.orders.kuaidi100;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Kuaidi100's signature: the MD5 of parameters, key and customer in a row, in capitals. */
record Signature(String key, String customer) {

  String of(String parameters) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest((parameters + key + customer).getBytes(UTF_8));
      return HexFormat.of().withUpperCase().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows MD5", e);
    }
  }

  @Override
  public String toString() {
    return "Signature[" + customer + "]";
  }
}
