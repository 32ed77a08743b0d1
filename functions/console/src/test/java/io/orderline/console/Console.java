package io.orderline.console;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The API as people and programs use it. */
public final class Console {
  /** The operator who may everything. */
  private static final String OPERATOR = "operator-for-tests";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Console() {}

  /** A request with nobody's credentials, that is meant. */
  public static RequestSpecification anybody() {
    return given()
        .basePath("/api/v1")
        .header("X-Orderline-Csrf", "1")
        .contentType(ContentType.JSON)
        .accept("*/*");
  }

  public static RequestSpecification operator() {
    return anybody().header("Authorization", "Bearer " + OPERATOR);
  }

  /** A request with the cookie of somebody who is signed in. */
  public static RequestSpecification as(String cookie) {
    return anybody().cookie("orderline-session", cookie);
  }

  /** A name that no other test has. */
  public static String name(String role) {
    return role + "-" + NUMBERS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
  }

  /** Invites somebody; the answer is the password to sign in with once. */
  public static String invite(String name, List<String> roles, List<String> shops) {
    return operator()
        .body(
            Map.of(
                "name", name,
                "displayName", "同事" + name,
                "roles", roles,
                "shops", shops,
                "everyShop", shops.isEmpty()))
        .post("/people")
        .then()
        .statusCode(201)
        .extract()
        .path("password");
  }

  /** Somebody with this role who has chosen a password; the answer is their cookie. */
  public static String person(String role, String... shops) {
    return named(name(role), role, shops);
  }

  /** Somebody of this name, whose password is that of {@link #passwordOf}. */
  public static String named(String name, String role, String... shops) {
    String once = invite(name, List.of(role), List.of(shops));
    String cookie = signIn(name, once);
    as(cookie)
        .body(Map.of("current", once, "next", passwordOf(name)))
        .put("/session/password")
        .then()
        .statusCode(204);
    return cookie;
  }

  public static String passwordOf(String name) {
    return new StringBuilder(name).reverse() + " long enough";
  }

  /** The cookie of a new session. */
  public static String signIn(String name, String password) {
    return anybody()
        .body(Map.of("name", name, "password", password))
        .post("/session")
        .then()
        .statusCode(200)
        .extract()
        .cookie("orderline-session");
  }
}
