package io.orderline.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTest {
  private static final Csv<List<Object>> CSV =
      new Csv<>(
          List.of(
              new Csv.Column<>("words", row -> row.get(0)),
              new Csv.Column<>("orders", row -> row.get(1))));

  @Test
  void namesItsColumnsAndOpensInASpreadsheet() {
    assertThat(CSV.head()).isEqualTo("\uFEFFwords,orders\r\n");
  }

  @Test
  void keepsWordsWithCommasQuotesAndLinesInOneCell() {
    assertThat(lines("他说\"不要\",挂了\n", List.of("1", "2")))
        .isEqualTo("\"他说\"\"不要\"\",挂了\n\",1 2\r\n");
    assertThat(lines(Optional.empty(), List.of())).isEqualTo(",\r\n");
  }

  @Test
  void isNeverAFormulaThatACallerSaid() {
    for (String evil :
        List.of("=1+1", "+8613501018226", "-2", "@SUM(A1)", "\tx", "＝1+1", "＋1", "－1", "＠x")) {
      assertThat(lines(evil, 3)).startsWith("'" + evil);
    }
    assertThat(lines("\n=1", 3)).startsWith("\"'\n=1");
    assertThat(lines("*******8226", 3)).startsWith("*******8226");
  }

  private static String lines(Object words, Object orders) {
    return CSV.lines(List.of(List.of(words, orders)));
  }
}
