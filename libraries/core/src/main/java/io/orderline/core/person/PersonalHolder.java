package io.orderline.core.person;

import io.orderline.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Port: who holds data of persons finds those of one person, and erases them. Nobody else reads or
 * deletes them. A stage fails with {@link HolderUnavailable} when the holder cannot answer.
 */
public interface PersonalHolder {

  /** How reports name it: that of the function. */
  String name();

  /**
   * A step of looking through what is held. A step is short, however much is held.
   *
   * @param after {@code next} of the step before; empty for the first
   * @param whole whether each item comes with its content; such steps find fewer
   */
  record Question(Person person, Optional<String> after, boolean whole) {}

  /**
   * What a step found.
   *
   * @param also what else belongs to the person, by what was found
   * @param next where to go on; empty when all was looked through. A step may find nothing and have
   *     a next one
   */
  record Step(List<HeldItem> items, Person also, Optional<String> next) {
    public Step {
      items = List.copyOf(items);
    }
  }

  /** What is to go. */
  record Erasure(Person person, List<HeldItem> items) {
    public Erasure {
      items = List.copyOf(items);
    }
  }

  /** How much went. */
  record Erased(int count, String holder) {}

  CompletionStage<Step> find(TenantId tenant, Question question);

  /** Erases items that it found; those that are gone by now are no mistake. */
  CompletionStage<Erased> erase(TenantId tenant, Erasure erasure);
}
