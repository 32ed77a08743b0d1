package io.orderline.console.questions;

import io.orderline.console.paging.Row;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Puts questions in other words that mean the same into one group. Understanding compares them when
 * somebody looks; while it is away each wording stands for itself.
 */
@Singleton
class QuestionMeanings {
  private static final Logger LOG = Logger.getLogger(QuestionMeanings.class);

  /** As many new wordings are compared at once. */
  private static final int AT_ONCE = 50;

  /** With as many groups, the latest ones. */
  private static final int COMPARED = 300;

  /** Without a group yet; the first in the order of their coming. */
  private static final String NEW =
      """
      select group_id, (array_agg(words order by at desc))[1] from console.question q
      where tenant = :tenant and not exists (select 1 from console.question_meaning m
        where m.tenant = q.tenant and m.wording = q.group_id)
      group by group_id order by min(at), group_id
      """;

  /** Those whose words stand for a group. */
  private static final String LEADERS =
      """
      select q.group_id, (array_agg(q.words order by q.at desc))[1] from console.question q
      where q.tenant = :tenant and exists (select 1 from console.question_meaning m
        where m.tenant = q.tenant and m.wording = q.group_id and m.group_id = q.group_id)
      group by q.group_id order by max(q.at) desc, q.group_id
      """;

  /** What people have decided of its own words stays with them. */
  private static final String SETTLE =
      """
      insert into console.question_meaning (tenant, wording, group_id)
      select :tenant, :wording, case when exists (select 1 from console.question_group g
          where g.tenant = :tenant and g.id = :wording) then :wording else :group end
      on conflict do nothing
      """;

  private final TenantTransaction transactions;
  private final KnowledgeReview review;

  QuestionMeanings(TenantTransaction transactions, KnowledgeReview review) {
    this.transactions = transactions;
    this.review = review;
  }

  private record Wording(String id, String words) {}

  private record Found(List<Wording> leaders, List<Wording> fresh) {
    /** The group of a new wording, whose meaning is at this place. */
    String group(int place) {
      return place < leaders.size()
          ? leaders.get(place).id()
          : fresh.get(place - leaders.size()).id();
    }
  }

  /** Groups what has come since somebody last looked. */
  Uni<Void> settle(TenantId tenant) {
    return transactions
        .read(tenant, session -> wordings(session, tenant, NEW, AT_ONCE))
        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : settle(tenant, fresh))
        .onFailure()
        .invoke(fault -> LOG.debugf("questions stay as worded: %s", fault.getClass().getName()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> settle(TenantId tenant, List<Wording> fresh) {
    return transactions
        .read(tenant, session -> wordings(session, tenant, LEADERS, COMPARED))
        .map(leaders -> new Found(leaders, fresh))
        .chain(
            found ->
                Uni.createFrom()
                    .completionStage(
                        () -> review.meanings(words(found.leaders()), words(found.fresh())))
                    .chain(
                        places ->
                            transactions.write(
                                tenant, session -> settle(session, tenant, found, places))));
  }

  private static Uni<Void> settle(
      Mutiny.Session session, TenantId tenant, Found found, List<Integer> places) {
    Uni<?> done = Uni.createFrom().voidItem();
    for (int i = 0; i < places.size(); i++) {
      String wording = found.fresh().get(i).id();
      String group = found.group(places.get(i));
      done =
          done.chain(
              () ->
                  session
                      .createNativeQuery(SETTLE)
                      .setParameter("tenant", tenant.value())
                      .setParameter("wording", wording)
                      .setParameter("group", group)
                      .executeUpdate());
    }
    return done.replaceWithVoid();
  }

  private static Uni<List<Wording>> wordings(
      Mutiny.Session session, TenantId tenant, String query, int most) {
    return session
        .createNativeQuery(query, Object[].class)
        .setParameter("tenant", tenant.value())
        .setMaxResults(most)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(Row::new)
                    .map(row -> new Wording(row.text(), row.text()))
                    .toList());
  }

  private static List<String> words(List<Wording> wordings) {
    return wordings.stream().map(Wording::words).toList();
  }
}
