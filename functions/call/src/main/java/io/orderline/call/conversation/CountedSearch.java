package io.orderline.call.conversation;

import io.orderline.call.store.Guesses;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Answer;
import io.orderline.core.dialogue.Answer.Outcome;
import io.orderline.core.tenant.IdentityRules;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds people by what they say, but not without end: each guess is counted, later ones are
 * answered later, and who has guessed too often hears the same as who has guessed wrong.
 */
@ApplicationScoped
class CountedSearch {
  /** Who misspeaks twice does not wait. */
  private static final int AT_ONCE = 2;

  private static final int STEP_MILLIS = 300;
  private static final int MOST_MILLIS = 1_200;

  private final Guesses guesses;
  private final Tenants tenants;

  CountedSearch(Guesses guesses, Tenants tenants) {
    this.guesses = guesses;
    this.tenants = tenants;
  }

  /**
   * The answer of a search.
   *
   * @param said what was said
   */
  Uni<Answer> counted(
      TenantId tenant, Optional<PhoneNumber> caller, String said, Supplier<Uni<Answer>> search) {
    return guesses
        .before(tenant, caller, said)
        .chain(
            before ->
                allowed(tenants.of(tenant).identity(), before)
                    ? search
                        .get()
                        .call(
                            answer ->
                                guesses.note(
                                    tenant, caller, said, answer.outcome() != Outcome.FOUND))
                        .chain(answer -> later(answer, before.ofNumber()))
                    : later(Enquiries.NONE, before.ofNumber()));
  }

  private static boolean allowed(IdentityRules rules, Guesses.Count before) {
    return before.ofNumber() < rules.guessesPerNumber()
        && before.missesOfShop() < rules.missesPerShop();
  }

  private static Uni<Answer> later(Answer answer, int guesses) {
    int millis = Math.min(MOST_MILLIS, STEP_MILLIS * (guesses - AT_ONCE));
    Uni<Answer> now = Uni.createFrom().item(answer);
    return millis <= 0 ? now : now.onItem().delayIt().by(Duration.ofMillis(millis));
  }
}
