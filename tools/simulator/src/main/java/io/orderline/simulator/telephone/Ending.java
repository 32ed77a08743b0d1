package io.orderline.simulator.telephone;

import java.util.List;

/** How a call ended. */
public sealed interface Ending {

  /** For people. */
  String inWords();

  /** The line hung up. */
  record Hangup() implements Ending {
    @Override
    public String inWords() {
      return "the line hung up";
    }
  }

  /** The caller hung up. */
  record Caller() implements Ending {
    @Override
    public String inWords() {
      return "the caller hung up";
    }
  }

  /**
   * The line was handed to a number, or to a queue whose task is given instead.
   *
   * @param told what the person heard before the caller was put through
   */
  record Transfer(String to, List<String> told) implements Ending {
    public Transfer {
      told = List.copyOf(told);
    }

    @Override
    public String inWords() {
      return "the line was handed over to " + to;
    }

    Transfer(String to) {
      this(to, List.of());
    }
  }

  /** The line did not take the call. */
  record Rejected() implements Ending {
    @Override
    public String inWords() {
      return "the line did not take the call";
    }
  }

  /** Neither the webhook nor its fallback gave a document: the provider says so and hangs up. */
  record Failed(String why) implements Ending {
    @Override
    public String inWords() {
      return "the line failed: " + why;
    }
  }
}
