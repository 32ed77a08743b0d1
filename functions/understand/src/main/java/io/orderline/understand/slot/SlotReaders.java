package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.List;

/** All readers, one after the other. */
public final class SlotReaders implements SlotReader {
  private final List<SlotReader> readers;

  public SlotReaders(HotWordReader hotWords) {
    this.readers =
        List.of(
            new InvoiceSlots(),
            new NumberSlots(),
            new AmountSlots(),
            new DateSlots(),
            new ReasonSlots(),
            new VariantSlots(),
            new AddressSlots(),
            new AspectSlots(),
            hotWords);
  }

  @Override
  public List<Slot> read(Said said) {
    return readers.stream().flatMap(reader -> reader.read(said).stream()).toList();
  }
}
