package io.orderline.recordings.s3;

import io.orderline.access.token.Sha256;
import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Recordings as objects of a bucket: {@code <prefix><shop>/<hash>.sealed}. */
public final class S3Recordings implements Recordings, AutoCloseable {
  private static final String ENDING = ".sealed";
  private static final String NOTHING = Sha256.hex(new byte[0]);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int PARTIAL = 206;
  private static final int MISSING = 404;

  /** Of the page of a list; our names hold nothing that XML writes otherwise. */
  private static final Pattern CONTENTS = Pattern.compile("(?s)<Contents>(.*?)</Contents>");

  private final Bucket bucket;
  private final S3Signature signature;
  private final InstantSource clock;
  private final HttpClient http;

  public S3Recordings(Bucket bucket, InstantSource clock) {
    this.bucket = bucket;
    this.signature = new S3Signature(bucket.region(), bucket.accessKey(), bucket.secretKey());
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(bucket.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String place() {
    return bucket.endpoint() + "/" + bucket.name();
  }

  @Override
  public void keep(RecordingName name, Path sealed) throws IOException {
    HttpResponse<byte[]> answer =
        ask("PUT", bucket.object(key(name)), Map.of(), hash(sealed), BodyPublishers.ofFile(sealed));
    expect(answer, OK);
  }

  @Override
  public Optional<Kept> open(RecordingName name) throws IOException {
    HttpResponse<byte[]> answer =
        ask("HEAD", bucket.object(key(name)), Map.of(), NOTHING, BodyPublishers.noBody());
    if (answer.statusCode() == MISSING) {
      return Optional.empty();
    }
    expect(answer, OK);
    long size = answer.headers().firstValueAsLong("content-length").orElse(0);
    return Optional.of(new Stored(name, size));
  }

  private final class Stored implements Kept {
    private final RecordingName name;
    private final long size;

    Stored(RecordingName name, long size) {
      this.name = name;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
      if (length == 0) {
        return new byte[0];
      }
      String range = "bytes=%d-%d".formatted(from, from + length - 1);
      HttpResponse<byte[]> answer =
          ask(
              "GET",
              bucket.object(key(name)),
              Map.of("range", range),
              NOTHING,
              BodyPublishers.noBody());
      expect(answer, PARTIAL);
      if (answer.body().length != length) {
        throw new EOFException("the recording ends before");
      }
      return answer.body();
    }
  }

  @Override
  public void delete(RecordingName name) throws IOException {
    HttpResponse<byte[]> answer =
        ask("DELETE", bucket.object(key(name)), Map.of(), NOTHING, BodyPublishers.noBody());
    if (answer.statusCode() != MISSING) {
      expect(answer, OK, NO_CONTENT);
    }
  }

  @Override
  public List<Listed> list(String tenant, Optional<RecordingName> after, int most)
      throws IOException {
    Map<String, String> query = new TreeMap<>();
    query.put("list-type", "2");
    query.put("prefix", bucket.prefix() + tenant + "/");
    query.put("max-keys", String.valueOf(Math.min(most, 1000)));
    after.ifPresent(name -> query.put("start-after", bucket.prefix() + key(name)));
    HttpResponse<byte[]> answer =
        ask("GET", bucket.list(query), Map.of(), NOTHING, BodyPublishers.noBody());
    expect(answer, OK);
    List<Listed> listed = new ArrayList<>();
    String page = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    for (MatchResult found : CONTENTS.matcher(page).results().toList()) {
      String key = value(found.group(1), "Key");
      String name = key.substring(Math.min(key.length(), bucket.prefix().length()));
      if (name.endsWith(ENDING)
          && RecordingName.valid(name.substring(0, name.length() - ENDING.length()))) {
        listed.add(
            new Listed(
                new RecordingName(name.substring(0, name.length() - ENDING.length())),
                Long.parseLong(value(found.group(1), "Size")),
                Instant.parse(value(found.group(1), "LastModified"))));
      }
    }
    return listed;
  }

  private static String value(String contents, String name) throws IOException {
    var found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(contents);
    if (!found.find()) {
      throw new IOException("the bucket's list has an entry without " + name);
    }
    return found.group(1);
  }

  private static String key(RecordingName name) {
    return name.value() + ENDING;
  }

  private HttpResponse<byte[]> ask(
      String method,
      java.net.URI address,
      Map<String, String> headers,
      String bodyHash,
      BodyPublisher body)
      throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(bucket.timeout()).method(method, body);
    signature.headers(method, address, headers, bodyHash, clock.instant()).forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void expect(HttpResponse<byte[]> answer, int... statuses) throws IOException {
    for (int status : statuses) {
      if (answer.statusCode() == status) {
        return;
      }
    }
    throw new IOException(
        "the bucket answered %d to %s".formatted(answer.statusCode(), answer.request().method()));
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JVM has no SHA-256", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
