package io.orderline.transcribe.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.ExpectationText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The recogniser for functions in other processes. The body is the bare audio, every outcome is
 * JSON with a {@code type}; a request that makes no sense is 400, a fault of the recogniser 500.
 */
@Path("/transcribe")
@Allowed(Permission.TRANSCRIBE)
public class TranscribeResource {
  private final SpeechRecognizer recognizer;

  TranscribeResource(SpeechRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Recognition> transcribe(
      @RestQuery String tenant,
      @RestQuery @DefaultValue("wav") String encoding,
      @RestQuery @DefaultValue("8000") int rate,
      @RestQuery @DefaultValue("anything") String expect,
      byte[] body) {
    TenantId shop = BadRequest.unless(() -> new TenantId(tenant));
    Expectation expectation = BadRequest.unless(() -> ExpectationText.parse(expect));
    Audio.Encoding written =
        BadRequest.unless(() -> Audio.Encoding.valueOf(encoding.toUpperCase(Locale.ROOT)));
    return recognizer.recognize(shop, new Audio(written, rate, body), expectation);
  }
}
