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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The unanswered questions of a shop. */
@Singleton
public class Questions {
  private static final String OPEN = "open";
  private static final int EXAMPLES = 10;
  private static final int MOST_WAYS = 50;

  /** Each question with the group of its meaning, which is that of its words until it is known. */
  static final String ASKED =
      """
      (select question.*, coalesce((select m.group_id from console.question_meaning m
          where m.tenant = question.tenant and m.wording = question.group_id), group_id) as meaning
        from console.question where %s)
      """;

  /** Asked again a while after it was answered, it is open again: its answer was not found. */
  private static final String STATE =
      """
      case when g.state = 'answered' and max(q.at) > g.at + interval '1 minute' then 'open'
        else coalesce(g.state, 'open') end
      """;

  /** The groups first, then the words and calls of those on the page alone. */
  private static final String GROUPS =
      """
      select meaning, (array_agg(words order by q.at desc))[1],
        array_to_string((array_agg(distinct words))[1:%d], E'\\n'), count(*), %s,
        min(q.at), max(q.at), g.article,
        array_to_string((array_agg(distinct call_id))[1:5], ' ')
      from %s q left join console.question_group g on g.tenant = q.tenant and g.id = q.meaning
      group by meaning, g.state, g.article, g.at
      having %s = :state
      order by count(*) desc, max(q.at) desc, meaning
      """;

  private static final String COUNT = "select count(*) from (%s) groups";

  private static final String BRANDS =
      "select distinct brand from "
          + ASKED.formatted("tenant = :tenant")
          + " q where meaning = :id";

  private static final String WAYS =
      """
      select words from %s q where meaning = :id group by words order by count(*) desc, words
      """;

  private static final String DECIDE =
      """
      insert into console.question_group (tenant, id, state, article, by, at)
      values (:tenant, :id, :state, cast(:article as text), :by, :at)
      on conflict (tenant, id) do update set state = excluded.state, article = excluded.article,
        by = excluded.by, at = excluded.at
      """;

  private final TenantTransaction transactions;
  private final QuestionMeanings meanings;
  private final Changes changes;
  private final AuditLog audit;
  private final Clock clock;

  Questions(
      TenantTransaction transactions,
      QuestionMeanings meanings,
      Changes changes,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.meanings = meanings;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Compares new wordings with the groups there are, before they are counted or listed. */
  public Uni<Void> settle(TenantId tenant) {
    return meanings.settle(tenant).replaceWithVoid();
  }

  /** How many groups are open: what a board counts is what its list shows. */
  public Uni<Integer> open(
      Mutiny.Session session, TenantId tenant, Principal principal, Optional<String> brand) {
    Where where = where(tenant, principal, brand, OPEN);
    String sql = COUNT.formatted(groups(where));
    return where
        .fill(session.createNativeQuery(sql, Long.class))
        .getSingleResult()
        .map(Math::toIntExact);
  }

  Uni<QuestionPage> page(
      TenantId tenant, Principal principal, String state, Limit limit, int from) {
    Where where = where(tenant, principal, Optional.empty(), state);
    String sql = groups(where);
    return meanings
        .settle(tenant)
        .chain(
            () ->
                transactions.read(
                    tenant,
                    session ->
                        where
                            .fill(session.createNativeQuery(sql, Object[].class))
                            .setFirstResult(from)
                            .setMaxResults(limit.asked())
                            .getResultList()))
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

  private static String groups(Where where) {
    return GROUPS.formatted(EXAMPLES, STATE, ASKED.formatted(where.sql()), STATE);
  }

  private static QuestionPage.Group group(Row row) {
    return new QuestionPage.Group(
        row.text(),
        row.text(),
        row.lines(),
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

  /** The ways in which somebody who may see them asked for it; nothing masked is among them. */
  Uni<List<String>> ways(TenantId tenant, Principal principal, String id) {
    var where = new Where(tenant.value());
    Brands.restrict(where, principal, Optional.empty());
    where.with("id", id);
    return transactions
        .read(
            tenant,
            session ->
                where
                    .fill(
                        session.createNativeQuery(
                            WAYS.formatted(ASKED.formatted(where.sql())), String.class))
                    .setMaxResults(MOST_WAYS)
                    .getResultList())
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw Refused.notFound();
              }
            })
        .map(found -> found.stream().filter(words -> !words.contains("[")).toList());
  }

  /** Notes that people have put a question aside, or want to see it again. */
  Uni<Void> decide(TenantId tenant, Principal by, String id, String state) {
    return transactions.write(
        tenant,
        session ->
            asked(session, tenant, id)
                .invoke(brands -> check(by, brands))
                .chain(() -> note(session, tenant, new Decision(by, id, state, Optional.empty()))));
  }

  /**
   * What somebody has decided of a question.
   *
   * @param article that answers it
   */
  record Decision(Principal by, String id, String state, Optional<String> article) {}

  /** Notes what people have decided, in a transaction. */
  Uni<Void> note(Mutiny.Session session, TenantId tenant, Decision decision) {
    Instant now = clock.instant();
    Map<String, String> detail = new HashMap<>(Map.of("state", decision.state()));
    decision.article().ifPresent(article -> detail.put("article", article));
    return session
        .createNativeQuery(DECIDE)
        .setParameter("tenant", tenant.value())
        .setParameter("id", decision.id())
        .setParameter("state", decision.state())
        .setParameter("article", decision.article().orElse(null))
        .setParameter("by", decision.by().name())
        .setParameter("at", now)
        .executeUpdate()
        .chain(
            () ->
                audit.add(
                    session,
                    tenant,
                    new Deed(
                        decision.by().name(),
                        decision.article().isPresent() ? "question.answered" : "question.decided",
                        "question " + decision.id(),
                        detail)))
        .chain(
            () ->
                changes.add(
                    session,
                    tenant,
                    new Change(
                        Change.Kind.QUESTION,
                        decision.id(),
                        decision.state(),
                        Optional.empty(),
                        now)));
  }
}
