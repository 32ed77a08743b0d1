package io.orderline.console;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** How the web app is served; its files here are a test's own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConsolePagesQuarkusTest {
  @Test
  void everyAddressOfTheAppIsItsOnePage() {
    for (String path : new String[] {"/console/", "/console/demo/calls", "/console/index.html"}) {
      given()
          .get(path)
          .then()
          .statusCode(200)
          .contentType(startsWith("text/html"))
          .header("Cache-Control", equalTo("no-cache"))
          .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
          .header("X-Content-Type-Options", equalTo("nosniff"));
    }
    given().redirects().follow(false).get("/console").then().statusCode(303);
  }

  @Test
  void whatIsNamedByItsContentIsKeptForEver() {
    given()
        .get("/console/assets/for-tests.js")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"));
    given().get("/console/assets/gone.js").then().statusCode(404);
  }

  @Test
  void filesComeCompressedToWhoCanReadThatAndAnswersOfTheApiDoNot() {
    for (String file : new String[] {"/console/assets/for-tests.js", "/console/"}) {
      given()
          .config(config().decoderConfig(decoderConfig().noContentDecoders()))
          .header("Accept-Encoding", "gzip")
          .get(file)
          .then()
          .statusCode(200)
          .header("Content-Encoding", equalTo("gzip"));
      given()
          .config(config().decoderConfig(decoderConfig().noContentDecoders()))
          .get(file)
          .then()
          .statusCode(200)
          .header("Content-Encoding", nullValue());
    }
    Console.operator()
        .config(config().decoderConfig(decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", "gzip")
        .get("/session")
        .then()
        .statusCode(200)
        .header("Content-Encoding", nullValue());
  }

  @Test
  void anAddressThatTheApiDoesNotHaveIsNoPageOfTheApp() {
    Console.operator()
        .get("/nothing")
        .then()
        .statusCode(404)
        .body(not(containsString("<title>for tests</title>")));
  }
}
