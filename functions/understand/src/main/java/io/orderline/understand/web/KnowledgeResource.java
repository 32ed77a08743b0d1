package io.orderline.understand.web;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.knowledge.LocalKnowledge;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The shops' texts for functions in other processes; the body is the question in UTF-8. */
@Path("/knowledge/{tenant}")
@Allowed(Permission.KNOWLEDGE_LOOKUP)
public class KnowledgeResource {
  private final LocalKnowledge knowledge;

  KnowledgeResource(LocalKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Produces(MediaType.APPLICATION_JSON)
  public CompletionStage<Optional<Passage>> find(
      @PathParam("tenant") TenantId tenant,
      @QueryParam("brand") Optional<String> brand,
      byte[] question) {
    return knowledge.find(
        tenant,
        brand.filter(name -> !name.isBlank()),
        new String(question, StandardCharsets.UTF_8));
  }
}
