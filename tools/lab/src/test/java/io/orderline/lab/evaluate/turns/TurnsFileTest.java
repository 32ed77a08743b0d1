package io.orderline.lab.evaluate.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.simulator.telephone.CallerAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsFileTest {
  private static final String HEAD = "id\tkind\tsetup\tsays\texpect\ttags\n";
  private static final String SCENARIOS =
      """
      {"macros": {"ask": "确认吗"},
       "points": {
         "begin": {"profile": "one", "turns": ["你好", "?@ask>对"], "reached": "@ask"},
         "stranger": {"profile": "one", "turns": [], "reached": "您好", "known": false}},
       "profiles": {
         "one": {"orders": {"A": {"status": "PAID", "placed": "-3h",
           "lines": [["茶壶", 1, 9900]]}}},
         "two": {"level": "金牌会员", "orders": {
           "A": {"status": "PAID", "placed": "-3h", "lines": [["茶壶", 1, 9900]]},
           "B": {"status": "SHIPPED", "placed": "-2d", "lines": [["茶杯", 2, 1900]],
             "parcels": [{"carrier": "圆通速递", "state": "IN_TRANSIT", "products": ["茶杯"],
               "events": [["-20h", "无锡仓库", "快件已揽收"]], "expected": "+1.5d"}]}}}}}
      """;

  @TempDir private Path directory;

  private Scenarios scenarios() throws IOException {
    return ScenariosFile.read(Files.writeString(directory.resolve("scenarios.json"), SCENARIOS));
  }

  private List<TurnCase> cases(String rows) throws IOException {
    return TurnsFile.read(Files.writeString(directory.resolve("t.tsv"), rows), scenarios());
  }

  @Test
  void a_case_has_a_point_a_profile_and_turns() throws IOException {
    TurnCase read =
        cases(
                "// first come remarks\n"
                    + HEAD
                    + "t-1\tchange\tbegin:two\t你好 / ?@ask>{B.zh} / ~ / #1\tbooked=none\tplain\n")
            .getFirst();
    assertThat(read.line()).isEqualTo(3);
    assertThat(read.profile().orders()).containsOnlyKeys("A", "B");
    assertThat(read.says())
        .extracting(CallersTurn::words)
        .containsExactly("你好", "{B.zh}", "~", "#1");
    assertThat(read.says().get(1).fits("您确认吗")).isTrue();
    assertThat(read.says().get(1).fits("请说")).isFalse();
    assertThat(CallersTurn.action("~")).isEqualTo(new CallerAction.StaysSilent());
    assertThat(CallersTurn.action("#12")).isEqualTo(new CallerAction.Presses("12"));
    assertThat(CallersTurn.action("是的")).isEqualTo(new CallerAction.Says("是的"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t-1 > change > begin > 你好 > booked=none | line 2, column 32: 5 cells",
        "t-1 > change > nowhere > 你好 > booked=none > | line 2, column 12: the scenarios know no point nowhere",
        "t-1 > change > begin:nobody > 你好 > booked=none > | line 2, column 12: the scenarios know no profile nobody",
        "t-1 > change > begin > 你好 / ?对 > booked=none > | line 2, column 23: a turn that begins with ?",
        "t-1 > change > begin > 你好 /  / 对 > booked=none > | line 2, column 23: the caller says nothing here",
        "t-1 > > begin > 你好 > booked=none > | line 2, column 5: kind is empty",
        "t-1 > change > begin > 你好 > order > | line 2, column 21: a condition is a key"
      })
  void a_row_that_is_wrong_is_named_with_its_place(String row, String message) {
    String cells = row.replaceAll(" ?> ?", "\t");
    assertThatThrownBy(() -> cases(HEAD + cells + "\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void an_id_stands_once_and_the_columns_are_named() {
    String row = "t-1\tchange\tbegin\t你好\tbooked=none\t\n";
    assertThatThrownBy(() -> cases(HEAD + row + row)).hasMessageContaining("line 3, column 1");
    assertThatThrownBy(() -> cases("id\tsays\n" + row)).hasMessageContaining("line 1, column 1");
    assertThatThrownBy(() -> cases(HEAD)).hasMessageContaining("no cases");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"-3h\" | \"yesterday\" | a time is written as",
        "\"profile\": \"one\" | \"profile\": \"none\" | there is no profile none",
        "\"known\" | \"knwon\" | knwon",
        "\"reached\": \"您好\" | \"reached\": \"(\" | point stranger",
        "[\"茶壶\", 1, 9900] | [\"茶壶\", 9900] | a line of an order",
        "\"macros\" | macros | line 1, column"
      })
  void so_are_scenarios(String right, String wrong, String message) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("s.json"), SCENARIOS.replace(right.strip(), wrong.strip()));
    assertThatThrownBy(() -> ScenariosFile.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("s.json")
        .hasMessageContaining(message.strip());
  }

  @Test
  void each_case_has_numbers_of_its_own_and_the_same_every_time() throws IOException {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < 200; i++) {
      rows.append("t-").append(i).append("\tchange\tstranger:two\t{tail.zh}\tbooked=none\t\n");
    }
    List<TurnCase> cases = cases(rows.toString());
    CaseNumbers numbers = new CaseNumbers(Set.of());
    List<CaseData> data = cases.stream().map(numbers::of).toList();
    assertThat(data).extracting(CaseData::phone).doesNotHaveDuplicates();
    assertThat(data.stream().map(one -> one.filled("{tail}"))).doesNotHaveDuplicates();
    assertThat(data.stream().flatMap(one -> one.orders().values().stream()))
        .hasSize(400)
        .doesNotHaveDuplicates();
    assertThat(data).allSatisfy(one -> assertThat(one.caller()).isNotEqualTo(one.phone()));
    assertThat(new CaseNumbers(Set.of()).of(cases.getFirst())).isEqualTo(data.getFirst());
    assertThat(data.getFirst().filled("我的是{A.zh}，{nothing}"))
        .matches("我的是九六[零幺二三四五六七八九]{8}，\\{nothing}");
  }

  @Test
  void only_some_cases_are_played() throws IOException {
    scenarios();
    Path file =
        Files.writeString(
            directory.resolve("t.tsv"), HEAD + "t-1\tchange\tbegin\t你好\tbooked=none\t\n");
    Path scenarios = directory.resolve("scenarios.json");
    assertThat(TurnsRun.of(file, scenarios, Optional.of(Pattern.compile("^cha")))).isNotNull();
    assertThatThrownBy(() -> TurnsRun.of(file, scenarios, Optional.of(Pattern.compile("night"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("--only night");
  }
}
