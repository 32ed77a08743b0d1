package io.orderline.console.personal;

import io.orderline.console.ConsoleConfig;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Erases, in rounds: find everything, remember whom it is about, erase what can go, and come again
 * for the rest. A round that is interrupted is begun anew, and what it did is found no more; it is
 * over when a round finds nothing that can go, some time after the one before.
 */
@ApplicationScoped
public class ErasureRounds {
  private static final Logger LOG = Logger.getLogger(ErasureRounds.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** As many ids as a request holds easily. */
  private static final int BATCH = 500;

  private static final int PATIENT = 10;

  private final ErasureTable table;
  private final PersonSearch search;
  private final AuditLog audit;
  private final TenantTransaction transactions;
  private final Duration pace;
  private final Clock clock;
  private final AtomicBoolean working = new AtomicBoolean();

  ErasureRounds(
      ErasureTable table,
      PersonSearch search,
      AuditLog audit,
      TenantTransaction transactions,
      ConsoleConfig config,
      Clock clock) {
    this.table = table;
    this.search = search;
    this.audit = audit;
    this.transactions = transactions;
    this.pace = config.erasurePace();
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(pace.toMillis(), _ -> wake());
  }

  /** Goes on with what is due, behind whoever asks. */
  void wake() {
    if (working.compareAndSet(false, true)) {
      goOn()
          .onTermination()
          .invoke(() -> working.set(false))
          .subscribe()
          .with(
              _ -> {},
              fault -> LOG.warnf("erasing persons is interrupted: %s", fault.getClass().getName()));
    }
  }

  /** Goes on with what is due, a round each. */
  public Uni<Void> goOn() {
    return table
        .due(clock.instant())
        .chain(
            tenants ->
                Multi.createFrom()
                    .iterable(tenants)
                    .onItem()
                    .transformToUniAndConcatenate(this::goOn)
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> goOn(TenantId tenant) {
    return table
        .claim(tenant, clock.instant(), LEASE)
        .chain(
            claimed ->
                claimed
                    .map(erasure -> round(tenant, erasure).chain(() -> goOn(tenant)))
                    .orElse(Uni.createFrom().voidItem()));
  }

  private Uni<Void> round(TenantId tenant, Erasure erasure) {
    return search
        .find(tenant, erasure.person().orElseThrow(), erasure.openTicketsToo())
        .call(found -> table.remember(tenant, erasure, found.person()))
        .chain(
            found ->
                erase(tenant, found)
                    .chain(
                        reports ->
                            transactions.write(
                                tenant,
                                session ->
                                    table
                                        .locked(session, tenant, erasure.id())
                                        .map(
                                            now ->
                                                now.after(found.person(), reports, clock.instant()))
                                        .chain(next -> note(session, tenant, next)))));
  }

  private Uni<Void> note(Mutiny.Session session, TenantId tenant, Erasure next) {
    return told(next)
        .map(deed -> audit.add(session, tenant, deed))
        .orElse(Uni.createFrom().voidItem())
        .chain(() -> table.note(session, tenant, next, due(next)));
  }

  /** Who is away may be back at once; an open ticket takes its time. */
  private Instant due(Erasure next) {
    boolean patient =
        next.state() == Erasure.State.WAITING
            && next.holders().stream().noneMatch(HolderReport::away);
    return clock.instant().plus(patient ? pace.multipliedBy(PATIENT) : pace);
  }

  /** Events first: what comes late of the rest has no effect then. */
  private Uni<List<HolderReport>> erase(TenantId tenant, Found found) {
    return Multi.createFrom()
        .iterable(
            search.holders().stream()
                .sorted(Comparator.comparing(holder -> !holder.name().equals("events")))
                .toList())
        .onItem()
        .transformToUniAndConcatenate(holder -> erase(tenant, holder, found))
        .collect()
        .asList();
  }

  private static Uni<HolderReport> erase(TenantId tenant, PersonalHolder holder, Found found) {
    List<HeldItem> free = found.free(holder.name());
    boolean needed = !free.isEmpty() || holder.name().equals("events");
    return !needed
        ? Uni.createFrom().item(found.report(holder.name(), true))
        : Multi.createFrom()
            .range(0, Math.max(1, (free.size() + BATCH - 1) / BATCH))
            .map(batch -> free.subList(batch * BATCH, Math.min(free.size(), (batch + 1) * BATCH)))
            .onItem()
            .transformToUniAndConcatenate(
                items ->
                    Uni.createFrom()
                        .completionStage(
                            () ->
                                holder.erase(
                                    tenant, new PersonalHolder.Erasure(found.person(), items))))
            .collect()
            .last()
            .map(_ -> found.report(holder.name(), true))
            .onFailure()
            .invoke(
                fault ->
                    LOG.warnf(
                        "%s does not erase a person: %s", holder.name(), PersonSearch.cause(fault)))
            .onFailure()
            .recoverWithItem(
                () ->
                    new HolderReport(
                        holder.name(), true, found.report(holder.name(), false).kinds()));
  }

  private static Optional<Deed> told(Erasure erasure) {
    if (erasure.state() != Erasure.State.DONE) {
      return Optional.empty();
    }
    Map<String, String> detail = new TreeMap<>();
    erasure
        .holders()
        .forEach(report -> detail.put(report.holder(), String.valueOf(report.erased())));
    return Optional.of(
        new Deed(erasure.askedBy(), "personal.erased", "person " + erasure.masked(), detail));
  }
}
