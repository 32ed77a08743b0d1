package io.orderline.console.questions;

import io.orderline.access.Principal;
import io.orderline.console.audit.AuditLog;
import io.orderline.console.audit.Deed;
import io.orderline.console.calls.Brands;
import io.orderline.console.live.Change;
import io.orderline.console.live.Changes;
import io.orderline.console.paging.Limit;
import io.orderline.console.paging.Row;
import io.orderline.console.paging.Where;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The unanswered questions of a shop. */
@Singleton
public class Questions {
  private static final String OPEN = "open";

  /** The groups first, then the words and calls of those on the page alone. */
  private static final String GROUPS =
      """
      with page as (
        select q.*, coalesce(g.state, 'open') as state, g.article
        from (
          select group_id, count(*) as times, min(at) as first_at, max(at) as last_at
          from console.question where %1$s group by group_id) q
          left join console.question_group g on g.tenant = :tenant and g.id = q.group_id
        where coalesce(g.state, 'open') = :state
        order by times desc, last_at desc, group_id
        limit %2$d offset %3$d)
      select group_id,
        (select words from console.question q where %1$s and q.group_id = page.group_id
          order by at desc limit 1),
        times, state, first_at, last_at, article,
        array_to_string(array(
          select call_id from console.question q where %1$s and q.group_id = page.group_id
          group by call_id order by max(at) desc limit 5), ' ')
      from page order by times desc, last_at desc, group_id
      """;

  private static final String COUNT =
      """
      select count(*)
      from (select distinct group_id from console.question where %s) q
        left join console.question_group g on g.tenant = :tenant and g.id = q.group_id
      where coalesce(g.state, 'open') = :state
      """;

  private static final String BRANDS =
      "select distinct brand from console.question where tenant = :tenant and group_id = :id";

  private static final String DECIDE =
      """
      insert into console.question_group (tenant, id, state, article, by, at)
      values (:tenant, :id, :state, cast(:article as text), :by, :at)
      on conflict (tenant, id) do update set state = excluded.state, article = excluded.article,
        by = excluded.by, at = excluded.at
      """;

  private final TenantTransaction transactions;
  private final Changes changes;
  private final AuditLog audit;
  private final Clock clock;

  Questions(TenantTransaction transactions, Changes changes, AuditLog audit, Clock clock) {
    this.transactions = transactions;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many groups are open: what a board counts is what its list shows. */
  public Uni<Integer> open(
      Mutiny.Session session, TenantId tenant, Principal principal, Optional<String> brand) {
    Where where = where(tenant, principal, brand, OPEN);
    String sql = COUNT.formatted(where.sql());
    return where
        .fill(session.createNativeQuery(sql, Long.class))
        .getSingleResult()
        .map(Math::toIntExact);
  }

  Uni<QuestionPage> page(
      TenantId tenant, Principal principal, String state, Limit limit, int from) {
    Where where = where(tenant, principal, Optional.empty(), state);
    String sql = GROUPS.formatted(where.sql(), limit.asked(), from);
    return transactions
        .read(
            tenant,
            session -> where.fill(session.createNativeQuery(sql, Object[].class)).getResultList())
        .map(rows -> rows.stream().map(Row::new).map(Questions::group).toList())
        .map(
            found ->
                new QuestionPage(
                    limit.items(found),
                    limit.next(
                        found,
                        _ -> QuestionsResource.CURSOR.text(String.valueOf(from + limit.most())))));
  }

  private static Where where(
      TenantId tenant, Principal principal, Optional<String> brand, String state) {
    Where where = new Where(tenant.value());
    Brands.restrict(where, principal, brand);
    return where.with("state", state);
  }

  private static QuestionPage.Group group(Row row) {
    return new QuestionPage.Group(
        row.text(),
        row.text(),
        row.number(),
        row.text(),
        row.moment(),
        row.moment(),
        row.optional(),
        row.texts());
  }

  /** The brands that it was asked of; empty for calls of none. */
  private static Uni<List<Optional<String>>> asked(
      Mutiny.Session session, TenantId tenant, String id) {
    return session
        .createNativeQuery(BRANDS, Object.class)
        .setParameter("tenant", tenant.value())
        .setParameter("id", id)
        .getResultList()
        .map(rows -> rows.stream().map(brand -> Optional.ofNullable((String) brand)).toList());
  }

  /** One decision is for all who asked: nobody makes it for a brand that they do not see. */
  private static void check(Principal by, List<Optional<String>> brands) {
    if (brands.stream().noneMatch(by::sees)) {
      throw Refused.notFound();
    }
    if (!brands.stream().allMatch(by::sees)) {
      throw Refused.forbidden(
          "beyond-yours",
          "Callers of brands that you do not see ask this, too: ask somebody who sees every brand.");
    }
  }

  /** Notes what people have decided of a question. */
  Uni<Void> decide(TenantId tenant, Principal by, String id, String state) {
    return transactions.write(
        tenant,
        session ->
            asked(session, tenant, id)
                .invoke(brands -> check(by, brands))
                .chain(
                    () ->
                        session
                            .createNativeQuery(DECIDE)
                            .setParameter("tenant", tenant.value())
                            .setParameter("id", id)
                            .setParameter("state", state)
                            .setParameter("article", null)
                            .setParameter("by", by.name())
                            .setParameter("at", clock.instant())
                            .executeUpdate())
                .chain(
                    () ->
                        audit.add(
                            session,
                            tenant,
                            new Deed(
                                by.name(),
                                "question.decided",
                                "question " + id,
                                Map.of("state", state))))
                .chain(
                    () ->
                        changes.add(
                            session,
                            tenant,
                            new Change(
                                Change.Kind.QUESTION,
                                id,
                                state,
                                Optional.empty(),
                                clock.instant()))));
  }
}
