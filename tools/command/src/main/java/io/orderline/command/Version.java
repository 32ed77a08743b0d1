package io.orderline.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream written = Version.class.getResourceAsStream("/orderline-version")) {
      return new String[] {
        "Orderline " + new String(written.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
