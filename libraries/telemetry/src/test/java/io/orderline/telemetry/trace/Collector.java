package io.orderline.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real receiver of traces: OTLP in Protobuf over HTTP, as any collector takes it. */
public final class Collector implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  /**
   * A span as it arrived.
   *
   * @param parent empty for the first of its trace
   * @param links the traces that it is linked to
   * @param said all that it says: attributes, status, and what events in it say
   */
  public record Seen(
      String service,
      String trace,
      String id,
      String parent,
      String name,
      String kind,
      List<String> links,
      Map<String, String> attributes,
      String said) {}

  public Collector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** The settings that make a function send its traces here, and soon. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.otel.sdk.disabled", "false",
        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
        "quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.otel.bsp.schedule.delay", "100ms");
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The spans of a trace. */
  public List<Seen> trace(String id) {
    return seen.stream().filter(span -> span.trace().equals(id)).toList();
  }

  /** Waits for a span. */
  public Seen await(Predicate<Seen> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      for (Seen span : seen) {
        if (wanted.test(span)) {
          return span;
        }
      }
      assertThat(System.nanoTime())
          .as(() -> "the span has not come; there are " + seen.stream().map(Seen::name).toList())
          .isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      for (ResourceSpans resource : request.getResourceSpansList()) {
        String service = attributes(resource.getResource().getAttributesList()).get("service.name");
        resource.getScopeSpansList().stream()
            .flatMap(scope -> scope.getSpansList().stream())
            .map(span -> seen(service, span))
            .forEach(seen::add);
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static Seen seen(String service, Span span) {
    return new Seen(
        service,
        hex(span.getTraceId().toByteArray()),
        hex(span.getSpanId().toByteArray()),
        hex(span.getParentSpanId().toByteArray()),
        span.getName(),
        span.getKind().name().replace("SPAN_KIND_", ""),
        span.getLinksList().stream().map(link -> hex(link.getTraceId().toByteArray())).toList(),
        attributes(span.getAttributesList()),
        Stream.of(
                span.getName(),
                attributes(span.getAttributesList()),
                span.getStatus().getMessage(),
                span.getEventsList(),
                span.getLinksList().stream().map(Span.Link::getAttributesList).toList())
            .map(Object::toString)
            .collect(Collectors.joining(" ")));
  }

  private static Map<String, String> attributes(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey,
                attribute ->
                    attribute.getValue().hasStringValue()
                        ? attribute.getValue().getStringValue()
                        : attribute.getValue().toString().strip()));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
