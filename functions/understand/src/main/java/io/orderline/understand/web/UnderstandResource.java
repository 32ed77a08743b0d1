package io.orderline.understand.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.orderline.understand.LocalUnderstander;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;

/** Understanding for functions in other processes. */
@Path("/understand")
@Allowed(Permission.UNDERSTAND)
public class UnderstandResource {
  private final LocalUnderstander understander;

  UnderstandResource(LocalUnderstander understander) {
    this.understander = understander;
  }

  @POST
  public CompletionStage<Understanding> understand(Utterance utterance) {
    return understander.understand(utterance);
  }
}
