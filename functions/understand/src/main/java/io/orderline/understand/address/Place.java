package io.orderline.understand.address;

import io.orderline.understand.address.Divisions.City;
import java.util.Optional;

/**
 * Where an address lies, as far as it was said or follows from what was said.
 *
 * @param province empty when unknown
 * @param district a district, zone or town by its name; the words said where several cities have it
 */
public record Place(String province, Optional<City> city, String district) {
  static final Place NOWHERE = new Place("", Optional.empty(), "");

  boolean anchored() {
    return city.isPresent() || !province.isEmpty();
  }

  String text() {
    return city.map(City::full).orElse(province) + district;
  }

  /** A place in a text: {@code whole} when its words can mean nothing else. */
  record Found(Place place, int start, int end, boolean whole) {}
}
