package io.orderline.call.phone;

import io.orderline.access.web.Public;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;

/** The files of the page, each with headers that let it do only what it has to. */
@Singleton
@Path("/phone")
@PhoneAccess
@Public("a demonstration that PhoneFilter switches on")
public class PhonePage {
  private static final String PAGE = "index.html";

  /** Listed, because a native image has no directory to look into. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(PAGE, "text/html;charset=UTF-8"),
          Map.entry("phone.css", "text/css;charset=UTF-8"),
          Map.entry("icon.svg", "image/svg+xml"),
          script("phone.js"),
          script("texts.js"),
          script("line.js"),
          script("stream.js"),
          script("sound.js"),
          script("capture.js"),
          script("mulaw.js"),
          script("reading.js"),
          script("view.js"),
          script("names.js"),
          script("watch.js"),
          script("written.js"));

  private final Map<String, byte[]> files =
      TYPES.keySet().stream().collect(Collectors.toMap(name -> name, PhonePage::bytes));

  @GET
  public Response page(@Context UriInfo uri, @RestHeader("Host") String host) {
    return uri.getPath().endsWith("/")
        ? file(PAGE, host)
        : Response.seeOther(URI.create("/phone/")).build();
  }

  @GET
  @Path("{name: [a-z]+\\.(html|css|js|svg)}")
  public Response file(String name, @RestHeader("Host") String host) {
    if (!TYPES.containsKey(name)) {
      throw new NotFoundException();
    }
    return Response.ok(files.get(name))
        .type(TYPES.get(name))
        .header("Content-Security-Policy", policy(host))
        .header("Permissions-Policy", "microphone=(self), camera=(), geolocation=()")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** Older Safari does not count a WebSocket to this very host as its own. */
  static String policy(String host) {
    String sockets =
        host != null && host.matches("[\\w.:\\[\\]-]+")
            ? " ws://%1$s wss://%1$s".formatted(host)
            : "";
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " connect-src 'self'"
        + sockets
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static Map.Entry<String, String> script(String name) {
    return Map.entry(name, "text/javascript;charset=UTF-8");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = PhonePage.class.getClassLoader().getResourceAsStream("phone/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
