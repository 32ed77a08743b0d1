package io.orderline.http.gate;

import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Map;

/** Routes of each kind that functions have. */
@Path("/")
public class Echo {

  /** A test's clock. */
  @Singleton
  static class Time {
    @Produces
    @Singleton
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @POST
  @Path("calls/bytes")
  public Uni<Integer> bytes(byte[] body) {
    return Uni.createFrom().item(body.length);
  }

  @POST
  @Path("small/json")
  public Uni<String> json(Map<String, Object> body) {
    return Uni.createFrom().item(body == null ? "none" : String.valueOf(body.size()));
  }

  @POST
  @Path("small/form")
  public Uni<String> form(@FormParam("a") String a) {
    return Uni.createFrom().item(a == null ? "none" : String.valueOf(a.length()));
  }

  @POST
  @Path("small/nothing")
  public String nothing() {
    return "done";
  }

  @GET
  @Path("small/get")
  public String get() {
    return "got";
  }

  /** As health and metrics. */
  @GET
  @Path("q/probe")
  public String probe() {
    return "well";
  }

  /** As the receiver of events. */
  @Funq
  public Map<String, String> receive(Map<String, String> event) {
    return event;
  }
}
