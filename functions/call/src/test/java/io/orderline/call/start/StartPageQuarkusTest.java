package io.orderline.call.start;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StartPageQuarkusTest {
  private static final Pattern DOCUMENT = Pattern.compile("<code>([\\w/.-]+)</code>");

  @ParameterizedTest
  @CsvSource({
    "'zh-CN,zh;q=0.9,en;q=0.8', 运行状态",
    "'en-GB,en;q=0.9,zh;q=0.8', health",
    "'fr', health",
    "'???', health"
  })
  void leadsOnInTheReadersLanguage(String languages, String words) {
    given()
        .header("Accept-Language", languages)
        .get("/")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString(words))
        .body(containsString("/q/health/ready"));
  }

  @Test
  void namesOnlyWhatIsThere() {
    String page = given().get("/").then().body(not(containsString("/phone"))).extract().asString();
    assertThat(DOCUMENT.matcher(page).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(name -> Path.of("../..", name).toFile().isFile());
  }

  @Test
  void takesNoRequestButItsOwn() {
    given().post("/").then().statusCode(404);
  }
}
