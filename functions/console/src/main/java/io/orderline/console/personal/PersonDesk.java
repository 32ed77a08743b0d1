package io.orderline.console.personal;

import io.orderline.access.Principal;
import io.orderline.console.account.RandomTexts;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.person.Person;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;

/** What the shop does for a person who asks. Nothing is done or shown that is not written down. */
@Singleton
class PersonDesk {
  private static final int MOST_AT_ONCE = 100;

  private final PersonSearch search;
  private final ErasureTable table;
  private final ErasureRounds rounds;
  private final AuditLog audit;
  private final TenantTransaction transactions;
  private final RandomTexts texts;
  private final Tenants shops;
  private final Clock clock;

  PersonDesk(
      PersonSearch search,
      ErasureTable table,
      ErasureRounds rounds,
      AuditLog audit,
      TenantTransaction transactions,
      RandomTexts texts,
      Tenants shops,
      Clock clock) {
    this.search = search;
    this.table = table;
    this.rounds = rounds;
    this.audit = audit;
    this.transactions = transactions;
    this.texts = texts;
    this.shops = shops;
    this.clock = clock;
  }

  Uni<PersonReport> report(TenantId tenant, Principal principal, Asked asked) {
    return found(tenant, principal, asked, "personal.reported")
        .map(
            found ->
                new PersonReport(
                    found.masked(),
                    found.away().isEmpty(),
                    search.holders().stream()
                        .map(holder -> found.report(holder.name(), false))
                        .toList()));
  }

  /** All or nothing: a copy that lacks something would say that there is nothing else. */
  RestMulti<String> file(TenantId tenant, Principal principal, Asked asked) {
    return RestMulti.fromUniResponse(
        found(tenant, principal, asked, "personal.exported").invoke(PersonDesk::whole),
        found -> new PersonFile(tenant, found.person(), search.holders(), clock.instant()).text(),
        _ ->
            Map.of(
                "Content-Disposition",
                List.of("attachment; filename=\"person.json\""),
                "Cache-Control",
                List.of("no-store"),
                "X-Content-Type-Options",
                List.of("nosniff")));
  }

  private static void whole(Found found) {
    if (!found.away().isEmpty()) {
      throw Refused.busy(
          "A copy must be whole, and these do not answer: " + String.join(", ", found.away()),
          Duration.ofSeconds(30));
    }
  }

  private Uni<Found> found(TenantId tenant, Principal principal, Asked asked, String deed) {
    Person person = person(tenant, principal, asked);
    String why = asked.why();
    return search
        .lookFor(tenant, person)
        .call(
            found ->
                audit.write(
                    tenant,
                    new Deed(
                        principal.name(),
                        deed,
                        "person " + found.masked(),
                        Map.of("reason", why))));
  }

  private Person person(TenantId tenant, Principal principal, Asked asked) {
    if (!principal.brands().isEmpty()) {
      throw Refused.forbidden(
          "beyond-yours", "A person's data are of every brand: ask somebody who sees them all.");
    }
    Person person = asked.person(clock.instant());
    if (person.numbers().stream()
        .map(PhoneNumber::national)
        .anyMatch(ownNumbers(tenant)::contains)) {
      throw Refused.invalid(
          "phone", "This is a number of the shop itself: every caller's data stand beside it.");
    }
    return person;
  }

  /** What callers dial and what they are put through to: no person's. */
  private Set<PhoneNumber> ownNumbers(TenantId tenant) {
    return shops.find(tenant).stream()
        .flatMap(
            shop -> Stream.concat(shop.everyNumber().stream(), shop.agents().number().stream()))
        .map(PhoneNumber::national)
        .collect(Collectors.toSet());
  }

  /**
   * Takes a wish, and begins with it.
   *
   * @param wish the person's last four digits confirm who is meant
   */
  Uni<ErasureView> erase(TenantId tenant, Principal principal, ErasureWish wish) {
    Asked asked = wish.asked();
    Person person = person(tenant, principal, asked);
    String why = asked.why();
    return search
        .lookFor(tenant, person)
        .invoke(found -> wish.confirmed(found.person()))
        .map(
            found ->
                new Erasure(
                    texts.id(),
                    clock.instant(),
                    principal.name(),
                    why,
                    found.masked(),
                    wish.openTickets(),
                    Erasure.State.ERASING,
                    Optional.of(found.person().withNothingOpen()),
                    List.of(),
                    Optional.empty()))
        .call(
            erasure ->
                transactions.write(
                    tenant,
                    session ->
                        few(ErasureTable.unfinished(session, tenant))
                            .chain(
                                () ->
                                    audit.add(
                                        session,
                                        tenant,
                                        new Deed(
                                            principal.name(),
                                            "personal.erasure-asked",
                                            "person " + erasure.masked(),
                                            Map.of("reason", why))))
                            .chain(() -> table.add(session, tenant, erasure))))
        .invoke(rounds::wake)
        .map(Erasure::view);
  }

  private static Uni<Long> few(Uni<Long> unfinished) {
    return unfinished.invoke(
        count -> {
          if (count >= MOST_AT_ONCE) {
            throw Refused.wait(
                "busy",
                "%d persons are being erased: wait until some are done.".formatted(count),
                Duration.ofMinutes(1));
          }
        });
  }

  Uni<List<ErasureView>> erasures(TenantId tenant) {
    return table
        .latest(tenant, MOST_AT_ONCE)
        .map(found -> found.stream().map(Erasure::view).toList());
  }
}
