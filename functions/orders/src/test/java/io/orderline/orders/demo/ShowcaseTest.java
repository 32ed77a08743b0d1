package io.orderline.orders.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShowcaseTest {
  private static final Path PAGE = Path.of("../../docs/demo-shop.md");

  @Test
  void thePageForPeopleListsThemAll() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("put this table into docs/demo-shop.md")
        .contains(table());
  }

  private static String table() {
    return Showcase.ALL.stream()
        .map(ShowcaseTest::row)
        .collect(
            Collectors.joining(
                "\n",
                "| id | calls from | name | what is special | orders |\n|---|---|---|---|---|\n",
                "\n"));
  }

  private static String row(Showcase showcase) {
    List<String> orders =
        showcase.purchases().stream()
            .map(purchase -> purchase.number() + " " + articles(purchase) + " " + purchase.status())
            .toList();
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            showcase.customer().id(),
            showcase.customer().phone().digits(),
            showcase.customer().name(),
            showcase.story(),
            orders.isEmpty() ? "none" : String.join("; ", orders));
  }

  private static String articles(Purchase purchase) {
    return purchase.lines().stream().map(line -> line.product()).collect(Collectors.joining("、"));
  }
}
