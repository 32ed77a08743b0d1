package io.orderline.http.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be said, and what came of it. */
public final class Wire implements AutoCloseable {
  private final Socket socket = new Socket();

  /** Connects. */
  public Wire(String host, int port) throws IOException {
    socket.connect(new InetSocketAddress(host, port), 5000);
    socket.setTcpNoDelay(true);
  }

  /**
   * What came back.
   *
   * @param status 0 when none came
   * @param closed whether the other side has closed
   */
  public record Answer(int status, String text, boolean closed) {
    /** Whether the request came to an end. */
    public boolean ended() {
      return status > 0 || closed;
    }
  }

  /** Sends one request and reads its answer for so long. */
  public static Answer ask(String host, int port, byte[] request, Duration patience)
      throws IOException {
    try (Wire wire = new Wire(host, port)) {
      wire.say(request);
      return wire.answer(patience);
    }
  }

  /** Says something; a side that has closed does not hear it. */
  public boolean say(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Says something. */
  public boolean say(String text) {
    return say(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The head and what came with it, waiting for so long at most. */
  public Answer answer(Duration patience) throws IOException {
    var read = new ByteArrayOutputStream();
    long until = System.nanoTime() + patience.toNanos();
    InputStream in = socket.getInputStream();
    byte[] part = new byte[8192];
    while (true) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return answer(read, false);
      }
      socket.setSoTimeout((int) left);
      try {
        int count = in.read(part);
        if (count < 0) {
          return answer(read, true);
        }
        read.write(part, 0, count);
        if (complete(read.toString(StandardCharsets.ISO_8859_1))) {
          return answer(read, false);
        }
      } catch (SocketTimeoutException e) {
        return answer(read, false);
      } catch (IOException e) {
        return answer(read, true);
      }
    }
  }

  private static boolean complete(String text) {
    int head = text.indexOf("\r\n\r\n");
    if (head < 0 || text.startsWith("HTTP/1.1 100")) {
      return false;
    }
    String lower = text.substring(0, head).toLowerCase(java.util.Locale.ROOT);
    int at = lower.indexOf("content-length:");
    if (at < 0) {
      return text.startsWith("HTTP/1.1 204") || text.endsWith("0\r\n\r\n");
    }
    int end = lower.indexOf("\r\n", at);
    String length = lower.substring(at + 15, end < 0 ? lower.length() : end).strip();
    return text.length() >= head + 4 + Integer.parseInt(length);
  }

  private static Answer answer(ByteArrayOutputStream read, boolean closed) {
    String text =
        read.toString(StandardCharsets.UTF_8).replaceFirst("^HTTP/1.1 100[^\r]*\r\n\r\n", "");
    int status =
        text.startsWith("HTTP/1.") && text.length() >= 12
            ? Integer.parseInt(text.substring(9, 12))
            : 0;
    return new Answer(status, text, closed);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
