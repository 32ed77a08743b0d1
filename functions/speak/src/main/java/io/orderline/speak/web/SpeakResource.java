package io.orderline.speak.web;

import io.orderline.core.speech.Speaker;
import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.orderline.speak.SpeakConfig;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The voice for other processes. The body is one sentence. Every outcome is JSON with a {@code
 * type}; busy is 503 with Retry-After, a request that makes no sense 400.
 */
@Path("/speak")
public class SpeakResource {
  /** Longer than any sentence. */
  private static final int MOST_CHARACTERS = 1000;

  private final Speaker speaker;
  private final SpeakConfig config;

  SpeakResource(Speaker speaker, SpeakConfig config) {
    this.speaker = speaker;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> speak(
      @RestQuery String tenant, @RestQuery @DefaultValue("8000") int rate, String sentence) {
    if (!config.remote()) {
      throw new NotFoundException();
    }
    if (sentence.isBlank() || sentence.length() > MOST_CHARACTERS) {
      throw refused("a sentence has 1 to " + MOST_CHARACTERS + " characters");
    }
    try {
      return speaker.speak(new TenantId(tenant), sentence, rate).thenApply(SpeakResource::response);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private static Response response(Speech speech) {
    return speech instanceof Speech.Busy
        ? Response.ok(speech).status(503).header(HttpHeaders.RETRY_AFTER, 1).build()
        : Response.ok(speech).build();
  }

  private static BadRequestException refused(String reason) {
    return new BadRequestException(
        reason, Response.status(400).entity(reason).type(MediaType.TEXT_PLAIN).build());
  }
}
