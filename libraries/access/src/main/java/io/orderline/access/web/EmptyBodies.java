package io.orderline.access.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** JSON of nothing is no body: 400, before an endpoint finds nothing where something must be. */
@Provider
public class EmptyBodies implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw BadRequest.because("the body is empty");
    }
    return body;
  }
}
