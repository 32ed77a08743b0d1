package io.orderline.http.gate;

import io.vertx.core.buffer.Buffer;

/** Whether a form can be read: its escapes are whole, and it has no more fields than a form has. */
final class Forms {
  private static final int MOST_FIELDS = 1000;

  private Forms() {}

  static boolean readable(Buffer form) {
    int fields = 1;
    int length = form.length();
    for (int at = 0; at < length; at++) {
      byte letter = form.getByte(at);
      if (letter == '&' && ++fields > MOST_FIELDS) {
        return false;
      }
      if (letter == '%'
          && !(at + 2 < length && hex(form.getByte(at + 1)) && hex(form.getByte(at + 2)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hex(byte letter) {
    return Character.digit(letter, 16) >= 0;
  }
}
