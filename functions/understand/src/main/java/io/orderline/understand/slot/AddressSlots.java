package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.address.Address;
import io.orderline.understand.address.AddressEdit;
import io.orderline.understand.address.AddressEdit.Edited;
import io.orderline.understand.address.AddressReader;
import io.orderline.understand.address.AddressReader.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses from province to door number; what is missing is a problem to ask for. A correction or
 * an addition to the address that stands gives the whole address as it is then.
 */
public final class AddressSlots implements SlotReader {
  public static final String ADDRESS = "address";

  /** What the order is to have: the new address, another phone or recipient, another article. */
  public static final String CHANGE = "change";

  /** How the address came from the one that stood: corrected, added, replaced. */
  public static final String EDIT = "address_edit";

  /** In {@code collected}: the address that the order has, which "门牌改成五十六号" changes. */
  public static final String OF_ORDER = "order_address";

  static final String CONFIRMED = "confirmed";

  private final SlotReader otherwise = new FreeWordSlots();

  @Override
  public List<Slot> read(Said said) {
    Optional<String> standing =
        AddressTalk.about(said) ? AddressTalk.standing(said) : Optional.empty();
    Optional<Edited> edited =
        standing.flatMap(text -> AddressEdit.apply(AddressReader.standing(text), said.plain()));
    if (edited.isPresent()) {
      return edited(said, edited.get());
    }
    Optional<Reading> named = AddressReader.read(said.plain(), AddressTalk.asked(said));
    if (named.isEmpty() || standing.isPresent() && !AddressTalk.ofOrder(said)) {
      return otherwise.read(said);
    }
    Reading reading = named.get();
    List<Slot> slots = new ArrayList<>(List.of(address(reading.address())));
    if (said.asked().equals(CHANGE)) {
      slots.add(new Slot(CHANGE, AddressTalk.joined(reading.address().text(), reading.contact())));
    } else if (!reading.contact().isEmpty()) {
      slots.add(new Slot(CHANGE, reading.contact()));
    }
    return slots;
  }

  /** The address as it is now, and the change as a whole where it held the address or has more. */
  private static List<Slot> edited(Said said, Edited edited) {
    List<Slot> slots = new ArrayList<>(List.of(address(edited.address())));
    String change = said.collected().getOrDefault(CHANGE, "");
    boolean holdsAddress =
        said.asked().equals(CHANGE) || !change.isEmpty() && AddressTalk.isAddress(change);
    String contact = AddressTalk.contact(change, edited.contact());
    if (holdsAddress) {
      slots.add(new Slot(CHANGE, AddressTalk.joined(edited.address().text(), contact)));
    } else if (!edited.contact().isEmpty()) {
      slots.add(new Slot(CHANGE, contact.isEmpty() ? edited.contact() : contact));
    }
    slots.add(new Slot(EDIT, edited.how().name().toLowerCase(Locale.ROOT)));
    return slots;
  }

  private static Slot address(Address address) {
    return SlotReader.slot(ADDRESS, address.text(), address.problem().orElse(null));
  }
}
