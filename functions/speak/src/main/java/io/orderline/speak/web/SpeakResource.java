package io.orderline.speak.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.BadRequest;
import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The voice for functions in other processes. The body is one sentence in UTF-8, every outcome is
 * JSON with a {@code type}; a request that makes no sense is 400.
 */
@Path("/speak")
@Allowed(Permission.SPEAK)
public class SpeakResource {
  /** Longer than any sentence. */
  private static final int MOST_CHARACTERS = 1000;

  private final Speaker speaker;

  SpeakResource(Speaker speaker) {
    this.speaker = speaker;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Speech> speak(
      @RestQuery String tenant, @RestQuery @DefaultValue("8000") int rate, byte[] body) {
    String sentence = new String(body, StandardCharsets.UTF_8);
    if (sentence.isBlank() || sentence.length() > MOST_CHARACTERS) {
      throw BadRequest.because("a sentence has 1 to " + MOST_CHARACTERS + " characters");
    }
    return BadRequest.unless(() -> speaker.speak(new TenantId(tenant), sentence, rate));
  }
}
