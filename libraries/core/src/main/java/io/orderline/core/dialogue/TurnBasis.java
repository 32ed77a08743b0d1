package io.orderline.core.dialogue;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.IdentityRules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a turn was run with besides its input, so that it can be run again.
 *
 * @param flows the version of the flows
 * @param at when the turn happened
 * @param shop the shop's name as it was said
 * @param agent where people were put through to
 * @param policies the version of the policies; empty where they have none
 * @param queries what was asked of systems, in the order of the answers
 * @param end the question that was open afterwards
 * @param identity what callers might do after having shown what
 */
public record TurnBasis(
    int flows,
    Instant at,
    ZoneId zone,
    String shop,
    Optional<PhoneNumber> agent,
    BusinessHours hours,
    String policies,
    List<Query> queries,
    Optional<Place> end,
    Optional<IdentityRules> identity) {
  public TurnBasis {
    queries = List.copyOf(queries);
    // of a row that an earlier version wrote
    identity = identity == null ? Optional.empty() : identity;
  }

  /** A step of a flow. */
  public record Place(String flow, String step) {
    public static Optional<Place> of(DialogueState state) {
      return state.open().map(frame -> new Place(frame.flow(), frame.step()));
    }
  }

  public static TurnBasis of(
      int flows, TurnContext context, List<Query> queries, DialogueState after) {
    Shop shop = context.shop();
    return new TurnBasis(
        flows,
        context.now(),
        context.zone(),
        shop.name(),
        shop.agent(),
        shop.hours(),
        shop.policies().version(),
        queries,
        Place.of(after),
        Optional.of(shop.identity()));
  }

  /** The context of this turn, with these policies. */
  public TurnContext context(PolicyBook book) {
    return new TurnContext(
        new Shop(shop, agent, hours, book, identity.orElse(IdentityRules.USUAL)), at, zone);
  }
}
