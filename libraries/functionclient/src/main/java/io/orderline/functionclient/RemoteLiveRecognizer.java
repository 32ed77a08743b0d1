package io.orderline.functionclient;

import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The live recogniser of the function {@code transcribe}, through a socket for each line. Whether
 * it listens is only known when the socket is open: until then the sound waits, and where it does
 * not the ear says that it is lost.
 */
@DefaultBean
@ApplicationScoped
public class RemoteLiveRecognizer implements LiveRecognizer {
  private final boolean open;
  private final FunctionClient transcribe;
  private final Clock clock;

  public RemoteLiveRecognizer(FunctionClients peers, Clock clock) {
    this.clock = clock;
    this.open = peers.areOpen();
    this.transcribe = peers.named("transcribe", "live", RecognizerFailed::new);
  }

  @Override
  public Optional<LiveRecognition> open(TenantId tenant, int sampleRate, Consumer<Hearing> hearer) {
    if (!open) {
      return Optional.empty();
    }
    var ear = new RemoteRecognition(sampleRate, clock, hearer);
    ear.open(transcribe.socket(ear, "/transcribe/live?tenant={}&rate={}", tenant, sampleRate));
    return Optional.of(ear);
  }
}
