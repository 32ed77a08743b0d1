package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches one file over HTTP into {@code FILE.part}, goes on after interruptions, and renames it
 * when it is whole.
 */
final class Download {
  private static final int CONNECT_MILLIS = 10_000;

  /** How long nothing may come before the connection is given up. */
  static final Duration STALL = Duration.ofSeconds(30);

  /** Failures in a row without a single new byte. */
  private static final int PATIENCE = 5;

  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+)");

  private final URI source;
  private final Path file;
  private final Path part;
  private final Path tag;
  private final Duration stall;
  private final Progress progress;

  Download(URI source, Path file, Duration stall, Progress progress) {
    this.stall = stall;
    this.source = source;
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    this.tag = file.resolveSibling(file.getFileName() + ".etag");
    this.progress = progress;
  }

  /** Returns when the file is there, whole. */
  void run() throws IOException {
    if (Files.exists(file)) {
      return; // fetched before, but not yet unpacked
    }
    int failures = 0;
    while (true) {
      long before = size();
      try {
        attempt();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(tag);
        return;
      } catch (IOException e) {
        failures = size() > before ? 1 : failures + 1;
        if (failures >= PATIENCE) {
          throw new CommandProblem(
              "%s cannot be fetched (%s). Run the same command again later: it goes on where it stopped."
                  .formatted(source, e.getMessage()),
              e);
        }
      }
    }
  }

  private void attempt() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) source.toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout((int) stall.toMillis());
    long have = size();
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=" + have + "-");
      if (Files.exists(tag)) {
        connection.setRequestProperty("If-Range", Files.readString(tag));
      }
    }
    int status = connection.getResponseCode();
    switch (status) {
      case 206 -> copy(connection, have, total(connection, have));
      case 200 -> {
        Files.deleteIfExists(part); // the server begins anew: another file, or it knows no ranges
        copy(connection, 0, connection.getContentLengthLong());
      }
      case 416 -> {
        Files.deleteIfExists(part);
        throw new IOException("the server has a shorter file than was fetched");
      }
      case 404, 403, 410 ->
          throw new CommandProblem(
              source + " answers " + status + ": the model is not there. See --from for a mirror.");
      default -> throw new IOException("the server answers " + status);
    }
  }

  private static long total(HttpURLConnection connection, long have) throws IOException {
    String range = connection.getHeaderField("Content-Range");
    Matcher matcher = CONTENT_RANGE.matcher(range == null ? "" : range);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) != have) {
      throw new IOException("the server sends another range than was asked for: " + range);
    }
    return Long.parseLong(matcher.group(2));
  }

  private void copy(HttpURLConnection connection, long have, long total) throws IOException {
    String etag = connection.getHeaderField("ETag");
    if (etag != null && !etag.startsWith("W/")) {
      Files.writeString(tag, etag);
    }
    long done = have;
    try (InputStream in = connection.getInputStream();
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        done += n;
        progress.show("fetched", done, total);
      }
    }
    if (total >= 0 && done < total) {
      throw new IOException("the connection ended after " + done + " of " + total + " bytes");
    }
    progress.done();
  }

  private long size() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }
}
