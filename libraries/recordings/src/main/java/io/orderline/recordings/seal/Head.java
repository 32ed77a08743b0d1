package io.orderline.recordings.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * How a sealed recording begins: {@code OLRS}, the version, how long a piece is, the length of the
 * key's id, the id, sixteen random bytes from which with the key the recording's own key is made,
 * and seven with which each of its nonces begins.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares heads
record Head(String keyId, int piece, byte[] salt, byte[] nonce) {
  static final int LONGEST = 4 + 1 + 4 + 1 + 32 + 16 + 7;
  static final int PIECE = 64 * 1024;
  static final int TAG = 16;

  private static final byte[] MAGIC = "OLRS".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int SALT = 16;
  private static final int NONCE = 7;
  private static final int SMALLEST = 1024;
  private static final int LARGEST = 1024 * 1024;

  static Head random(String keyId, SecureRandom random) {
    byte[] salt = new byte[SALT];
    byte[] nonce = new byte[NONCE];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    return new Head(keyId, PIECE, salt, nonce);
  }

  int length() {
    return MAGIC.length + 1 + Integer.BYTES + 1 + keyId.length() + SALT + NONCE;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(length())
        .put(MAGIC)
        .put(VERSION)
        .putInt(piece)
        .put((byte) keyId.length())
        .put(keyId.getBytes(StandardCharsets.US_ASCII))
        .put(salt)
        .put(nonce)
        .array();
  }

  /** Reads the head of what begins like this. */
  static Head read(byte[] beginning) throws BrokenSeal {
    ByteBuffer bytes = ByteBuffer.wrap(beginning);
    try {
      byte[] magic = new byte[MAGIC.length];
      bytes.get(magic);
      if (!Arrays.equals(magic, MAGIC)) {
        throw new BrokenSeal("this is no sealed recording");
      }
      byte version = bytes.get();
      if (version != VERSION) {
        throw new BrokenSeal("a recording of version " + version + " cannot be opened here");
      }
      int piece = bytes.getInt();
      if (piece < SMALLEST || piece > LARGEST) {
        throw new BrokenSeal("the head of the recording was changed");
      }
      byte[] id = new byte[Byte.toUnsignedInt(bytes.get())];
      bytes.get(id);
      byte[] salt = new byte[SALT];
      bytes.get(salt);
      byte[] nonce = new byte[NONCE];
      bytes.get(nonce);
      return new Head(new String(id, StandardCharsets.US_ASCII), piece, salt, nonce);
    } catch (java.nio.BufferUnderflowException e) {
      throw new BrokenSeal("the recording ends within its head");
    }
  }

  /** The nonce of a piece; the last one is marked, so that a recording cannot be cut off. */
  byte[] nonceOf(long number, boolean last) throws BrokenSeal {
    if (number > 0xffff_ffffL) {
      throw new BrokenSeal("a recording has no more pieces than nonces");
    }
    return ByteBuffer.allocate(NONCE + Integer.BYTES + 1)
        .put(nonce)
        .putInt((int) number)
        .put((byte) (last ? 1 : 0))
        .array();
  }
}
