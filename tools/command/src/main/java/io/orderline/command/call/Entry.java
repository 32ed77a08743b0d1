package io.orderline.command.call;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.telephone.CallerAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is done at a turn.
 *
 * @param shown how it is printed
 */
record Entry(String shown, CallerAction action) {
  static final Entry HANGS_UP = new Entry("(hangs up)", new CallerAction.HangsUp());

  /** Reads what was typed at the prompt. */
  static Entry typed(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return new Entry("(silence)", new CallerAction.StaysSilent());
    }
    if (text.startsWith("#")) {
      return keys(text.substring(1));
    }
    if (text.equals("/hangup")) {
      return HANGS_UP;
    }
    if (text.startsWith("/wav ")) {
      return wav(text.substring("/wav ".length()).strip());
    }
    if (text.startsWith("/")) {
      throw new CommandProblem("There are /wav FILE and /hangup; anything else is spoken.");
    }
    return words(text);
  }

  static Entry words(String words) {
    return words.isBlank() ? typed("") : new Entry(words, new CallerAction.Says(words));
  }

  static Entry keys(String keys) {
    if (!keys.matches("[0-9*#]+")) {
      throw new CommandProblem("Keys are 0-9, * and #, as in #1234.");
    }
    return new Entry("[keys " + keys + "]", new CallerAction.Presses(keys));
  }

  static Entry wav(String file) {
    try {
      return new Entry(
          "[speaks " + file + "]", new CallerAction.Speaks(Files.readAllBytes(Path.of(file))));
    } catch (IOException e) {
      throw new CommandProblem("The recording %s cannot be read.".formatted(file), e);
    }
  }
}
