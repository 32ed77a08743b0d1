package io.orderline.simulator.telephone;

/** A shop's account with a provider: what its webhooks are signed with. Never printed. */
public sealed interface Account {

  /** The provider's name as it stands in addresses. */
  String provider();

  /** How that provider speaks. */
  Dialect dialect();

  record Twilio(String sid, String token) implements Account {
    public Twilio {
      present("a Twilio account has a SID and a token", sid, token);
    }

    @Override
    public String provider() {
      return "twilio";
    }

    @Override
    public Dialect dialect() {
      return new TwilioDialect(this);
    }

    @Override
    public String toString() {
      return sid;
    }
  }

  /**
   * @param privateKey the application's key as PEM, with which recordings are asked for; empty
   *     where none are made
   */
  record Vonage(String apiKey, String applicationId, String signatureSecret, String privateKey)
      implements Account {
    public Vonage {
      present(
          "a Vonage application has an API key, an id and a signature secret",
          apiKey,
          applicationId,
          signatureSecret);
    }

    @Override
    public String provider() {
      return "vonage";
    }

    @Override
    public Dialect dialect() {
      return new VonageDialect(this);
    }

    @Override
    public String toString() {
      return applicationId;
    }
  }

  record Jambonz(String webhookSecret) implements Account {
    public Jambonz {
      present("a jambonz account has a webhook secret", webhookSecret);
    }

    @Override
    public String provider() {
      return "jambonz";
    }

    @Override
    public Dialect dialect() {
      return new JambonzDialect(this);
    }

    @Override
    public String toString() {
      return "jambonz";
    }
  }

  private static void present(String needed, String... values) {
    for (String value : values) {
      if (value == null || value.isBlank()) {
        throw new IllegalArgumentException(needed);
      }
    }
  }
}
