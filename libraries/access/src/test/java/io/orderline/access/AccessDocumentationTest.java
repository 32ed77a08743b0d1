package io.orderline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the table in docs/access.md in step with the matrix. */
class AccessDocumentationTest {

  @Test
  void theDocumentedMatrixIsTheOneInTheCode() throws IOException {
    assertThat(Files.readString(Path.of("../../docs/access.md"))).contains(table());
  }

  private static String table() {
    String roles =
        Arrays.stream(Role.values())
            .map(role -> " " + role.code() + " |")
            .collect(Collectors.joining("", "| permission | |", "\n"));
    String rule = "|---|---|" + "---|".repeat(Role.values().length) + "\n";
    return roles
        + rule
        + Arrays.stream(Permission.values())
            .map(AccessDocumentationTest::row)
            .collect(Collectors.joining());
  }

  private static String row(Permission permission) {
    return Arrays.stream(Role.values())
        .map(role -> permission.heldBy(role) ? " ✓ |" : " |")
        .collect(
            Collectors.joining(
                "", "| `%s` | %s |".formatted(permission.code(), permission.description()), "\n"));
  }
}
