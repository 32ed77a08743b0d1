package io.orderline.console.webhooks;

import io.orderline.console.ConsoleConfig;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Sends letters. The host's name is looked up here, every network address that it has is checked,
 * and the connection goes to the one that was checked: a name cannot mean another machine a moment
 * later. Redirects are not followed, and of an answer no more is read than is needed.
 */
@Singleton
class Post {
  /** What a robot says in its answer has less. */
  private static final int LONGEST_ANSWER = 16 * 1024;

  private final Vertx vertx;
  private final HttpClient client;
  private final ConsoleConfig.Webhooks config;
  private final WebhookAddress addresses;

  Post(Vertx vertx, ConsoleConfig config) {
    this.vertx = vertx;
    this.config = config.webhooks();
    this.addresses = new WebhookAddress(this.config.trusted().orElse(List.of()));
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(this.config.timeout().toMillis()))
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setMaxPoolSize(20)
                .setVerifyHost(true));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** Sends a letter; whatever goes wrong is a verdict. */
  Uni<Verdict> send(Shape shape, Letter letter) {
    return found(letter.address())
        .chain(server -> exchange(shape, letter, server))
        .ifNoItem()
        .after(config.timeout())
        .fail()
        .onFailure()
        .recoverWithItem(fault -> Verdict.unanswered(why(fault)));
  }

  /** Where the host is; fails where any of it is not for us to reach. */
  private Uni<InetAddress> found(URI address) {
    String host = address.getHost().replaceAll("^\\[|]$", "");
    return uni(vertx.executeBlocking(() -> InetAddress.getAllByName(host), false))
        .map(
            all -> {
              if (!Arrays.stream(all).allMatch(each -> addresses.allows(address, each))) {
                throw new PrivateAddress();
              }
              return all[0];
            });
  }

  private Uni<Verdict> exchange(Shape shape, Letter letter, InetAddress server) {
    URI address = letter.address();
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(WebhookAddress.port(address), literal(server)))
            .setHost(address.getHost())
            .setPort(WebhookAddress.port(address))
            .setSsl("https".equalsIgnoreCase(address.getScheme()))
            .setURI(target(address))
            .setFollowRedirects(false)
            .putHeader("Content-Type", "application/json; charset=utf-8")
            .putHeader("User-Agent", "Orderline");
    letter.headers().forEach(options::putHeader);
    return uni(client.request(options)).chain(request -> answered(shape, letter, request));
  }

  private Uni<Verdict> answered(Shape shape, Letter letter, HttpClientRequest request) {
    return uni(request.send(Buffer.buffer(letter.body())))
        .chain(
            response ->
                text(response).map(answer -> Letters.judge(shape, response.statusCode(), answer)))
        .onCancellation()
        .invoke(request::reset)
        .onTermination()
        .invoke(request::reset);
  }

  /** The beginning of an answer; the rest is not waited for. */
  private static Uni<String> text(HttpClientResponse response) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Buffer read = Buffer.buffer();
              response.exceptionHandler(emitter::fail);
              response.endHandler(_ -> emitter.complete(read.toString()));
              response.handler(
                  part -> {
                    if (read.length() + part.length() > LONGEST_ANSWER) {
                      emitter.complete(read.toString());
                    } else {
                      read.appendBuffer(part);
                    }
                  });
            });
  }

  /** Without the name, which would be looked up again. */
  private static String literal(InetAddress server) {
    return server.getHostAddress();
  }

  private static String target(URI address) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private static String why(Throwable fault) {
    return switch (fault) {
      case PrivateAddress _ -> "private-address";
      case UnknownHostException _ -> "no-such-host";
      case TimeoutException _ -> "timeout";
      case SSLException _ -> "tls";
      default -> fault.getCause() instanceof SSLException ? "tls" : "unreachable";
    };
  }

  private static <T> Uni<T> uni(Future<T> future) {
    return Uni.createFrom().completionStage(future::toCompletionStage);
  }

  /** A host that is not everybody's. */
  private static final class PrivateAddress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PrivateAddress() {
      super("a private address", null, false, false);
    }
  }
}
