package io.orderline.telemetry.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.sdk.trace.IdGenerator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of traces: by chance; or by a name, where one trace is begun more than once. A turn on a
 * stream is rehearsed while the caller pauses and performed when he is done, and both know its
 * number.
 */
@Singleton
public class TraceIds implements IdGenerator {
  private static final ScopedValue<String> NAME = ScopedValue.newInstance();
  private static final int LENGTH = 16;

  private final IdGenerator chance = IdGenerator.random();

  /** Starts a span; should it begin a trace, that is the trace of this name. */
  public static Span start(String name, SpanBuilder act) {
    return ScopedValue.where(NAME, name).call(act::startSpan);
  }

  @Override
  public String generateTraceId() {
    return NAME.isBound() ? of(NAME.get()) : chance.generateTraceId();
  }

  @Override
  public String generateSpanId() {
    return chance.generateSpanId();
  }

  private static String of(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
