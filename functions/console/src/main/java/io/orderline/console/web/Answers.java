package io.orderline.console.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.orderline.access.AccessDecision;
import io.orderline.access.web.AccessFilter;
import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.store.StoreUnavailable;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer of the API: never kept by anybody on the way, and an error always a problem. */
@Singleton
public class Answers {
  private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

  /** A request that we refuse ourselves. */
  @ServerExceptionMapper
  public Response refused(Refused refused) {
    var answer =
        Response.status(refused.problem().status()).entity(refused.problem()).type(PROBLEM);
    if (refused.retryAfterSeconds() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
    }
    return answer.build();
  }

  /** A value of the body is of another kind than the contract's. */
  @ServerExceptionMapper
  public Response unreadable(MismatchedInputException fault, UriInfo address) {
    return Api.of(address.getPath())
        ? refused(Refused.invalid(field(fault), "The API describes what kind of value this is."))
        : Response.status(Response.Status.BAD_REQUEST).build();
  }

  private static String field(MismatchedInputException fault) {
    return fault.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  /** The database is away. */
  @ServerExceptionMapper
  public Response away(StoreUnavailable fault) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .entity(fault.getMessage())
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }

  /** Meaning cannot be compared now. */
  @ServerExceptionMapper
  public Response away(KnowledgeUnavailable fault) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .entity("understanding is away")
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }

  /** The queues cannot be asked now. */
  @ServerExceptionMapper
  public Response away(HandoffsUnavailable fault) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .entity("the queues are away")
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }

  /** Whatever else says no, in whatever words, says so as a problem here. */
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (!Api.of(request.getUriInfo().getPath())) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (response.getStatus() >= 400 && !(response.getEntity() instanceof Problem)) {
      response.setEntity(problem(request, response), null, PROBLEM);
    }
  }

  private static Problem problem(
      ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(AccessFilter.REFUSED) instanceof AccessDecision.Refused refused) {
      String detail =
          refused.status() == 401 ? "Sign in, or show a token of your own." : refused.reason();
      return Problem.of(refused.status(), refused.code(), detail);
    }
    int status = response.getStatus();
    return switch (status) {
      case 404 -> Problem.of(status, "not-found", "The API has no such address.");
      case 405, 415 -> Problem.of(status, "invalid", "The API takes this in another way.");
      case 503 -> Problem.of(status, "unavailable", "Try again in a moment: " + words(response));
      default ->
          status < 500
              ? Problem.of(status, "invalid", "The request cannot be read.")
              : Problem.of(status, "unavailable", "Something broke here; the log says what.");
    };
  }

  private static String words(ContainerResponseContext response) {
    return response.getEntity() instanceof String text ? text : "a part of the line is away";
  }
}
