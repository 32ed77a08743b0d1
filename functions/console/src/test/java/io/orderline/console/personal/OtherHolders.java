package io.orderline.console.personal;

import io.orderline.core.person.HeldItem;
import io.orderline.core.person.HolderUnavailable;
import io.orderline.core.person.Obstacle;
import io.orderline.core.person.Person;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the other functions hold, as a test says; each can be away. */
@Singleton
class OtherHolders {
  private final Map<String, Held> holders = new ConcurrentHashMap<>();

  Held of(String name) {
    return holders.computeIfAbsent(name, Held::new);
  }

  @Produces
  @Singleton
  PersonalHolder orders() {
    return of("orders");
  }

  @Produces
  @Singleton
  PersonalHolder call() {
    return of("call");
  }

  @Produces
  @Singleton
  PersonalHolder handoffs() {
    return of("handoff");
  }

  @Produces
  @Singleton
  PersonalHolder tickets() {
    return of("tickets");
  }

  @Produces
  @Singleton
  PersonalHolder messages() {
    return of("notify");
  }

  /** One of them: items stand under the digits that they are found by. */
  static final class Held implements PersonalHolder {
    private final String name;
    private final List<Map.Entry<String, HeldItem>> items = new CopyOnWriteArrayList<>();
    volatile boolean away;
    volatile Person also;

    Held(String name) {
      this.name = name;
    }

    Held has(String digits, String kind, String id, Obstacle... obstacle) {
      items.add(
          Map.entry(
              digits,
              new HeldItem(
                  kind,
                  id,
                  Optional.empty(),
                  Optional.of(obstacle).filter(o -> o.length > 0).map(o -> o[0]),
                  Optional.of("{\"of\":\"" + digits + "\"}"))));
      return this;
    }

    void ends(String id) {
      items.replaceAll(
          each ->
              each.getValue().id().equals(id)
                  ? Map.entry(
                      each.getKey(),
                      new HeldItem(
                          each.getValue().kind(),
                          id,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()))
                  : each);
    }

    List<String> ids() {
      return items.stream().map(each -> each.getValue().id()).toList();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public CompletionStage<Step> find(TenantId tenant, Question question) {
      if (away) {
        return CompletableFuture.failedFuture(new HolderUnavailable("gone fishing", null));
      }
      Person person = question.person();
      return CompletableFuture.completedFuture(
          new Step(
              items.stream()
                  .filter(each -> person.digits().contains(each.getKey()))
                  .map(Map.Entry::getValue)
                  .toList(),
              also == null ? Person.asOf(person.until()) : also,
              Optional.empty()));
    }

    @Override
    public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
      if (away) {
        return CompletableFuture.failedFuture(new HolderUnavailable("gone fishing", null));
      }
      Set<String> ids = Set.copyOf(erasure.items().stream().map(HeldItem::id).toList());
      items.removeIf(each -> ids.contains(each.getValue().id()));
      return CompletableFuture.completedFuture(new Erased(ids.size(), name));
    }
  }
}
