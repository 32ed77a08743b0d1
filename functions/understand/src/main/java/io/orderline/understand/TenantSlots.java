package io.orderline.understand;

import io.orderline.core.tenant.HotWords;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.understand.slot.HotWordReader;
import io.orderline.understand.slot.SlotReader;
import io.orderline.understand.slot.SlotReaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Each shop's reader of slots, made again when its words have changed. */
final class TenantSlots implements Function<TenantId, SlotReader> {
  private final Tenants tenants;
  private final Map<TenantId, Made> made = new ConcurrentHashMap<>();

  private record Made(HotWords words, SlotReader reader) {
    static Made of(HotWords words) {
      return new Made(words, new SlotReaders(new HotWordReader(words.bySlot())));
    }
  }

  TenantSlots(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public SlotReader apply(TenantId tenant) {
    HotWords words = tenants.of(tenant).hotWords();
    return made.compute(
            tenant,
            (_, known) -> known == null || !known.words().equals(words) ? Made.of(words) : known)
        .reader();
  }
}
