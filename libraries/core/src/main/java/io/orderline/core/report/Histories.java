package io.orderline.core.report;

import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Reads what has happened to contacts: each becomes one {@link Handover}. */
public final class Histories {
  private Histories() {}

  /**
   * The hand-overs that began among these.
   *
   * @param happenings in the order in which they happened
   * @param reasons why each was handed over
   * @param levels how many seconds a queue wants a caller to wait at most
   */
  public static List<Handover> of(
      List<Happening> happenings,
      Function<ContactId, Optional<String>> reasons,
      ToIntFunction<String> levels) {
    Map<ContactId, Reading> readings = new LinkedHashMap<>();
    for (Happening happening : happenings) {
      if (happening.kind() == Happening.Kind.QUEUED) {
        readings.putIfAbsent(happening.contact(), new Reading(happening));
      }
      Optional.ofNullable(readings.get(happening.contact()))
          .ifPresent(reading -> reading.read(happening));
    }
    return readings.values().stream()
        .map(
            reading ->
                reading.handover(
                    reasons.apply(reading.queued.contact()),
                    levels.applyAsInt(reading.queued.queue())))
        .toList();
  }

  /** One history while it is read. */
  private static final class Reading {
    private final Happening queued;
    private final List<Talk> talks = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private Optional<Instant> answeredAt = Optional.empty();
    private Optional<Instant> keptAt = Optional.empty();
    private Optional<Instant> outAt = Optional.empty();
    private Optional<String> how = Optional.empty();
    private boolean again;
    private boolean cutOff;

    Reading(Happening queued) {
      this.queued = queued;
    }

    void read(Happening happening) {
      Instant at = happening.at();
      switch (happening.kind()) {
        case MISSED, DECLINED -> happening.agent().ifPresent(missed::add);
        case ANSWERED -> answered(happening);
        case QUEUED_AGAIN -> {
          close(talk -> talk.brokenOff(at));
          again = true;
          cutOff = true;
        }
        case KEEPS_PLACE -> keepsPlace(at);
        case WENT_BACK, LEFT -> over(happening);
        case WRAPPED_UP -> wrappedUp(happening);
        case QUEUED, OFFERED, WITHDRAWN -> {}
      }
    }

    private void answered(Happening happening) {
      talks.add(Talk.begun(happening.agent().orElse(""), happening.at()));
      answeredAt = answeredAt.or(() -> Optional.of(happening.at()));
      outAt = outAt.or(() -> Optional.of(happening.at()));
      again = false;
    }

    /** Who was answered before, and waits again, has had his answer. */
    private void keepsPlace(Instant at) {
      if (answeredAt.isEmpty()) {
        keptAt = keptAt.or(() -> Optional.of(at));
        outAt = outAt.or(() -> Optional.of(at));
      }
    }

    private void over(Happening happening) {
      if (how.isEmpty()) {
        close(talk -> talk.ended(happening.at()));
        how = Optional.of(happening.detail().orElse(""));
        outAt = outAt.or(() -> Optional.of(happening.at()));
        again = false;
      }
    }

    private void close(Function<Talk, Talk> end) {
      talks.replaceAll(talk -> talk.goesOn() ? end.apply(talk) : talk);
    }

    private void wrappedUp(Happening happening) {
      boolean confirmed =
          happening.detail().filter(how -> how.startsWith("confirmed:")).isPresent();
      talks.replaceAll(
          talk ->
              talk.isBeingWrappedUp() && happening.agent().filter(talk.agent()::equals).isPresent()
                  ? talk.wrappedUp(happening.at(), confirmed)
                  : talk);
    }

    Handover handover(Optional<String> reason, int level) {
      return new Handover(
          queued.contact(),
          queued.queue(),
          reason,
          level,
          queued.at(),
          answeredAt,
          keptAt,
          outAt,
          how,
          again,
          cutOff,
          missed,
          talks);
    }
  }
}
