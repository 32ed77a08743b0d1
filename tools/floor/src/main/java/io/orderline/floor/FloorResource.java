package io.orderline.floor;

import io.orderline.core.tenant.TenantId;
import io.orderline.simulator.telephone.TwilioSignature;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks the signature, reads and writes one row in one transaction, and answers. */
@Path("/floor")
public class FloorResource {
  private static final TenantId TENANT = new TenantId("floor");

  private final FloorConfig config;
  private final VisitStore visits;

  FloorResource(FloorConfig config, VisitStore visits) {
    this.config = config;
    this.visits = visits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> answer(
      @Context UriInfo address,
      @HeaderParam("X-Twilio-Signature") String signature,
      MultivaluedMap<String, String> form) {
    if (signature == null || !signed(address, signature, form)) {
      return Uni.createFrom().item(Response.status(Response.Status.FORBIDDEN).build());
    }
    return visits
        .count(TENANT, form.getFirst("CallSid"))
        .map(
            times ->
                Response.ok("<Response><Say>" + times + "</Say></Response>")
                    .type(MediaType.APPLICATION_XML)
                    .build());
  }

  private boolean signed(UriInfo address, String signature, MultivaluedMap<String, String> form) {
    Map<String, String> parameters =
        form.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    String expected =
        TwilioSignature.of(config.token(), address.getRequestUri().toString(), parameters);
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }
}
