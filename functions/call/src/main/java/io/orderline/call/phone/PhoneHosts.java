package io.orderline.call.phone;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which the browser telephone answers. A page of another site can have its own name
 * lead to this machine (DNS rebinding), and is then of the same origin: but it has to say that
 * name.
 *
 * @param more names beside addresses, names without a dot and that of the public URL
 */
record PhoneHosts(URI publicUrl, Set<String> more) {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(:[0-9]+)?");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  boolean know(String header) {
    var host = HOST.matcher(header == null ? "" : header.toLowerCase(Locale.ROOT));
    if (!host.matches()) {
      return false;
    }
    String name = host.group(1);
    return ADDRESS.matcher(name).matches()
        || name.indexOf('.') < 0
        || name.endsWith(".localhost")
        || name.equalsIgnoreCase(publicUrl.getHost())
        || more.contains(name);
  }
}
