package io.orderline.console.reports;

import io.orderline.access.Principal;
import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.report.Fact;
import io.orderline.core.report.Facts;
import io.orderline.core.report.HandoffHistories;
import io.orderline.core.report.HandoffHistory;
import io.orderline.core.report.Handover;
import io.orderline.core.report.LineCall;
import io.orderline.core.report.Question;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what a report counts: our own list of calls, and what the desks' owner tells. The answer
 * comes on a thread that may compute.
 */
@Singleton
class Reporting {
  private static final int MOST_CALLS = 50_000;
  private static final int MOST_HANDOVERS = 20_000;

  private final LineCalls calls;
  private final HandoffHistories histories;
  private final Tenants tenants;
  private final Clock clock;

  Reporting(LineCalls calls, HandoffHistories histories, Tenants tenants, Clock clock) {
    this.calls = calls;
    this.histories = histories;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** What a query asks for, by the shop's clock. */
  Question question(TenantId tenant, ReportSearch search) {
    return search.question(tenants.of(tenant).zone(), clock.instant());
  }

  /** What the question is about, and what one must know besides. */
  Uni<List<Fact>> facts(TenantId tenant, Principal reader, Question question) {
    return Uni.combine()
        .all()
        .unis(
            calls
                .between(
                    tenant,
                    reader,
                    question.from(),
                    question.to().plus(Facts.AGAIN),
                    MOST_CALLS + 1)
                .invoke(found -> few(found.size() <= MOST_CALLS)),
            Uni.createFrom()
                .completionStage(
                    () -> histories.between(tenant, question.from(), question.to(), MOST_HANDOVERS))
                .invoke(found -> few(found.whole())))
        .asTuple()
        .chain(
            both ->
                calls
                    .of(tenant, reader, missing(both.getItem1(), both.getItem2()))
                    .map(
                        earlier ->
                            Stream.concat(both.getItem1().stream(), earlier.stream()).toList())
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(known -> facts(tenants.of(tenant), reader, known, both.getItem2())));
  }

  private static void few(boolean few) {
    if (!few) {
      throw Refused.invalid(
          "too-many-rows",
          "from",
          "That is more than a report counts at once: choose a shorter time.");
    }
  }

  /** The calls of hand-overs that began before the time. */
  private static Set<CallId> missing(List<LineCall> known, HandoffHistory history) {
    Set<CallId> ids = known.stream().map(LineCall::id).collect(Collectors.toSet());
    return history.handovers().stream()
        .map(Handover::call)
        .filter(call -> !ids.contains(call))
        .collect(Collectors.toSet());
  }

  /** Who sees some brands sees the hand-overs of their calls, and no agent's time. */
  private List<Fact> facts(
      Tenant shop, Principal reader, List<LineCall> known, HandoffHistory history) {
    boolean everything = reader.brands().isEmpty();
    Set<CallId> seen = known.stream().map(LineCall::id).collect(Collectors.toSet());
    Instant now = clock.instant();
    return Facts.of(
        known,
        history.handovers().stream()
            .filter(each -> everything || seen.contains(each.call()))
            .toList(),
        everything ? history.times() : List.of(),
        at -> shop.hours().open(LocalDateTime.ofInstant(at, shop.zone())),
        now);
  }

  Instant now() {
    return clock.instant();
  }
}
