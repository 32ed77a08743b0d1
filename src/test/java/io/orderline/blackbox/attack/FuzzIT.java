package io.orderline.blackbox.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.http.gate.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated requests, the same for the same seed; the server is as well afterwards as before. */
@Tag("attack")
class FuzzIT {
  private static final long SEED = Long.getLong("fuzz.seed", 7771);
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final int CONNECTIONS = 16;
  private static final int WARM_UP = 1000;

  /** What a heap may have grown by: caches fill. */
  private static final long GROWTH_MB = 48;

  private final Target target = Target.shared();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void aServerIsAsWellAfterwardsAsBefore() throws Exception {
    send(SEED - 1, WARM_UP);
    long before = target.heap();
    statuses.clear();
    int told = target.log().length();
    long began = System.nanoTime();

    send(SEED, REQUESTS);

    long seconds = Math.max(1, (System.nanoTime() - began) / 1_000_000_000);
    long after = target.heap();
    report(
        ("fuzz  seed %d, %d requests in %d s, answers by status (0 closed) %s;"
                + " heap %d MB before, %d MB after")
            .formatted(SEED, REQUESTS, seconds, statuses, before, after));
    assertThat(problems).isEmpty();
    assertThat(target.healthy()).isTrue();
    assertThat(target.answersCalls()).isTrue();
    assertThat(target.log().substring(told)).doesNotContain("\tat ");
    assertThat(after).isLessThan(before + GROWTH_MB);
  }

  private void send(long seed, int requests) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        var random = new Random(seed * CONNECTIONS + i);
        int share = requests / CONNECTIONS;
        done.add(threads.submit(() -> talk(new GeneratedRequests(random), share)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  private Void talk(GeneratedRequests generated, int requests) throws IOException {
    Wire wire = target.wire();
    for (int i = 0; i < requests; i++) {
      byte[] request = generated.next();
      if (!wire.say(request)) {
        wire.close();
        wire = target.wire();
        wire.say(request);
      }
      Wire.Answer answer = wire.answer(Target.PATIENCE);
      note(request, answer);
      if (answer.closed() || answer.status() != 200) {
        wire.close();
        wire = target.wire();
      }
    }
    wire.close();
    return null;
  }

  private void note(byte[] request, Wire.Answer answer) {
    statuses.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
    if (!answer.ended() || answer.status() == 500) {
      String text = new String(request, StandardCharsets.UTF_8);
      synchronized (problems) {
        problems.add(answer.status() + " to " + text.substring(0, Math.min(600, text.length())));
      }
    }
  }

  static void report(String line) throws IOException {
    System.out.println(line);
    Files.writeString(
        Path.of("target/attack.txt"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Requests that are almost right, or not at all; each is whole. */
  private static final class GeneratedRequests {
    private static final List<String> TYPES =
        List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "application/cloudevents+json",
            "multipart/form-data; boundary=b",
            "application/octet-stream",
            "text/plain",
            "audio/wav",
            "",
            "a/b;c=d;;");
    private static final List<String> PIECES =
        List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "1e999",
            "-0",
            "\\u0000",
            "\\ud800",
            "a=",
            "&",
            "=",
            "%41",
            "%",
            "%zz",
            "%00",
            "+",
            ";",
            "CallSid=CA1",
            "SpeechResult=",
            "你好",
            "😀",
            "\u0000",
            "\u202e",
            "' or 1=1 --",
            "${x}",
            "../",
            "<x>",
            "\r\n",
            "from",
            "typed",
            "\"typed\":\"我要退货\"",
            "{\"from\":\"13501018226\"}",
            "{\"keys\":\"1\"}");

    private final Random random;
    private final List<Routes.Route> routes = Routes.all();

    GeneratedRequests(Random random) {
      this.random = random;
    }

    byte[] next() {
      Routes.Route route = any(routes);
      byte[] body = body().getBytes(StandardCharsets.UTF_8);
      var head = new StringBuilder();
      head.append(
              random.nextInt(10) > 0
                  ? route.method()
                  : any(List.of("POST", "GET", "PUT", "OPTIONS", "DELETE")))
          .append(' ')
          .append(path(route.path()))
          .append(" HTTP/1.1\r\nHost: localhost\r\nContent-Length: ")
          .append(body.length)
          .append("\r\n");
      String type = any(TYPES);
      if (!type.isEmpty()) {
        head.append("Content-Type: ").append(type).append("\r\n");
      }
      if (random.nextInt(4) == 0) {
        head.append("Authorization: Bearer ").append(Shop.TOKEN).append("\r\n");
      }
      if (random.nextInt(8) == 0) {
        head.append(
            any(
                List.of(
                    "X-Twilio-Signature: x\r\n",
                    "Jambonz-Signature: t=1,v1=a\r\n",
                    "ce-id: 1\r\nce-type: call.ended\r\nce-source: /x\r\nce-specversion: 1.0\r\n",
                    "Accept: nonsense\r\n",
                    "Origin: https://evil.example\r\n",
                    "Cookie: a=b;;=\r\n",
                    "traceparent: 00-0-0-0\r\n",
                    "Accept-Language: \u00e4\r\n")));
      }
      byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
      byte[] all = new byte[start.length + body.length];
      System.arraycopy(start, 0, all, 0, start.length);
      System.arraycopy(body, 0, all, start.length, body.length);
      return all;
    }

    private String path(String path) {
      String changed =
          switch (random.nextInt(6)) {
            case 0 -> path + "/" + any(List.of("%00", "%e4", "..%2f", "x", "%zz", "a%0d%0ab"));
            case 1 ->
                path.replace(
                    "/x", "/" + any(List.of("%00", "CA1", "-", "9".repeat(40), "%E4%BD%A0")));
            case 2 -> path.replace("demo", any(List.of("nobody", "%00", "DEMO", "a".repeat(300))));
            default -> path;
          };
      return random.nextInt(3) == 0
          ? changed
              + "?"
              + any(
                  List.of(
                      "tenant=demo",
                      "tenant=%00",
                      "limit=x",
                      "limit=-5",
                      "a=%zz",
                      "tenant=demo&turn=1",
                      "since=never",
                      "state=%00",
                      "customer=%00&limit=99999999999",
                      "id=%00"))
          : changed;
    }

    private String body() {
      var body = new StringBuilder();
      int pieces = random.nextInt(20) == 0 ? random.nextInt(5000) : random.nextInt(12);
      for (int i = 0; i < pieces; i++) {
        body.append(any(PIECES));
      }
      return body.toString();
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
