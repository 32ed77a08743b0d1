package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.PhoneCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * People who read their mobile number aloud are found through the whole path: recording, fetching,
 * transcription, understanding, the shop's customers, and a read-back where a digit is in doubt.
 */
class SpokenNumbersIT {
  private static final Path SPEECH =
      Path.of(System.getProperty("orderline.home"), "../shared/data/speech").normalize();
  private static final String SAID = "零一二三四五六七八九";
  private static final String PRODUCT = "青瓷茶杯";

  private final Shop shop = Shop.shared();

  private enum Result {
    AT_ONCE,
    AFTER_READ_BACK,
    NOT_FOUND,
    SOMEBODY_ELSE
  }

  @Test
  void whoReadsTheMobileNumberAloudIsIdentified() throws Exception {
    Map<Path, String> numbers = numbers();
    assumeTrue(!numbers.isEmpty(), "no recordings of spoken numbers below " + SPEECH);
    assumeTrue(modelLoaded(), "no speech model: ./orderline models fetch");
    for (String number : numbers.values()) {
      addCustomer(number);
    }
    Map<Result, Integer> results = new TreeMap<>();
    for (Map.Entry<Path, String> reading : numbers.entrySet()) {
      results.merge(call(reading.getKey(), reading.getValue()), 1, Integer::sum);
    }
    System.out.printf("Mobile numbers read aloud, %d people: %s%n", numbers.size(), results);

    int found =
        results.getOrDefault(Result.AT_ONCE, 0) + results.getOrDefault(Result.AFTER_READ_BACK, 0);
    assertThat(results).doesNotContainKey(Result.SOMEBODY_ELSE);
    assertThat(found)
        .as("found of %d: %s", numbers.size(), results)
        .isGreaterThan(numbers.size() / 2);
  }

  private Result call(Path wav, String number) throws IOException {
    PhoneCall call = shop.telephone().dial("withheld", Shop.NUMBER, true);
    call.presses("1");
    String heard = call.does(new CallerAction.Speaks(Files.readAllBytes(wav))).text();
    if (heard.contains("对吗")) {
      if (!heard.replaceAll("[^零幺二三四五六七八九]", "").contains(inWords(number))) {
        call.hangsUp();
        return Result.NOT_FOUND;
      }
      return told(call.presses("1").text(), number) ? Result.AFTER_READ_BACK : Result.NOT_FOUND;
    }
    if (told(heard, number)) {
      return Result.AT_ONCE;
    }
    return heard.contains("您") && heard.contains("元") ? Result.SOMEBODY_ELSE : Result.NOT_FOUND;
  }

  /** Each customer's only article carries the number, so that nobody can be taken for another. */
  private static boolean told(String heard, String number) {
    return heard.contains(product(number));
  }

  private static String product(String number) {
    return PRODUCT + inWords(number);
  }

  private static String inWords(String number) {
    StringBuilder words = new StringBuilder();
    number.chars().forEach(digit -> words.append(SAID.charAt(digit - '0')));
    return words.toString().replace('一', '幺');
  }

  private void addCustomer(String number) throws Exception {
    shop.database()
        .execute(
            """
            insert into orders.customers (tenant, id, name, phone, level)
            values ('demo', 'spoken-%1$s', '测试', '%1$s', '普通会员') on conflict do nothing;
            insert into orders.orders (tenant, number, customer, status, placed_at, lines, total)
            values ('demo', '77%1$s', 'spoken-%1$s', 'PAID', now(),
            '[{"sku":"X","product":"%2$s","quantity":1,"price":9900}]', 9900) on conflict do nothing
            """
                .formatted(number, product(number)));
  }

  private boolean modelLoaded() throws IOException {
    return Files.readString(shop.server().log()).matches("(?s).*speech model \\S+ loaded.*");
  }

  /** The recordings with the numbers that are read in them. */
  private static Map<Path, String> numbers() throws IOException {
    Map<Path, String> numbers = new TreeMap<>();
    Path references = SPEECH.resolve("digits/ref.tsv");
    if (!Files.exists(references)) {
      return numbers;
    }
    for (String line : Files.readAllLines(references)) {
      List<String> fields = Stream.of(line.split("\t")).map(String::strip).toList();
      Path wav = SPEECH.resolve("digits").resolve(Path.of(fields.get(0)).getFileName());
      if (fields.size() == 2 && Files.exists(wav)) {
        numbers.put(wav, digits(fields.get(1)));
      }
    }
    return numbers;
  }

  private static String digits(String words) {
    StringBuilder digits = new StringBuilder();
    for (char word : words.replace('幺', '一').replace('两', '二').toCharArray()) {
      if (SAID.indexOf(word) >= 0) {
        digits.append(SAID.indexOf(word));
      }
    }
    return digits.toString();
  }
}
