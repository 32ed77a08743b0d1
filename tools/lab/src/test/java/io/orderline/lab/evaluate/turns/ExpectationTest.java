package io.orderline.lab.evaluate.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.lab.evaluate.turns.Played.Pair;
import io.orderline.lab.evaluate.turns.Result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
  private static final Macros MACROS =
      new Macros(Map.of("left", "不办|先不@what", "what", "退|换", "ask", "对吗|确认"));
  private static final Ticket RETURN =
      ticket("{'kind':'return','order':'9600000001','reason':'late','story':'等了二十天'}");
  private static final Ticket ADDRESS =
      ticket("{'kind':'change_order','order':'9600000002','address':'无锡市滨湖区梁溪路二百零三号六〇一'}");

  private static Ticket ticket(String json) {
    try {
      return new Ticket(new ObjectMapper().readTree(json.replace('\'', '"')));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Expectation expectation(String written) {
    return new ExpectationReader(MACROS).read(new Place(Path.of("cases.tsv"), 7, 30, written));
  }

  private static Played played(String ends, List<String> heard, Ticket... tickets) {
    return new Played(
        "CA1",
        List.of(new Pair("", "您好")),
        heard.stream().map(text -> new Pair("…", text)).toList(),
        List.of(),
        List.of(tickets),
        Map.of("9600000001", "A", "9600000002", "B"),
        ends,
        Optional.empty());
  }

  private static boolean holds(String written, Played played) {
    return expectation(written).missed(played).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "booked=return",
        "booked=refund|return",
        "booked=any",
        "order=A",
        "order=A|B",
        "reason=late|quality",
        "story=二十天",
        "slot=story~等了",
        "heard=@ask",
        "all=登记 & @ask",
        "not=转接",
        "first=登记",
        "last=@ask",
        "notlast=登记",
        "ends=on|hangup",
        "booked=none || booked=return ; ends=on",
        "booked1=none"
      })
  void what_came_of_a_call_meets_its_conditions(String written) {
    assertThat(holds(written, played("on", List.of("登记好了", "还有一件，确认吗"), RETURN))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "booked=none",
        "booked=return+invoice",
        "order=B",
        "reason=quality",
        "heard=@left",
        "not=@ask",
        "all=登记 & 转接",
        "first=@ask",
        "ends=hangup|transfer",
        "booked=none || ends=hangup"
      })
  void or_it_does_not(String written) {
    assertThat(holds(written, played("on", List.of("登记好了", "还有一件，确认吗"), RETURN))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "addr=滨湖区&203号&601, true",
    "addr=二零三号|二百零四号, true",
    "addr=204号, false",
    "noaddr=204号, true",
    "noaddr=六零一, false"
  })
  void numbers_in_addresses_are_compared_by_their_value(String written, boolean holds) {
    assertThat(holds(written, played("on", List.of("改好了"), ADDRESS))).isEqualTo(holds);
  }

  @Test
  void without_a_ticket_an_address_is_looked_for_in_what_was_heard() {
    assertThat(holds("addr=203号", played("on", List.of("梁溪路二〇三号，对吗")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "二百零三号,203号",
    "三百五,350",
    "一万二千零六,12006",
    "十七楼,17楼",
    "幺五零,150",
    "陆家浜路,陆家浜路",
    "b座 12-3,B座123"
  })
  void ways_to_write_a_number_are_brought_to_one(String text, String plain) {
    assertThat(AddressText.plain(text)).isEqualTo(plain);
  }

  @Test
  void a_booking_nobody_wanted_is_the_worst() {
    assertThat(verdict("booked=none", played("on", List.of("好"), RETURN)))
        .isEqualTo(Verdict.UNWANTED);
    assertThat(verdict("booked=invoice", played("on", List.of("好"), RETURN)))
        .isEqualTo(Verdict.UNWANTED);
    assertThat(verdict("booked=return ; order=B", played("on", List.of("好"), RETURN)))
        .isEqualTo(Verdict.BOOKED_WRONG);
    assertThat(verdict("booked=return+invoice", played("on", List.of("好"), RETURN)))
        .as("one of two that were wanted")
        .isEqualTo(Verdict.WRONG);
    assertThat(verdict("booked=none ; heard=再见", played("on", List.of("好"))))
        .isEqualTo(Verdict.WRONG);
    assertThat(verdict("booked=none", played("on", List.of("好")))).isEqualTo(Verdict.RIGHT);
  }

  private static Verdict verdict(String written, Played played) {
    Expectation expectation = expectation(written);
    TurnCase turns =
        new TurnCase(
            1,
            "t-1",
            "question",
            "point",
            null,
            null,
            List.of(),
            expectation,
            new TurnCase.Written("", written),
            "");
    return Result.of(turns, played).verdict();
  }

  @ParameterizedTest
  @CsvSource({
    "bookd=none, column 30",
    "booked=none ; hears=x, column 44",
    "booked=none ; heard=@nothing, column 44",
    "booked=none ; heard=(, column 44",
    "booked=none || ends=never, column 45",
    "booked=none ||, column 44"
  })
  void what_is_malformed_is_named_with_its_place(String written, String column) {
    assertThatThrownBy(() -> expectation(written))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cases.tsv, line 7, " + column);
  }
}
