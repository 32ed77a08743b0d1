package io.orderline.console.recording;

import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.calls.CallSight;
import io.orderline.console.recording.ByteRange.Wanted;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.records.CallRecordings;
import io.orderline.core.records.RecordedSound;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Lets people hear calls. Whoever listens has said why, and that is in the audit before the first
 * sound: the row itself is what lets the sound out.
 */
@Singleton
class Listening {
  private static final String DEED = "recording.listened";

  /** A recording is paused, and heard again. */
  private static final Duration GOOD = Duration.ofHours(4);

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int UNSATISFIABLE = 416;

  private final CallSight sight;
  private final CallRecordings recordings;
  private final AuditLog audit;
  private final Clock clock;

  Listening(CallSight sight, CallRecordings recordings, AuditLog audit, Clock clock) {
    this.sight = sight;
    this.recordings = recordings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Somebody is about to listen. */
  Uni<Void> begin(TenantId tenant, Principal principal, String call, String reason) {
    return heard(tenant, principal, call)
        .call(
            () ->
                audit.write(
                    tenant,
                    new Deed(principal.name(), DEED, about(call), Map.of("reason", reason))))
        .replaceWithVoid();
  }

  /** The sound, or the part of it that is asked for. */
  RestMulti<byte[]> sound(
      TenantId tenant, Principal principal, String call, Optional<String> range) {
    Uni<Answer> answer =
        heard(tenant, principal, call)
            .call(() -> allowed(tenant, principal, call))
            .map(whole -> new Answer(whole.total(), ByteRange.of(range, whole.total())));
    return RestMulti.fromUniResponse(
        answer, found -> pieces(tenant, new CallId(call), found), Answer::headers, Answer::status);
  }

  /** Its size; not there for whom the call is not there. */
  private Uni<RecordedSound> heard(TenantId tenant, Principal principal, String call) {
    return sight
        .seen(tenant, principal, call)
        .chain(id -> Uni.createFrom().completionStage(() -> recordings.read(tenant, id, 0, 0)))
        .map(found -> found.orElseThrow(Refused::notFound));
  }

  private Uni<Void> allowed(TenantId tenant, Principal principal, String call) {
    return audit
        .has(tenant, principal.name(), DEED, about(call), clock.instant().minus(GOOD))
        .map(
            told -> {
              if (!told) {
                throw Refused.conflict(
                    "reason-needed", "Say why you listen to this call: POST …/recording/listen.");
              }
              return null;
            });
  }

  private static String about(String call) {
    return "call " + call;
  }

  private Multi<byte[]> pieces(TenantId tenant, CallId call, Answer answer) {
    return Multi.createFrom()
        .items(answer::pieces)
        .onItem()
        .transformToUniAndConcatenate(
            piece ->
                Uni.createFrom()
                    .completionStage(
                        () ->
                            recordings.read(
                                tenant, call, piece.from(), (int) (piece.until() - piece.from())))
                    // erased while it is heard
                    .map(found -> found.map(RecordedSound::bytes).orElseThrow(Refused::notFound)));
  }

  /** What goes out. */
  private record Answer(long total, Wanted wanted) {
    int status() {
      return switch (wanted) {
        case Wanted.Whole _ -> OK;
        case Wanted.Part _ -> PARTIAL;
        case Wanted.Nothing _ -> UNSATISFIABLE;
      };
    }

    Stream<ByteRange> pieces() {
      return switch (wanted) {
        case Wanted.Whole _ -> pieces(new ByteRange(0, total));
        case Wanted.Part(var range) -> pieces(range);
        case Wanted.Nothing _ -> Stream.empty();
      };
    }

    private static Stream<ByteRange> pieces(ByteRange range) {
      return Stream.iterate(range.from(), at -> at < range.until(), at -> at + CallRecordings.MOST)
          .map(at -> new ByteRange(at, Math.min(range.until(), at + CallRecordings.MOST)));
    }

    /** No filter of answers sees a stream. */
    Map<String, List<String>> headers() {
      Map<String, List<String>> headers = new TreeMap<>();
      headers.put("Accept-Ranges", List.of("bytes"));
      headers.put("Cache-Control", List.of("no-store"));
      headers.put("X-Content-Type-Options", List.of("nosniff"));
      switch (wanted) {
        case Wanted.Part(ByteRange(long from, long until)) ->
            headers.put(
                "Content-Range", List.of("bytes %d-%d/%d".formatted(from, until - 1, total)));
        case Wanted.Nothing _ ->
            headers.put("Content-Range", List.of("bytes */%d".formatted(total)));
        case Wanted.Whole _ -> {}
      }
      return headers;
    }
  }
}
