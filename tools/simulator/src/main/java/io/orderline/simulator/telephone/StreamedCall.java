package io.orderline.simulator.telephone;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call whose sound goes through streams: opens each one that the line is told to open, and asks
 * what comes next when it ends.
 */
public final class StreamedCall implements AutoCloseable {
  private final Line line;
  private final PhoneCall call;
  private final HttpClient client;
  private final ScheduledExecutorService ticker;
  private MediaStream stream;

  /**
   * Opens the call's stream.
   *
   * @param call on a line that streams, dialled already
   * @param ticker gives the beat; one thread can carry many calls
   */
  public StreamedCall(Line line, PhoneCall call, HttpClient client, ScheduledExecutorService ticker)
      throws MediaStream.Refused {
    this.line = line;
    this.call = call;
    this.client = client;
    this.ticker = ticker;
    connect();
  }

  /** What surrounds the stream: documents, ends and transfers. */
  public PhoneCall call() {
    return call;
  }

  /** The stream that is open, or was last. */
  public MediaStream stream() {
    return stream;
  }

  /**
   * Waits until the stream is closed, and does what the provider does then: asks what comes next,
   * and opens another stream if it is told to.
   *
   * @return whether there is another
   */
  public boolean goOn(Duration patience)
      throws MediaStream.Refused, TimeoutException, InterruptedException {
    try {
      stream.closed().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the stream broke", e.getCause());
    }
    stream.close();
    call.streamEnds();
    return connect();
  }

  private boolean connect() throws MediaStream.Refused {
    Optional<StreamAddress> where = call.stream();
    if (where.isPresent()) {
      stream = MediaStream.open(line, where.get(), call.id(), client, ticker);
    }
    return where.isPresent();
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
    }
  }
}
