package io.orderline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The line to a server: it can be cut (nobody answers) and clogged (nothing comes through). */
final class Cable {
  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final Semaphore flow = new Semaphore(Integer.MAX_VALUE);
  private ServerSocket entrance;

  Cable(int port, int target) {
    this.port = port;
    this.target = target;
    mend();
  }

  void cut() throws IOException {
    entrance.close();
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  void mend() {
    entrance = open();
  }

  void clog() {
    flow.drainPermits();
  }

  void clear() {
    flow.release(Integer.MAX_VALUE);
  }

  private ServerSocket open() {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      Thread.ofVirtual().start(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket near = socket.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(near);
        ends.add(far);
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
      }
    } catch (IOException _) {
      // cut
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        flow.acquireUninterruptibly();
        flow.release();
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException _) {
      // one end is gone, and so is the other
    }
  }
}
