package io.orderline.console.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which network addresses anybody reaches, and not only we: those that no registry keeps apart. */
final class PublicAddress {
  /** Of IPv4: this network, private, shared, loopback, link, special, examples, multicast, rest. */
  private static final List<Block> APART =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3));

  /** All of IPv6 that is given out at all. */
  private static final Block GLOBAL = Block.of("2000::", 3);

  /** Of that: tunnels, which hold an address of IPv4, special ones, and examples. */
  private static final List<Block> APART_OF_GLOBAL =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private record Block(InetAddress first, int bits) {
    static Block of(String first, int bits) {
      return new Block(InetAddress.ofLiteral(first), bits);
    }

    boolean holds(InetAddress address) {
      byte[] ours = first.getAddress();
      byte[] theirs = address.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return address instanceof Inet4Address
        ? APART.stream().noneMatch(block -> block.holds(address))
        : GLOBAL.holds(address)
            && APART_OF_GLOBAL.stream().noneMatch(block -> block.holds(address));
  }
}
