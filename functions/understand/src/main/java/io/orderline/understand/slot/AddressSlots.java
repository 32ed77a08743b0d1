package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses from province to door number; what is missing is a problem to ask for. */
public final class AddressSlots implements SlotReader {
  public static final String ADDRESS = "address";
  public static final String WITHOUT_DISTRICT = "address_without_district";
  public static final String WITHOUT_DOOR = "address_without_door";

  private static final String PLACE = "[\\u4e00-\\u9fff0-9a-z#-]";
  private static final Pattern WITH_NUMBERS =
      Pattern.compile(
          "^[的,， ]*(?<rest>"
              + PLACE
              + "{2,40}?(?:[0-9a-z]+(?:号楼|号|栋|幢|座|单元|室|楼|层|组|队))+(?:[0-9]{2,4}室?)?)");
  private static final Pattern BY_NAME =
      Pattern.compile("^[的,， ]*(?<rest>" + PLACE + "{2,30}?(?:村|小区|大厦|广场|学校|大学|医院|镇|路|街|苑|园))");
  private static final Pattern DOOR =
      Pattern.compile("[0-9]+(?:号|栋|幢|座|单元|室|楼|层|组|队)|[0-9]{3,4}$|村");
  private static final Pattern STREET =
      Pattern.compile(
          "(?:地址|送到|寄到|改到|改成|改为|住在?)(?:是|为|:|,| )*(?<street>[\\u4e00-\\u9fff0-9]{2,16}(?:路|街|大道|巷|弄)[0-9]+[弄号][\\u4e00-\\u9fff0-9]{0,16})");

  @Override
  public List<Slot> read(Said said) {
    Optional<Divisions.Found> found = Divisions.in(said.written());
    if (found.isEmpty()) {
      Matcher street = STREET.matcher(said.written());
      return street.find()
          ? List.of(SlotReader.slot(ADDRESS, street.group("street"), WITHOUT_DISTRICT))
          : List.of();
    }
    String after = said.written().substring(found.get().end());
    String detail = rest(after, WITH_NUMBERS).or(() -> rest(after, BY_NAME)).orElse("");
    if (detail.isEmpty() && !found.get().placed()) {
      return List.of();
    }
    String problem = DOOR.matcher(detail).find() ? null : WITHOUT_DOOR;
    return List.of(SlotReader.slot(ADDRESS, found.get().district().full() + detail, problem));
  }

  private static Optional<String> rest(String text, Pattern pattern) {
    Matcher rest = pattern.matcher(text);
    return rest.find() ? Optional.of(rest.group("rest")) : Optional.empty();
  }
}
