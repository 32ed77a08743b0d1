package io.orderline.functionclient;

import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.SpeakerFailed;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** The voices of the function {@code speak}. */
@DefaultBean
@ApplicationScoped
public class RemoteSpeaker implements Speaker {
  private final FunctionClient speak;

  public RemoteSpeaker(FunctionClients peers) {
    this.speak = peers.named("speak", SpeakerFailed::new);
  }

  @Override
  public CompletionStage<Speech> speak(TenantId tenant, String sentence, int sampleRate) {
    return speak
        .at("/speak?tenant={}&rate={}", tenant, sampleRate)
        .with(sentence.getBytes(StandardCharsets.UTF_8))
        .ask(Speech.class);
  }
}
