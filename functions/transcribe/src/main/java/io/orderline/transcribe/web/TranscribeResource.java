package io.orderline.transcribe.web;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.Recognition.BadAudio;
import io.orderline.core.speech.Recognition.Busy;
import io.orderline.core.speech.Recognition.Flaw;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.tenant.TenantId;
import io.orderline.transcribe.TranscribeConfig;
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
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The recogniser for other processes. The body is the bare audio. Every outcome is JSON with a
 * {@code type}; the status says the same to those who only look there: 413 too large or too long,
 * 415 not a kind of audio we read, 503 with Retry-After when busy, 400 for a request that makes no
 * sense, 200 for all else.
 */
@Path("/transcribe")
public class TranscribeResource {
  private final SpeechRecognizer recognizer;
  private final TranscribeConfig config;

  TranscribeResource(SpeechRecognizer recognizer, TranscribeConfig config) {
    this.recognizer = recognizer;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Response> transcribe(
      @RestQuery String tenant,
      @RestQuery @DefaultValue("wav") String encoding,
      @RestQuery @DefaultValue("8000") int rate,
      @RestQuery @DefaultValue("anything") String expect,
      byte[] body) {
    if (!config.remote()) {
      throw new NotFoundException();
    }
    TenantId shop = valid(() -> new TenantId(tenant));
    Expectation expectation = valid(() -> ExpectationText.parse(expect));
    Audio.Encoding written = valid(() -> Audio.Encoding.valueOf(encoding.toUpperCase(Locale.ROOT)));
    return recognizer
        .recognize(shop, new Audio(written, rate, body), expectation)
        .thenApply(TranscribeResource::response);
  }

  private static Response response(Recognition recognition) {
    Response.ResponseBuilder response = Response.ok(recognition);
    return switch (recognition) {
      case Busy busy -> response.status(503).header(HttpHeaders.RETRY_AFTER, 1).build();
      case BadAudio(Flaw flaw, String reason)
          when flaw == Flaw.TOO_LARGE || flaw == Flaw.TOO_LONG ->
          response.status(413).build();
      case BadAudio(Flaw flaw, String reason) when flaw == Flaw.UNSUPPORTED ->
          response.status(415).build();
      default -> response.build();
    };
  }

  private static <T> T valid(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(
          e.getMessage(), Response.status(400).entity(e.getMessage()).type("text/plain").build());
    }
  }
}
