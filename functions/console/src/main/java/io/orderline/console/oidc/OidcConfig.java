package io.orderline.console.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** An identity provider where people sign in. Without an issuer there is none. */
@ConfigMapping(prefix = "orderline.console.oidc")
public interface OidcConfig {

  /** The provider, such as {@code https://sso.example.com/realms/shop}. */
  Optional<URI> issuer();

  /** What it knows us by. */
  @WithDefault("orderline")
  String clientId();

  /** What we show it. From the environment: {@code ORDERLINE_CONSOLE_OIDC_CLIENT_SECRET}. */
  Optional<String> clientSecret();

  /** What it is called on the button, such as the company's name. */
  Optional<String> name();

  /** What is asked for. */
  @WithDefault("openid profile")
  String scope();

  /** Where the token says what; dots lead into objects: {@code realm_access.roles}. */
  Claims claims();

  /** Whether people sign in with passwords as well; owners always do, should the provider fail. */
  @WithDefault("true")
  boolean passwords();

  /**
   * How long a session lasts at most, because what the provider takes away is noticed at the next
   * sign-in only.
   */
  @WithDefault("12h")
  Duration longest();

  /** The longest that the provider may take to answer. */
  @WithDefault("5s")
  Duration timeout();

  /** The names of claims. */
  interface Claims {
    /** The name of the account. */
    @WithDefault("preferred_username")
    String account();

    /** What colleagues call the person. */
    @WithDefault("name")
    String display();

    /** Roles, as docs/access.md names them; {@code orderline-} before them is left out. */
    @WithDefault("orderline_roles")
    String roles();

    /** The ids of shops, or {@code *} for all. */
    @WithDefault("orderline_shops")
    String shops();

    /** The ids of brands; all where the claim is missing. */
    @WithDefault("orderline_brands")
    String brands();
  }
}
