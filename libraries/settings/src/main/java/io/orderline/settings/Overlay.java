package io.orderline.settings;

import io.orderline.core.tenant.Agents;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.Tenant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lays what people have set over what is configured.
 *
 * @param fixed what the deployment sets, and people cannot
 */
record Overlay(Predicate<Setting> fixed) {

  Tenant over(Tenant tenant, ShopSettings set) {
    return new Tenant(
        tenant.id(),
        free(Setting.NAME, set.name()).orElse(tenant.name()),
        tenant.numbers(),
        tenant.brands(),
        tenant.zone(),
        hours(tenant, set),
        new Agents(
            free(Setting.AGENT_NUMBER, set.agentNumber()).or(() -> tenant.agents().number()),
            tenant.agents().sip()),
        tenant.listen(),
        tenant.voice(),
        tenant.hotWords(),
        tenant.links(),
        tenant.retention(),
        tenant.identity(),
        free(Setting.RECORDING, set.recording()).orElse(tenant.recording()));
  }

  /** Hours and holidays are set apart: the one stays as it is when the other is changed. */
  private BusinessHours hours(Tenant tenant, ShopSettings set) {
    return free(Setting.HOURS, set.hours())
        .orElse(tenant.hours())
        .closedOn(free(Setting.HOLIDAYS, set.holidays()).orElse(tenant.hours().holidays()));
  }

  private <T> Optional<T> free(Setting setting, Optional<T> value) {
    return value.filter(_ -> !fixed.test(setting));
  }
}
