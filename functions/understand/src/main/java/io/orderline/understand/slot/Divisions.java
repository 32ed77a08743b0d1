package io.orderline.understand.slot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The provinces, cities and districts of China, and how an address names them. */
final class Divisions {
  /** A district with what it lies in; the city of a municipality is the municipality itself. */
  record District(String province, String city, String name, String brief) {
    String full() {
      return province.equals(city) ? province + name : province + city + name;
    }
  }

  private static final Pattern ENDING =
      Pattern.compile("(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|新区|省|市|区|县|盟|旗)$");

  /** By the first two characters of the brief name, so that few are tried on a text. */
  private static final Map<String, List<District>> BY_START =
      load().stream().collect(Collectors.groupingBy(district -> district.brief().substring(0, 2)));

  private Divisions() {}

  /**
   * The district that the beginning of a text names, by the most characters; empty when it names
   * none, or several that are alike.
   *
   * @return the district and where the rest of the address begins
   */
  static Optional<Found> in(String text) {
    Found best = null;
    boolean alike = false;
    for (District district : candidates(text)) {
      int at = text.indexOf(district.brief());
      if (at < 0) {
        continue;
      }
      String before = text.substring(0, at);
      int named = named(before, district.city()) * 2 + named(before, district.province());
      boolean whole = text.startsWith(district.name(), at);
      int end = at + (whole ? district.name() : district.brief()).length();
      int weight = named * 10 + (whole ? 5 + district.name().length() : 0);
      Found found = new Found(district, end, weight, named > 0);
      if (best == null || weight > best.weight()) {
        best = found;
        alike = false;
      } else if (weight == best.weight() && !district.equals(best.district())) {
        alike = true;
      }
    }
    return best == null || alike || !best.placed() && best.weight() < 8
        ? Optional.empty()
        : Optional.of(best);
  }

  /**
   * @param end index after the district's name
   * @param placed whether its city or province was named before it
   */
  record Found(District district, int end, int weight, boolean placed) {}

  private static List<District> candidates(String text) {
    List<District> candidates = new ArrayList<>();
    for (int at = 0; at + 2 <= text.length(); at++) {
      candidates.addAll(BY_START.getOrDefault(text.substring(at, at + 2), List.of()));
    }
    return candidates;
  }

  private static int named(String before, String name) {
    return before.contains(name) || before.contains(brief(name)) ? 1 : 0;
  }

  private static String brief(String name) {
    return name.length() <= 2 ? name : ENDING.matcher(name).replaceFirst("");
  }

  private static List<District> load() {
    List<District> districts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Divisions.class.getResourceAsStream("/understand/divisions.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        if (cells.length == 3) {
          boolean own = cells[1].equals("市辖区") || cells[1].equals("县") || cells[1].contains("直辖");
          String city = own ? cells[0] : cells[1];
          for (String name : cells[2].split(" ")) {
            String brief = brief(name);
            districts.add(new District(cells[0], city, name, brief.length() < 2 ? name : brief));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(districts);
  }
}
