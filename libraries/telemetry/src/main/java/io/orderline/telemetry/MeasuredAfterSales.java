package io.orderline.telemetry;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Measures what a shop's system is asked to do. */
@Decorator
@Priority(1)
public abstract class MeasuredAfterSales implements AfterSales {
  @Inject @Any @Delegate AfterSales delegate;
  @Inject StageTimer parts;

  @Override
  public CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand) {
    return parts.timed("errand", () -> delegate.carryOut(tenant, errand));
  }
}
