package io.orderline.http.gate;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Closes connections of an address that has too many, before a byte is read. Netty's way to look at
 * a server's connections: neither Quarkus nor Vert.x has one that knows where they come from.
 */
public final class ConnectionCounting extends ChannelInitializerExtension {
  /**
   * Netty looks for extensions once, when the first channel is opened, and only if it is told to.
   */
  private static final String EXTENSIONS = ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY;

  /** Empty where there is no bound. */
  private static volatile Optional<Shares<InetAddress>> sources = Optional.empty();

  /** For Netty, which makes it. */
  public ConnectionCounting() {}

  /** From now on an address may have so many; 0 for any number. */
  static void begin(int most) {
    System.setProperty(EXTENSIONS, System.getProperty(EXTENSIONS, "serviceload"));
    sources = most > 0 ? Optional.of(new Shares<>(most)) : Optional.empty();
  }

  @Override
  public void postInitializeServerChildChannel(Channel child) {
    if (child.remoteAddress() instanceof InetSocketAddress address
        && !address.getAddress().isLoopbackAddress()) {
      sources.ifPresent(shares -> count(child, address.getAddress(), shares));
    }
  }

  private static void count(Channel child, InetAddress source, Shares<InetAddress> shares) {
    if (shares.take(source)) {
      child.closeFuture().addListener(_ -> shares.giveBack(source));
    } else {
      child.pipeline().addFirst(new Closing());
    }
  }

  /** Closes a connection as soon as it can be. */
  private static final class Closing extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      context.close();
    }
  }
}
