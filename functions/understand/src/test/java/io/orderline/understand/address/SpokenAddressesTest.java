package io.orderline.understand.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.spoken.SpokenChinese;
import io.orderline.understand.text.Plain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses from all over the country, made up by chance and spoken: nothing gets lost. */
class SpokenAddressesTest {
  private static final int ADDRESSES = 1500;
  private static final List<String> ROADS =
      List.of(
          "人民路", "解放大道", "文三路", "经七路", "南二环东路", "八一大街", "三里河路", "学府北街", "五星巷", "天府一街", "二七路",
          "陆家浜路", "纬十二路", "百花东路", "千佛山路", "九华大道中段", "四平路");
  private static final List<String> HOUSES =
      List.of("", "", "阳光花园", "三江国际大厦", "七彩城", "五洲公寓", "万达广场", "百合家园", "六和新村二区", "九龙仓碧玺", "四季青小区");

  private final List<String[]> districts = rows("divisions.txt");
  private final Map<String, String[]> towns = towns();

  private record Spoken(String words, String written) {
    Spoken and(Spoken next) {
      return new Spoken(words + next.words, written + next.written);
    }

    static Spoken same(String words) {
      return new Spoken(words, words);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 42, 2026, 90210})
  void keep_every_word_and_every_number(long seed) {
    Random random = new Random(seed);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < ADDRESSES; i++) {
      Spoken address = place(random).and(detail(random));
      String said = pick(random, "地址改成", "寄到", "嗯那个改到", "收货地址是", "") + address.words();
      String read =
          AddressReader.read(Plain.of(said), true).map(r -> r.address().text()).orElse("");
      if (!read.equals(address.written())) {
        lost.add(said + " → " + read + " (not " + address.written() + ")");
      }
    }
    assertThat(lost).isEmpty();
  }

  private Spoken place(Random random) {
    String[] row = districts.get(random.nextInt(districts.size()));
    String[] names = row[2].split(" ");
    String district = names[random.nextInt(names.length)];
    boolean municipality = row[1].equals("市辖区") || row[1].equals("县");
    boolean direct = row[1].contains("直辖");
    String city = municipality || direct ? "" : row[1];
    String province = random.nextBoolean() || direct ? row[0] : Divisions.brief(row[0]);
    String words = province + city + district;
    String town = "";
    String[] all = towns.get(municipality ? row[0] : direct ? district : row[1]);
    if (all != null && random.nextInt(3) == 0) {
      String name = all[random.nextInt(all.length)];
      // a few towns are written with a character that counts as a traditional one
      boolean plain = name.equals(Plain.of(name));
      town = plain && name.matches(".{2,5}(?:街道|镇|乡)") ? name : "";
    }
    return new Spoken(words + town, row[0] + city + district + town);
  }

  private static Spoken detail(Random random) {
    Spoken detail = Spoken.same(pick(random, ROADS.toArray(String[]::new)));
    if (random.nextInt(6) == 0) {
      detail = detail.and(number(random, 2000)).and(Spoken.same("弄"));
    }
    detail = detail.and(number(random, 4000)).and(Spoken.same("号"));
    detail = detail.and(Spoken.same(pick(random, HOUSES.toArray(String[]::new))));
    if (random.nextInt(4) > 0) {
      detail =
          random.nextInt(4) == 0
              ? detail.and(Spoken.same(pick(random, "A座", "B栋", "C座")))
              : detail.and(number(random, 60)).and(Spoken.same(pick(random, "号楼", "栋", "幢", "座")));
      if (random.nextBoolean()) {
        detail = detail.and(number(random, 9)).and(Spoken.same("单元"));
      }
      if (random.nextInt(3) == 0) {
        detail = detail.and(number(random, 30)).and(Spoken.same(pick(random, "楼", "层")));
      }
      detail = detail.and(door(random));
    }
    return random.nextInt(8) == 0 ? detail.and(Spoken.same(pick(random, "对面", "旁边的菜鸟驿站"))) : detail;
  }

  private static Spoken number(Random random, int below) {
    int number = 1 + random.nextInt(random.nextInt(3) == 0 ? below : Math.min(below, 130));
    boolean oneByOne = number > 99 && random.nextInt(3) == 0;
    return new Spoken(
        oneByOne ? digits(random, number) : SpokenChinese.number(number), Integer.toString(number));
  }

  private static Spoken door(Random random) {
    int door = (1 + random.nextInt(32)) * 100 + 1 + random.nextInt(9);
    Spoken spoken = new Spoken(digits(random, door), Integer.toString(door));
    return random.nextInt(3) == 0 ? spoken.and(Spoken.same("室")) : spoken;
  }

  private static String digits(Random random, int number) {
    String digits = SpokenChinese.digits(Integer.toString(number));
    return random.nextBoolean() ? digits : digits.replace('幺', '一');
  }

  private static String pick(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static Map<String, String[]> towns() {
    Map<String, String[]> towns = new HashMap<>();
    rows("towns.txt").forEach(row -> towns.put(row[1], row[2].split(" ")));
    return towns;
  }

  private static List<String[]> rows(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SpokenAddressesTest.class.getResourceAsStream("/understand/" + file),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .filter(row -> row.length == 3 && !row[0].contains("澳门") && !row[1].equals("济源市"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
