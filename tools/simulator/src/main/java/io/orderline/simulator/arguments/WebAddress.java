package io.orderline.simulator.arguments;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address with http or https and a host. */
public final class WebAddress implements ITypeConverter<URI> {
  private static final int HIGHEST_PORT = 65535;

  @Override
  public URI convert(String text) {
    try {
      URI address = new URI(text);
      if (address.getScheme() != null
          && address.getScheme().matches("https?")
          && address.getHost() != null
          && address.getPort() <= HIGHEST_PORT) {
        return address;
      }
    } catch (URISyntaxException e) {
      // told below, like an address of another kind
    }
    throw new TypeConversionException(
        "an address such as http://127.0.0.1:8080 is needed, not `%s`".formatted(text));
  }
}
