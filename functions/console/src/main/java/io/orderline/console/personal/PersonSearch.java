package io.orderline.console.personal;

import io.orderline.console.web.Refused;
import io.orderline.core.call.CallId;
import io.orderline.core.person.HeldItem;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.functionclient.PersonalHolders;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Asks all holders what they have of a person, step by step, each with what the others know. */
@Singleton
class PersonSearch {
  private static final Logger LOG = Logger.getLogger(PersonSearch.class);

  /** Looking through a shop is work: people wait for each other. */
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final PersonalHolders holders;
  private final Semaphore free = new Semaphore(AT_ONCE);

  PersonSearch(PersonalHolders holders) {
    this.holders = holders;
  }

  /** For somebody who waits for it; fails where others are looking already. */
  Uni<Found> lookFor(TenantId tenant, Person person) {
    if (!free.tryAcquire()) {
      throw Refused.wait(
          "busy", "Others look for a person now. Try again in a moment.", Duration.ofSeconds(5));
    }
    return find(tenant, person, false)
        .ifNoItem()
        .after(LONGEST)
        .failWith(
            () -> Refused.busy("Looking through all takes too long now.", Duration.ofSeconds(30)))
        .onTermination()
        .invoke(() -> free.release());
  }

  /** Whoever cannot answer is noted, and the others are asked all the same. */
  Uni<Found> find(TenantId tenant, Person person, boolean openTicketsToo) {
    var so =
        new Found(
            person.withNothingOpen(), new LinkedHashMap<>(), new ArrayList<>(), openTicketsToo);
    var found = new AtomicReference<>(so);
    return Multi.createFrom()
        .iterable(holders.all())
        .onItem()
        .transformToUniAndConcatenate(
            holder ->
                ask(tenant, holder, found.get())
                    .onFailure()
                    .invoke(
                        fault ->
                            LOG.warnf(
                                "%s does not say what it holds of a person: %s",
                                holder.name(), cause(fault)))
                    .onFailure()
                    .recoverWithItem(() -> away(found.get(), holder.name()))
                    .invoke(found::set))
        .collect()
        .last()
        .map(_ -> found.get());
  }

  private Uni<Found> ask(TenantId tenant, PersonalHolder holder, Found before) {
    List<HeldItem> items = new ArrayList<>();
    var also = new AtomicReference<>(before.person());
    return steps(tenant, holder, before.person(), false)
        .onItem()
        .invoke(
            step -> {
              items.addAll(step.items());
              also.set(also.get().and(step.also()));
            })
        .collect()
        .last()
        .map(_ -> with(before, holder.name(), items, also.get()));
  }

  /** All steps of a holder, one after the other. */
  static Multi<PersonalHolder.Step> steps(
      TenantId tenant, PersonalHolder holder, Person person, boolean whole) {
    var place = new AtomicReference<>(Optional.<String>empty());
    return Multi.createBy()
        .repeating()
        .uni(
            () ->
                Uni.createFrom()
                    .completionStage(
                        () ->
                            holder.find(
                                tenant, new PersonalHolder.Question(person, place.get(), whole)))
                    .invoke(step -> place.set(step.next())))
        .whilst(step -> step.next().isPresent());
  }

  /** What broke, without its words: they may hold what was looked for. */
  static String cause(Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    return fault.getClass().getSimpleName() + " of " + first.getClass().getName();
  }

  List<PersonalHolder> holders() {
    return holders.all();
  }

  private static Found with(Found before, String holder, List<HeldItem> items, Person also) {
    Map<String, List<HeldItem>> all = new LinkedHashMap<>(before.items());
    all.put(holder, List.copyOf(items));
    return new Found(
        holder.equals("call") || holder.equals("tickets") ? also.and(named(items, before)) : also,
        all,
        before.away(),
        before.openTicketsToo());
  }

  /** The calls and tickets by their ids, and which of them stay for now. */
  private static Person named(List<HeldItem> items, Found before) {
    return new Person(
        Set.of(),
        Set.of(),
        Set.of(),
        ids(items, "call", CallId::new),
        ids(items, "ticket", TicketNumber::new),
        Set.of(),
        ids(
            items.stream().filter(item -> Found.stays(item, before.openTicketsToo())).toList(),
            null,
            Function.identity()),
        before.person().until());
  }

  private static <T> Set<T> ids(List<HeldItem> items, String kind, Function<String, T> read) {
    return items.stream()
        .filter(item -> kind == null || item.kind().equals(kind))
        .map(item -> read.apply(item.id()))
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Found away(Found before, String holder) {
    List<String> away = new ArrayList<>(before.away());
    away.add(holder);
    return new Found(before.person(), before.items(), away, before.openTicketsToo());
  }
}
