package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.access.web.CurrentPrincipal;
import io.orderline.console.web.Api;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The accounts of one's shops. */
@Path(Api.V1 + "/people")
@Allowed(Permission.PEOPLE_MANAGE)
public class PeopleResource {
  private final Accounts accounts;
  private final CurrentPrincipal principal;

  PeopleResource(Accounts accounts, CurrentPrincipal principal) {
    this.accounts = accounts;
    this.principal = principal;
  }

  @GET
  public Uni<List<Person>> people() {
    return accounts.seenBy(principal.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<Person.Invited> invite(PersonInput asked) {
    return accounts.invite(principal.get(), asked);
  }

  @PATCH
  @Path("/{name}")
  public Uni<Person> change(@PathParam("name") String name, PersonInput asked) {
    return accounts.change(principal.get(), name, asked);
  }

  @POST
  @Path("/{name}/password")
  public Uni<Person.Invited> resetPassword(@PathParam("name") String name) {
    return accounts.resetPassword(principal.get(), name);
  }

  @DELETE
  @Path("/{name}/sessions")
  public Uni<Void> signOut(@PathParam("name") String name) {
    return accounts.signOut(principal.get(), name);
  }
}
