package io.orderline.command.call;

import io.orderline.simulator.arguments.TelephoneNumber;
import io.orderline.simulator.options.LineOptions;
import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.Heard;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Telephone;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The terminal telephone. */
@Command(
    name = "call",
    description = {
      "Place a call from this terminal. 打一个电话",
      "It speaks any provider's own protocol, with real signatures."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nWithout a script, type at the prompt:%n",
    footer = {
      "  words       what you say; an empty line is silence",
      "  #1234       keys; ## is the key # itself",
      "  /wav FILE   speak a recording (on a line called with --listen record)",
      "  /hangup     end the call",
      "",
      "Examples:",
      "  ./orderline call --from 13501018226 --say '你好，我的快递到哪里了'",
      "  ./orderline call --provider vonage --say '转人工'",
      "Exit code 0 when the call ended as calls end, 1 when the line failed."
    })
public final class CallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "NUMBER",
      defaultValue = "13501018226",
      description = "The caller's number, or withheld (${DEFAULT-VALUE}).",
      converter = TelephoneNumber.class)
  private String from;

  @Option(
      names = "--to",
      paramLabel = "NUMBER",
      defaultValue = "+862160000000",
      description = "The number called (${DEFAULT-VALUE}).",
      converter = TelephoneNumber.class)
  private String to;

  @Option(
      names = "--say",
      paramLabel = "WORDS",
      parameterConsumer = ScriptReader.class,
      description = "Say this at the next turn; empty for silence. Repeat for further turns.")
  @SuppressWarnings("unused") // the script keeps it, in order with the others
  private String said;

  @Option(
      names = "--wav",
      paramLabel = "FILE",
      parameterConsumer = ScriptReader.class,
      description = "Speak this recording at the next turn; the line then records its caller.")
  @SuppressWarnings("unused")
  private String spoken;

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      parameterConsumer = ScriptReader.class,
      description = "Press these keys at the next turn.")
  @SuppressWarnings("unused")
  private String pressed;

  @Option(
      names = "--listen",
      paramLabel = "gather|record",
      description =
          "Whether the provider recognises speech, or the server records and recognises it"
              + " (implied by --wav).")
  private Listening listen;

  @Mixin private LineOptions line;

  /** What {@link ScriptReader} reads, in order. */
  final List<Entry> script = new ArrayList<>();

  private enum Listening {
    gather,
    record
  }

  @Override
  public Integer call() {
    Line called = line.reachedLine();
    PrintWriter out = spec.commandLine().getOut();
    Turns turns =
        script.isEmpty()
            ? Turns.typedInto(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
            : Turns.of(script);
    try (Telephone telephone = new Telephone(called, InstantSource.system(), new SecureRandom())) {
      out.printf("%s calls %s%n", from, called);
      PhoneCall call = telephone.dial(from, to, recorded());
      print(out, call.heard());
      while (call.ending().isEmpty()) {
        turn(out, call, turns.next(out));
      }
      return ended(out, call.ending().orElseThrow());
    }
  }

  private static void turn(PrintWriter out, PhoneCall call, Entry entry) {
    try {
      print(out, call.does(entry.action()));
    } catch (IllegalStateException impossible) {
      out.println("        " + impossible.getMessage());
    }
  }

  private boolean recorded() {
    return listen == Listening.record
        || script.stream().anyMatch(entry -> entry.action() instanceof CallerAction.Speaks);
  }

  private static void print(PrintWriter out, Heard heard) {
    heard.lines().forEach(line -> out.println("  line  " + line));
    if (!heard.lines().isEmpty()) {
      out.printf("        (%d ms)%n", heard.took().toMillis());
    }
    out.flush();
  }

  private static int ended(PrintWriter out, Ending ending) {
    out.println(
        switch (ending) {
          case Ending.Hangup _ -> "The line hung up.";
          case Ending.Caller _ -> "The caller hung up.";
          case Ending.Transfer(String to, List<String> told) when told.isEmpty() ->
              "The line was handed over to " + to + ".";
          case Ending.Transfer(String to, List<String> told) ->
              "The line was handed over to %s, who first heard:%n  %s"
                  .formatted(to, String.join("", told).replace("\n", "\n  "));
          case Ending.Rejected _ -> "The line did not take the call.";
          case Ending.Failed(String why) -> "The line failed: " + why;
        });
    out.flush();
    return ending instanceof Ending.Failed ? 1 : 0;
  }
}
