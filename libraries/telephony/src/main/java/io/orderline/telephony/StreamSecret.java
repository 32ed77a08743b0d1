package io.orderline.telephony;

import io.orderline.core.tenant.TenantId;
import java.util.Optional;

/**
 * A secret of a tenant's that all pods know, and that {@link StreamTokens} may be made with. Each
 * provider offers the one of its accounts; the one of the highest priority is taken.
 */
public interface StreamSecret {
  Optional<String> of(TenantId tenant);
}
