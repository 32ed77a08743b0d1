package io.orderline.telephony;

/** A message to a provider's media stream. */
public sealed interface Frame {

  record Text(String text) implements Frame {}

  /** Not copied: whoever makes a frame gives the array away. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares frames
  record Binary(byte[] bytes) implements Frame {}
}
