package io.orderline.functionclient;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** The recogniser of the function {@code transcribe}. */
@DefaultBean
@ApplicationScoped
public class RemoteRecognizer implements SpeechRecognizer {
  private final FunctionClient transcribe;

  public RemoteRecognizer(FunctionClients peers) {
    this.transcribe = peers.named("transcribe", RecognizerFailed::new);
  }

  @Override
  public CompletionStage<Recognition> recognize(
      TenantId tenant, Audio audio, Expectation expectation) {
    return transcribe
        .at(
            "/transcribe?tenant={}&encoding={}&rate={}&expect={}",
            tenant,
            audio.encoding().name().toLowerCase(Locale.ROOT),
            audio.sampleRate(),
            ExpectationText.of(expectation))
        .with(audio.bytes())
        .ask(Recognition.class);
  }
}
