package io.orderline.call.conversation;

import io.orderline.call.recording.Recordings;
import io.orderline.core.call.Expectation;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallEvent.Heard;
import io.orderline.telephony.RecordingAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns what the provider brings into what the caller did; listens to recordings itself. */
@ApplicationScoped
public class CallerInputReader {
  private static final Logger LOG = Logger.getLogger(CallerInputReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(7);

  private final Recordings recordings;
  private final SpeechRecognizer recognizer;

  CallerInputReader(Recordings recordings, SpeechRecognizer recognizer) {
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
              .invoke(CallerInputReader::logFlaw)
              .map(recognition -> TurnInput.of(recognition, expectation))
              .ifNoItem()
              .after(PATIENCE)
              .fail()
              .onFailure()
              .invoke(cause -> LOG.warnf("a recording was not heard: %s", cause.toString()))
              .onFailure()
              .recoverWithItem(new TurnInput.Unheard());
    };
  }

  private static void logFlaw(Recognition recognition) {
    if (recognition instanceof Recognition.BadAudio(var flaw, var reason)) {
      LOG.warnf("a recording was refused: %s, %s", flaw, reason);
    }
  }
}
