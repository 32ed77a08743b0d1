package io.orderline.command.events;

import io.orderline.command.CommandProblem;
import io.orderline.command.server.ServerOptions;
import picocli.CommandLine.Mixin;

/** Which server is asked, as its operator. */
public final class OperatorOptions {
  @Mixin private ServerOptions server;

  /**
   * @throws CommandProblem when there is no token to show
   */
  Operator operator() {
    String token =
        server
            .secret("ORDERLINE_OPERATOR_TOKEN", "operator-token")
            .orElseThrow(
                () ->
                    new CommandProblem(
                        """
                        There is no operator's token. Either
                          start a development line first: ./orderline start   (its data directory is looked for in %s)
                          or set ORDERLINE_OPERATOR_TOKEN to what the server has."""
                            .formatted(server.data())));
    return new Operator(server.base(), server.tenant(), token);
  }
}
