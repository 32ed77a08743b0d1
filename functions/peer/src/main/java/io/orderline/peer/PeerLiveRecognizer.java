package io.orderline.peer;

import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveEar;
import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.RecognizerFailed;
import io.orderline.core.tenant.TenantId;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The live recogniser of the function {@code transcribe}, through a socket for each line. Whether
 * it listens is only known when the socket is open: until then the sound waits, and where it does
 * not the ear says that it is lost.
 */
@DefaultBean
@ApplicationScoped
public class PeerLiveRecognizer implements LiveRecognizer {
  private final boolean open;
  private final Peer transcribe;

  public PeerLiveRecognizer(Peers peers) {
    this.open = peers.areOpen();
    this.transcribe = peers.named("transcribe", "live", RecognizerFailed::new);
  }

  @Override
  public Optional<LiveEar> open(TenantId tenant, int sampleRate, Consumer<Hearing> hearer) {
    if (!open) {
      return Optional.empty();
    }
    var ear = new PeerEar(sampleRate, InstantSource.system(), hearer);
    ear.open(transcribe.socket(ear, "/transcribe/live?tenant={}&rate={}", tenant, sampleRate));
    return Optional.of(ear);
  }
}
