package io.orderline.functionclient;

import io.orderline.core.person.HolderUnavailable;
import io.orderline.core.person.PersonalHolder;
import io.orderline.core.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/** What another function holds of persons. Numbers travel in bodies: addresses end up in logs. */
final class RemoteHolder implements PersonalHolder {
  private final String name;
  private final FunctionClient function;

  RemoteHolder(String name, FunctionClients peers) {
    this.name = name;
    this.function = peers.named(name, "personal", HolderUnavailable::new);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletionStage<Step> find(TenantId tenant, Question question) {
    return function.at("/personal/{}/{}/find", tenant, name).with(question).ask(Step.class);
  }

  /** May be asked for again: what is gone is no mistake. */
  @Override
  public CompletionStage<Erased> erase(TenantId tenant, Erasure erasure) {
    return function.at("/personal/{}/{}/erase", tenant, name).with(erasure).ask(Erased.class);
  }
}
