package io.orderline.call.phone;

import io.orderline.call.CallConfig;
import io.orderline.call.Tenants;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.store.CallStore;
import io.orderline.call.stream.browser.BrowserStreams;
import io.orderline.call.turn.Apology;
import io.orderline.call.turn.CallTurn;
import io.orderline.core.call.CallId;
import io.orderline.core.dialogue.DialogueEngine;
import io.orderline.core.tenant.TenantId;
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
  private final DialogueEngine engine;
  private final Tenants tenants;
  private final CallConfig config;

  BrowserCalls(
      CallTurn turns, CallStore store, DialogueEngine engine, Tenants tenants, CallConfig config) {
    this.turns = turns;
    this.store = store;
    this.engine = engine;
    this.tenants = tenants;
    this.config = config;
  }

  /** The shop that is reached; the only one. */
  TenantId tenant() {
    return tenants.find(null).orElseThrow(NotFoundException::new);
  }

  /** An id that nobody can guess. */
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
  Uni<Standing> turn(CallEvent event) {
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
              return Standing.sorry(Apology.to(event, tenants.setting(tenant())));
            });
  }

  /** Where the call stands. */
  Uni<Standing> standing(CallId call) {
    return store
        .loadLast(tenant(), call)
        .map(
            found ->
                found
                    .map(known -> Standing.of(known, engine.book()))
                    .orElseThrow(NotFoundException::new));
  }

  Uni<Void> end(CallId call) {
    return turns.answer(tenant(), PROVIDER, new CallEvent.Ended(call)).replaceWithVoid();
  }
}
