package io.orderline.console.reports;

import io.orderline.access.Principal;
import io.orderline.console.calls.Brands;
import io.orderline.console.paging.Pages;
import io.orderline.console.paging.Row;
import io.orderline.console.paging.Where;
import io.orderline.core.call.CallId;
import io.orderline.core.report.LineCall;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The console's calls as reports count them: those that somebody sees. */
@Singleton
class LineCalls {
  /** What the caller said is a line each. */
  private static final String COLUMNS =
      """
      select id, started_at, ended_at, outcome, direction,
        case when said = '' then 0 else length(said) - length(replace(said, E'\\n', '')) + 1 end,
        brand, flows, array_to_string(intents, ' '), array_to_string(orders, ' '), caller_hash
      from console.call where\s""";

  private final TenantTransaction transactions;

  LineCalls(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /** The calls that began in a time, at most so many. */
  Uni<List<LineCall>> between(
      TenantId tenant, Principal reader, Instant from, Instant to, int most) {
    return read(
        tenant,
        reader,
        new Where(tenant.value())
            .and("started_at >= :since", "since", from)
            .and("started_at < :until", "until", to),
        most);
  }

  /** These calls, whenever they began. */
  Uni<List<LineCall>> of(TenantId tenant, Principal reader, Collection<CallId> calls) {
    return calls.isEmpty()
        ? Uni.createFrom().item(List.of())
        : read(
            tenant,
            reader,
            new Where(tenant.value())
                .and(
                    "id = any (string_to_array(:ids, E'\\n'))",
                    "ids",
                    String.join("\n", calls.stream().map(CallId::value).toList())),
            calls.size());
  }

  private Uni<List<LineCall>> read(TenantId tenant, Principal reader, Where where, int most) {
    Brands.restrict(where, reader, Optional.empty());
    return transactions
        .read(
            tenant,
            session ->
                Pages.rows(
                    session, COLUMNS + where.sql() + " order by started_at, id", where, most))
        .map(rows -> rows.stream().map(LineCalls::call).toList());
  }

  private static LineCall call(Row row) {
    return new LineCall(
        new CallId(row.text()),
        row.moment(),
        row.optionalMoment(),
        LineCall.Outcome.valueOf(row.text().toUpperCase(Locale.ROOT)),
        row.text().equals("inbound"),
        row.number(),
        row.optional(),
        row.optionalNumber(),
        row.texts(),
        Set.copyOf(row.texts()),
        row.optional());
  }
}
