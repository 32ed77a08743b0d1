package io.orderline.call.turn;

import io.orderline.call.provider.CallEvent.Heard;
import io.orderline.call.provider.RecordingAccess;
import io.orderline.call.record.Recordings;
import io.orderline.core.call.Expectation;
import io.orderline.core.call.TurnInput;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns what the provider brings into what the caller did; listens to recordings itself. */
@ApplicationScoped
public class Ear {
  private static final Logger LOG = Logger.getLogger(Ear.class);
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private final Recordings recordings;
  private final SpeechRecognizer recognizer;

  Ear(Recordings recordings, SpeechRecognizer recognizer) {
    this.recordings = recordings;
    this.recognizer = recognizer;
  }

  /** What the caller did; when we cannot listen, {@link TurnInput.Unheard}, never a failure. */
  Uni<TurnInput> listen(
      TenantId tenant, Heard heard, Expectation expectation, Supplier<RecordingAccess> access) {
    return switch (heard) {
      case Heard.Given(TurnInput input) -> Uni.createFrom().item(input);
      case Heard.Recorded(var recording) ->
          Uni.createFrom()
              .deferred(() -> recordings.fetch(recording, access.get()))
              .chain(
                  audio -> Enquiries.stage(() -> recognizer.recognize(tenant, audio, expectation)))
              .map(recognition -> input(recognition, expectation))
              .ifNoItem()
              .after(PATIENCE)
              .fail()
              .onFailure()
              .invoke(cause -> LOG.warnf("a recording was not heard: %s", cause.toString()))
              .onFailure()
              .recoverWithItem(new TurnInput.Unheard());
    };
  }

  /** What the caller did, as far as it was heard. */
  public static TurnInput input(Recognition recognition, Expectation expectation) {
    return switch (recognition) {
      case Recognition.Recognised(var transcript) -> new TurnInput.Heard(transcript);
      // an unsure number is checked against the known ones and read back, so a guess is worth
      // having
      case Recognition.Unclear(var guess)
          when guess.isPresent() && expectation instanceof Expectation.Digits ->
          new TurnInput.Heard(guess.get());
      case Recognition.Unclear _ -> new TurnInput.Mumbled();
      case Recognition.NoSpeech _ -> new TurnInput.Silence();
      case Recognition.BadAudio(var flaw, var reason) -> {
        LOG.warnf("a recording was refused: %s, %s", flaw, reason);
        yield new TurnInput.Unheard();
      }
      case Recognition.Busy _, Recognition.NoModel _ -> new TurnInput.Unheard();
    };
  }
}
