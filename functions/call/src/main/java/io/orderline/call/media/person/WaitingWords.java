package io.orderline.call.media.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a caller says or presses while he waits. */
enum WaitingWords {
  /** He goes back to the line. */
  BACK("算了|不等了|不用等|不想等|不用人工|不要人工|不转了|不用转|回到(?:自助|机器人)", '1'),
  /** He leaves word. */
  MESSAGE("留言|留个言|留个话|记(?:一)?下来", '2'),
  /** He hangs up and is called when it is his turn. */
  CALL_ME("回电|回拨|回个电话|打(?:给我|回来|过来)|给我(?:回|打)", '3');

  private final Pattern said;
  private final char key;

  WaitingWords(String said, char key) {
    this.said = Pattern.compile(said);
    this.key = key;
  }

  static Optional<WaitingWords> in(String text) {
    for (WaitingWords each : values()) {
      if (each.said.matcher(text).find()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static Optional<WaitingWords> of(char key) {
    for (WaitingWords each : values()) {
      if (each.key == key) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
