package io.orderline.tickets;

import io.orderline.access.Permission;
import io.orderline.access.web.Allowed;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketDesk.Outcome;
import io.orderline.core.ticket.TicketNumber;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The page behind the link of an invoice's message: where shall it be sent? */
@Path("/forms/invoice/{tenant}/{number}/{code}")
@Allowed(Permission.INVOICE_ADDRESS)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Tag(name = "forms")
public class InvoiceForm {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST = 254;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex"><title>接收发票</title>
      <style>body{font:17px/1.6 system-ui,sans-serif;max-width:26em;margin:3em auto;padding:0 1em}
      input,button{font:inherit;width:100%%;box-sizing:border-box;padding:.6em;margin-top:.6em}</style>
      <h1>接收发票</h1>
      %s
      </html>
      """;
  private static final String QUESTION =
      """
      <form method="post"><label for="email">工单 %s 的电子发票发送到哪个邮箱？</label>
      <input id="email" name="email" type="email" required maxlength="254" autocomplete="email" placeholder="name@example.com">
      <button>确认</button></form>%s
      """;

  private final StoredDesk desk;

  InvoiceForm(StoredDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "Asks a customer where an invoice shall be sent")
  public CompletionStage<Response> ask(
      @PathParam("tenant") TenantId tenant,
      @PathParam("number") TicketNumber number,
      @PathParam("code") String code) {
    return desk.find(tenant, number)
        .thenApply(
            ticket ->
                ticket.filter(InvoiceAddress::wanted).isPresent()
                    ? page(Response.Status.OK, question(number, ""))
                    : over());
  }

  @POST
  @Operation(summary = "Takes the address; the invoice is sent there")
  public CompletionStage<Response> answer(
      @PathParam("tenant") TenantId tenant,
      @PathParam("number") TicketNumber number,
      @PathParam("code") String code,
      @FormParam("email") String email) {
    if (email == null || email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
      return CompletableFuture.completedStage(
          page(Response.Status.BAD_REQUEST, question(number, "<p>这个邮箱好像不对，请检查一下。</p>")));
    }
    return desk.invoiceTo(tenant, number, email)
        .thenApply(
            outcome ->
                switch (outcome) {
                  case Outcome.Changed _ -> page(Response.Status.OK, "<p>收到了，发票开好后会发送到您的邮箱。</p>");
                  case Outcome.Illegal _, Outcome.Unknown _ -> over();
                });
  }

  /** A link is for one use and ends with its ticket. */
  private static Response over() {
    return page(Response.Status.GONE, "<p>这个链接已经用过，或者工单已经结束了。要改邮箱，请给我们打电话。</p>");
  }

  private static String question(TicketNumber number, String remark) {
    return QUESTION.formatted(number, remark);
  }

  private static Response page(Response.Status status, String body) {
    return Response.status(status)
        .entity(PAGE.formatted(body))
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .build();
  }
}
