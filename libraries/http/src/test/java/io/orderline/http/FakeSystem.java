package io.orderline.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real HTTP server that plays somebody else's system: answers as told, and has the faults that
 * are ordered, one a request.
 */
public final class FakeSystem implements AutoCloseable {
  /** Kinds of failure. */
  public enum Fault {
    /** Does not answer before the server is closed. */
    SILENT,
    /** Answers 500. */
    BROKEN,
    /** Answers half a JSON document. */
    GARBLED,
    /** Answers 429 and asks for ten seconds of quiet. */
    BUSY,
    /** Closes the connection. */
    GONE,
    /** Does what it was asked to do, and closes the connection without an answer. */
    CUT_OFF
  }

  /** A request as it came. */
  public record Request(String method, URI uri, Map<String, String> headers, String body) {
    public String path() {
      return uri.getPath();
    }

    /** The fields of a form or of the query. */
    public Map<String, String> fields() {
      String form = body.isEmpty() ? uri.getRawQuery() : body;
      return Stream.of(form.split("&"))
          .map(pair -> pair.split("=", 2))
          .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
  public record Answer(int status, String type, byte[] bytes) {
    /** An answer in JSON. */
    public Answer(int status, String body) {
      this(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The system's answer when nothing is wrong. */
  @FunctionalInterface
  public interface Behaviour {
    Answer answer(Request request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger passing = new AtomicInteger();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Behaviour behaviour;

  public FakeSystem(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Only after so many more requests the ordered faults begin. */
  public void pass(int requests) {
    passing.addAndGet(requests);
  }

  /** The next requests fail so, one after the other. */
  public void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** The next {@code times} requests fail so. */
  public void fail(Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      faults.add(fault);
    }
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        e -> e.getKey().toLowerCase(java.util.Locale.ROOT),
                        e -> e.getValue().getFirst())),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    requests.add(request);
    Fault fault = passing.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? null : faults.poll();
    switch (fault) {
      case null -> answer(exchange, behaviour.answer(request));
      case BROKEN -> answer(exchange, new Answer(500, "<html>Internal Server Error</html>"));
      case GARBLED -> answer(exchange, new Answer(200, "{\"items\": [{"));
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", "10");
        answer(exchange, new Answer(429, "{}"));
      }
      case GONE -> exchange.close();
      case CUT_OFF -> {
        behaviour.answer(request);
        exchange.close();
      }
      case SILENT -> {
        try {
          closing.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        exchange.close();
      }
    }
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.bytes();
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
