package io.orderline.core.dialogue;

import io.orderline.core.tenant.TenantId;
import java.util.concurrent.CompletionStage;

/** Port: the flows of a tenant by version. Version 0 is what comes with this installation. */
public interface FlowBooks {
  /** The version of every tenant that has published none. */
  int SHIPPED = 0;

  /** A version of a tenant's flows. */
  record Version(int number, FlowBook book) {}

  /** The version that a new call takes; never a failure, the last known one at worst. */
  CompletionStage<Version> latest(TenantId tenant);

  /** That version; where it is gone or unreadable, the nearest one that exists. */
  CompletionStage<Version> of(TenantId tenant, int number);
}
