package io.orderline.simulator.options;

import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.WebAddress;
import io.orderline.simulator.server.OperatorClient;
import io.orderline.simulator.telephone.Account;
import io.orderline.simulator.telephone.Line;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which line is called, and through which provider. */
public final class LineOptions {
  @Mixin private ServerOptions server;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "The public URL that the server has configured, which signatures cover; the base URL"
              + " unless given.",
      converter = WebAddress.class)
  private URI publicBase;

  @Option(
      names = "--provider",
      paramLabel = "twilio|vonage|jambonz",
      defaultValue = "twilio",
      description = "Whose protocol the call uses (${DEFAULT-VALUE}).")
  private Provider provider;

  @Option(
      names = "--account",
      paramLabel = "SID",
      defaultValue = "${env:ORDERLINE_TWILIO_ACCOUNT_SID}",
      description =
          "The Twilio account of the line; its token comes from ORDERLINE_TWILIO_AUTH_TOKEN."
              + " Vonage: ORDERLINE_VONAGE_API_KEY, ORDERLINE_VONAGE_APPLICATION_ID and"
              + " ORDERLINE_VONAGE_SIGNATURE_SECRET. jambonz: ORDERLINE_JAMBONZ_WEBHOOK_SECRET. All"
              + " are read from the data directory for a development line.")
  private String account;

  private enum Provider {
    twilio,
    vonage,
    jambonz
  }

  /**
   * The line that the options name, once somebody listens there.
   *
   * @throws CommandProblem when nobody does, or no account is named
   */
  public Line reachedLine() {
    Line line = line();
    server.reached();
    return line;
  }

  /** Whether a server was named, so that none need be started. */
  public boolean baseGiven() {
    return server.baseGiven();
  }

  /** The data directory of the server behind the line. */
  public Path data() {
    return server.data();
  }

  /** Asks the server behind the line as its operator. */
  public OperatorClient operator() {
    return server.operator();
  }

  /**
   * The line that the options and the data directory name.
   *
   * @throws CommandProblem when neither the options nor the data directory name an account
   */
  public Line line() {
    return new Line(
        server.base(),
        Optional.ofNullable(publicBase).orElseGet(server::base),
        server.tenant(),
        account());
  }

  private Account account() {
    return switch (provider) {
      case twilio ->
          new Account.Twilio(
              Optional.ofNullable(account)
                  .orElseGet(() -> needed("ORDERLINE_TWILIO_ACCOUNT_SID", "account-sid")),
              needed("ORDERLINE_TWILIO_AUTH_TOKEN", "auth-token"));
      case vonage ->
          new Account.Vonage(
              needed("ORDERLINE_VONAGE_API_KEY", "vonage-api-key"),
              needed("ORDERLINE_VONAGE_APPLICATION_ID", "vonage-application-id"),
              needed("ORDERLINE_VONAGE_SIGNATURE_SECRET", "vonage-signature-secret"),
              server.secret("ORDERLINE_VONAGE_PRIVATE_KEY", "vonage-private-key").orElse(""));
      case jambonz ->
          new Account.Jambonz(needed("ORDERLINE_JAMBONZ_WEBHOOK_SECRET", "jambonz-webhook-secret"));
    };
  }

  private String needed(String variable, String developments) {
    return server
        .secret(variable, developments)
        .orElseThrow(
            () ->
                new CommandProblem(
                    """
                    There is no account to sign calls with. Either
                      start a development line first: ./orderline start   (its data directory is looked for in %s)
                      or set %s to what the server has configured (see --account in ./orderline call --help).\
                    """
                        .formatted(server.data(), variable)));
  }
}
