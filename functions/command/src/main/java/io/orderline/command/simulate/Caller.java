package io.orderline.command.simulate;

import io.orderline.command.server.Operator;
import io.orderline.command.telephone.Ending;
import io.orderline.command.telephone.Line;
import io.orderline.command.telephone.MediaStream;
import io.orderline.command.telephone.PhoneCall;
import io.orderline.command.telephone.Playout;
import io.orderline.command.telephone.StreamedCall;
import io.orderline.command.telephone.Telephone;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

/**
 * A caller on one call, as its persona behaves. Whatever goes wrong is in the report.
 *
 * @param first what it says
 * @param second what it says then, if it corrects itself
 */
record Caller(Persona persona, Utterance first, Utterance second, Equipment equipment) {
  private static final String WITHHELD = "withheld";
  private static final String SHOP = "+862160000000";

  /** A person begins to speak so long after the line has stopped. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The keys of the main menu: where the parcel is, and a person. */
  private static final String PARCEL = "2";

  private static final String PERSON = "0";

  /** What all callers share. */
  record Equipment(
      Line line,
      Telephone telephone,
      HttpClient client,
      ScheduledExecutorService ticker,
      Operator operator) {}

  CallReport call() {
    long began = System.nanoTime();
    var measured = new Measured();
    String id = "none";
    try {
      PhoneCall call = equipment.telephone().dialStreaming(WITHHELD, SHOP);
      id = call.id();
      if (call.stream().isEmpty()) {
        throw new IllegalStateException(
            "the line does not stream: " + call.ending().map(Object::toString).orElse("it asks"));
      }
      try (var streamed =
          new StreamedCall(equipment.line(), call, equipment.client(), equipment.ticker())) {
        boolean done = behave(streamed, measured);
        return measured.report(id, persona, done, Optional.empty(), since(began));
      }
    } catch (MediaStream.Refused | TimeoutException | RuntimeException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      return measured.report(id, persona, false, Optional.of(why), since(began));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return measured.report(id, persona, false, Optional.of("stopped"), since(began));
    }
  }

  private boolean behave(StreamedCall call, Measured measured)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    Playout playout = call.stream().playout();
    if (persona == Persona.SILENT) {
      return sayNothing(call);
    }
    if (persona == Persona.ANGRY || persona == Persona.INTERRUPTING) {
      playout.awaitSound(PATIENCE);
    } else {
      playout.awaitQuiet(PAUSE, PATIENCE);
    }
    playout.listen();
    call.stream().press(PARCEL);
    switch (persona) {
      case ANGRY, INTERRUPTING -> interrupt(call, measured);
      default -> {
        playout.awaitQuiet(PAUSE, PATIENCE);
        say(call, first, measured);
      }
    }
    if (persona == Persona.ANGRY) {
      return demandAPerson(call);
    }
    if (persona == Persona.CORRECTING) {
      playout.awaitQuiet(PAUSE, PATIENCE);
      say(call, second, measured);
      return heard(call, second, measured);
    }
    return heard(call, first, measured);
  }

  private void say(StreamedCall call, Utterance words, Measured measured)
      throws TimeoutException, InterruptedException {
    Playout playout = call.stream().playout();
    playout.listen();
    call.stream().voice().say(words.mulaw());
    playout.awaitSound(PATIENCE.plusSeconds(words.samples().length / 8000));
    measured.answered(call.stream().voice().saidAt(), playout.soundAt());
  }

  /** Speaks into the question, and expects it to stop. */
  private void interrupt(StreamedCall call, Measured measured)
      throws TimeoutException, InterruptedException {
    Playout playout = call.stream().playout();
    playout.awaitSound(PATIENCE);
    Thread.sleep(PAUSE);
    playout.listen();
    long began = System.nanoTime();
    call.stream().voice().say(first.mulaw());
    playout.awaitClear(PATIENCE);
    measured.interrupted(began, playout.clearedAt());
    playout.listen();
    playout.awaitSound(PATIENCE);
    measured.answered(call.stream().voice().saidAt(), playout.soundAt());
  }

  private boolean demandAPerson(StreamedCall call)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    call.stream().playout().listen();
    call.stream().press(PERSON);
    while (call.goOn(PATIENCE)) {
      call.stream().playout().awaitQuiet(PAUSE, PATIENCE);
      call.stream().press(PERSON);
    }
    return call.call().ending().filter(Ending.Transfer.class::isInstance).isPresent();
  }

  /**
   * Says nothing until the line gives up, which it does politely: it asks, explains, says good-bye.
   */
  private static boolean sayNothing(StreamedCall call)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    while (call.goOn(PATIENCE.multipliedBy(6))) {
      // the line has opened another stream
    }
    return call.call().ending().filter(Ending.Hangup.class::isInstance).isPresent();
  }

  /** Whether the line took what was said for what it was; then hangs up. */
  private boolean heard(StreamedCall call, Utterance words, Measured measured)
      throws TimeoutException, InterruptedException {
    call.stream().playout().awaitQuiet(PAUSE, PATIENCE);
    call.stream().hangUp();
    call.call().hangsUp();
    List<Heard> record = Heard.in(equipment.operator(), call.call().id());
    int errors =
        record.stream()
            .flatMap(turn -> turn.readings().stream())
            .mapToInt(words::errors)
            .min()
            .orElse(words.length());
    measured.understood(words.length(), Math.min(words.length(), errors));
    return errors == 0;
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /** What is measured on the way. */
  private static final class Measured {
    private final List<Integer> latencies = new ArrayList<>();
    private final List<Integer> bargeIns = new ArrayList<>();
    private int said;
    private int errors;

    void answered(long saidAt, long soundAt) {
      if (saidAt > 0 && soundAt > saidAt) {
        latencies.add((int) ((soundAt - saidAt) / 1_000_000));
      }
    }

    void interrupted(long began, long silentAt) {
      bargeIns.add((int) ((silentAt - began) / 1_000_000));
    }

    void understood(int characters, int wrong) {
      said += characters;
      errors += wrong;
    }

    CallReport report(
        String call, Persona persona, boolean done, Optional<String> failure, double seconds) {
      return new CallReport(
          call, persona, done, failure, latencies, bargeIns, said, errors, seconds);
    }
  }
}
