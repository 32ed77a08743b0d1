package io.orderline.access.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** 400 with its reason as text, so that whoever asked can put it right. */
public final class BadRequest {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

  private BadRequest() {}

  /** The failure of a request for this reason. */
  public static BadRequestException because(String reason) {
    return new BadRequestException(
        reason, Response.status(Response.Status.BAD_REQUEST).entity(reason).type(TEXT).build());
  }

  /** A value made of the request; what it refuses to be made of is the request's mistake. */
  public static <T> T unless(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw because(e.getMessage());
    }
  }
}
