package io.orderline.call.phone;

import io.orderline.call.CallConfig;
import io.orderline.call.conversation.Apology;
import io.orderline.call.conversation.CallTurn;
import io.orderline.call.conversation.TurnContexts;
import io.orderline.call.store.CallStore;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.FlowBooks;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.browser.BrowserStreams;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The calls that come from browsers. A call's id is known to the browser alone that began it; it is
 * the browser's right to go on with that call.
 */
@ApplicationScoped
class BrowserCalls {
  private static final Logger LOG = Logger.getLogger(BrowserCalls.class);
  private static final String PROVIDER = BrowserStreams.NAME;

  private final CallTurn turns;
  private final CallStore store;
  private final FlowBooks books;
  private final Tenants tenants;
  private final TurnContexts contexts;
  private final CallConfig config;

  BrowserCalls(
      CallTurn turns,
      CallStore store,
      FlowBooks books,
      Tenants tenants,
      TurnContexts contexts,
      CallConfig config) {
    this.turns = turns;
    this.store = store;
    this.books = books;
    this.tenants = tenants;
    this.contexts = contexts;
    this.config = config;
  }

  /** The shop that is reached; the only one. */
  TenantId tenant() {
    return tenants.byDefault().map(Tenant::id).orElseThrow(NotFoundException::new);
  }

  /** An id that cannot be guessed. */
  static CallId newId() {
    return new CallId(PROVIDER + "-" + UUID.randomUUID());
  }

  /**
   * The call of that id.
   *
   * @throws NotFoundException for calls that came by telephone: they are none of the browser's
   *     business
   */
  static CallId known(String call) {
    if (!call.matches(PROVIDER + "-[0-9a-f-]{36}")) {
      throw new NotFoundException();
    }
    return new CallId(call);
  }

  /** Where the call stands after this event; with an apology where it could not be answered. */
  Uni<CallSnapshot> turn(CallEvent event) {
    return turns
        .answer(tenant(), PROVIDER, event)
        .chain(() -> standing(event.call()))
        .ifNoItem()
        .after(config.turnTimeout())
        .fail()
        .onFailure(fault -> !(fault instanceof NotFoundException))
        .recoverWithItem(
            fault -> {
              LOG.errorf(fault, "a turn of call %s failed", event.call());
              return CallSnapshot.sorry(Apology.to(event, contexts.now(tenant())));
            });
  }

  /** Where the call stands. */
  Uni<CallSnapshot> standing(CallId call) {
    return store
        .loadLast(tenant(), call)
        .map(found -> found.orElseThrow(NotFoundException::new))
        .chain(
            known ->
                Uni.createFrom()
                    .completionStage(() -> books.of(tenant(), known.dialogue().flows()))
                    .map(version -> CallSnapshot.of(known, version.book())));
  }

  Uni<Void> end(CallId call) {
    return turns.answer(tenant(), PROVIDER, new CallEvent.Ended(call)).replaceWithVoid();
  }
}
