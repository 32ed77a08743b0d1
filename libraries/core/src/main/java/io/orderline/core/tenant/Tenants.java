package io.orderline.core.tenant;

import io.orderline.core.call.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * The shops of this installation. Answers come from memory, at once: every turn asks several times.
 * An implementation whose settings change answers with the new ones from then on, so nobody keeps a
 * {@link Tenant} longer than a turn.
 */
public interface Tenants {

  /** Every shop that has settings here, by id. */
  List<Tenant> all();

  /** The shop of this id, if it has settings here. */
  Optional<Tenant> find(TenantId id);

  /** The shop that answers on this number, or one of whose brands does. */
  Optional<Tenant> calledAt(PhoneNumber number);

  /** The shop of a webhook that names none. */
  Optional<Tenant> byDefault();

  /** The shop of a name that may be anything; the default one where none is given. */
  default Optional<Tenant> find(String name) {
    if (name == null || name.isBlank()) {
      return byDefault();
    }
    return TenantId.valid(name) ? find(new TenantId(name)) : Optional.empty();
  }

  /** The settings of a shop that has rows, calls or messages; the usual ones where it set none. */
  default Tenant of(TenantId id) {
    return find(id).orElseGet(() -> Tenant.named(id, id.value()));
  }
}
