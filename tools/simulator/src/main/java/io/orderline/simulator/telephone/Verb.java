package io.orderline.simulator.telephone;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer tells the line to do; its attributes have the names that Twilio gives them. */
public sealed interface Verb {

  record Say(Attributes attributes, String text) implements Verb {}

  record Play(Attributes attributes, String url) implements Verb {}

  /** Nothing is heard for a while. */
  record Pause(Attributes attributes) implements Verb {}

  /** Speech or keys are awaited while the prompts play. */
  record Gather(Attributes attributes, List<Verb> prompts) implements Verb {
    public Gather {
      prompts = List.copyOf(prompts);
    }

    boolean hears(String kind) {
      return Set.of(attributes.get("input", "dtmf").split(" ")).contains(kind);
    }

    /** Whether what is said is recorded besides. */
    boolean records() {
      return attributes.is("records", false);
    }

    /** What arrives of the pressed keys: up to the finishing key or the wanted number of digits. */
    String accepted(String keys) {
      String finish = attributes.get("finishOnKey", "#");
      int most = attributes.number("numDigits", Integer.MAX_VALUE);
      int end = 0;
      while (end < Math.min(keys.length(), most) && finish.indexOf(keys.charAt(end)) < 0) {
        end++;
      }
      return keys.substring(0, end);
    }
  }

  /** The caller is recorded. */
  record Recording(Attributes attributes) implements Verb {
    boolean endsOn(char key) {
      return attributes.get("finishOnKey", "1234567890*#").indexOf(key) >= 0;
    }
  }

  /** Another document goes on. */
  record Redirect(Attributes attributes, String url) implements Verb {}

  /** The line goes to another number. */
  record Dial(Attributes attributes, String number) implements Verb {}

  /** The line waits in a queue for an agent; the task tells the story. */
  record Enqueue(Attributes attributes, Optional<String> task) implements Verb {}

  /** The line's sound goes both ways through a stream; when that ends, the document goes on. */
  record Connect(StreamAddress address) implements Verb {}

  record Hangup() implements Verb {}

  record Reject(Attributes attributes) implements Verb {}
}
