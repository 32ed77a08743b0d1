package io.orderline.simulator.caller;

import io.orderline.simulator.server.OperatorClient;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.MediaStream;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.StreamedCall;
import io.orderline.simulator.telephone.Telephone;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

/**
 * A caller on one call, as its persona behaves. Whatever goes wrong is in the report.
 *
 * @param first what it says
 * @param second what it says then, if it corrects itself
 */
public record Caller(Persona persona, Utterance first, Utterance second, Equipment equipment) {
  private static final String WITHHELD = "withheld";
  private static final String SHOP = "+862160000000";

  /** The keys of the main menu: where the parcel is, and a person. */
  private static final String PARCEL = "2";

  private static final String PERSON = "0";

  /** What all callers share. */
  public record Equipment(
      Line line,
      Telephone telephone,
      HttpClient client,
      ScheduledExecutorService ticker,
      OperatorClient operator) {}

  public CallReport call() {
    var measured = new CallMeasurements();
    String id = "none";
    try {
      PhoneCall call = equipment.telephone().dialStreaming(WITHHELD, SHOP);
      id = call.id();
      if (call.stream().isEmpty()) {
        throw new IllegalStateException(
            "the line does not stream: "
                + call.ending().map(Ending::inWords).orElse("it asks and listens by turns"));
      }
      try (var streamed =
          new StreamedCall(equipment.line(), call, equipment.client(), equipment.ticker())) {
        boolean done = behave(streamed, new HeldCall(streamed, equipment.operator(), measured));
        return measured.report(id, persona, done, Optional.empty());
      }
    } catch (MediaStream.Refused | TimeoutException | RuntimeException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      return measured.report(id, persona, false, Optional.of(why));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return measured.report(id, persona, false, Optional.of("stopped"));
    }
  }

  private boolean behave(StreamedCall streamed, HeldCall call)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    return switch (persona) {
      case PATIENT, MUMBLING -> {
        askPatiently(call);
        call.say(first);
        call.hearOut();
        yield call.understood(first);
      }
      case CORRECTING -> {
        askPatiently(call);
        call.say(first);
        call.hearOut();
        call.say(second);
        call.hearOut();
        yield call.understood(second);
      }
      case INTERRUPTING -> {
        askImpatiently(call);
        call.hearOut();
        yield call.understood(first);
      }
      case ANGRY -> {
        askImpatiently(call);
        yield demandAPerson(streamed);
      }
      case SILENT -> sayNothing(streamed);
    };
  }

  private static void askPatiently(HeldCall call) throws TimeoutException, InterruptedException {
    call.hearOut();
    call.press(PARCEL);
    call.hearOut();
  }

  private void askImpatiently(HeldCall call) throws TimeoutException, InterruptedException {
    call.awaitVoice();
    call.pressOver(PARCEL);
    call.sayOver(first);
  }

  private static boolean demandAPerson(StreamedCall call)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    call.stream().playout().listen();
    call.stream().press(PERSON);
    while (call.goOn(HeldCall.PATIENCE)) {
      call.stream().playout().awaitQuiet(HeldCall.PAUSE, HeldCall.PATIENCE);
      call.stream().press(PERSON);
    }
    return call.call().ending().filter(Ending.Transfer.class::isInstance).isPresent();
  }

  /**
   * Says nothing until the line gives up, which it does politely: it asks, explains, says good-bye.
   */
  private static boolean sayNothing(StreamedCall call)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    while (call.goOn(HeldCall.PATIENCE.multipliedBy(6))) {
      // the line has opened another stream
    }
    return call.call().ending().filter(Ending.Hangup.class::isInstance).isPresent();
  }
}
