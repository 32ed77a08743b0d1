package io.orderline.simulator.telephone;

import java.net.URI;

/**
 * The telephony provider's side of a shop's line.
 *
 * @param base where the server is reached from here
 * @param publicBase where it believes the provider to reach it: this is what is signed
 * @param tenant the shop
 * @param account the shop's account with the provider
 */
public record Line(URI base, URI publicBase, String tenant, Account account) {
  public Line {
    base = withoutSlash(base);
    publicBase = withoutSlash(publicBase);
    if (tenant.isBlank()) {
      throw new IllegalArgumentException("a line has a tenant");
    }
  }

  /** A line of Twilio's. */
  public Line(URI base, URI publicBase, String tenant, String sid, String token) {
    this(base, publicBase, tenant, new Account.Twilio(sid, token));
  }

  /** The public URL of a webhook of this line. */
  public URI webhook(String event, String query) {
    return URI.create(
        "%s/calls/%s/%s?tenant=%s%s"
            .formatted(publicBase, account.provider(), event, tenant, query));
  }

  /** Where a public URL is reached from here. */
  URI reached(URI url) {
    String text = url.toString();
    if (text.startsWith("ws")) {
      URI http = URI.create("http" + text.substring(2));
      return URI.create("ws" + reached(http).toString().substring(4));
    }
    return text.startsWith(publicBase + "/")
        ? URI.create(base + text.substring(publicBase.toString().length()))
        : url;
  }

  private static URI withoutSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }

  @Override
  public String toString() {
    return tenant + " at " + base + " by " + account.provider();
  }
}
