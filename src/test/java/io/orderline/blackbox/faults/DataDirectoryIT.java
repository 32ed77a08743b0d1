package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.server.ServerProcess;
import io.orderline.simulator.server.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One server at a time holds a data directory. */
class DataDirectoryIT {

  @Test
  void aSecondServerIsRefusedAndTheFirstOneGoesOn() throws Exception {
    Shop first = Shop.shared();
    collectGarbage(holder(first)); // a lock that nothing refers to would be let go by now
    var setup =
        new ServerSetup(
            Path.of(System.getProperty("orderline.home")),
            first.server().data(),
            ServerProcess.freePort(),
            Map.of());

    try (var second = new ServerProcess(setup)) {
      assertThatThrownBy(second::start)
          .isInstanceOf(CommandProblem.class)
          .hasMessageContaining("is in use by another Orderline (process " + holder(first) + ")")
          .hasMessageContaining("--data DIR");
    }
    assertThat(first.server().ready()).isTrue();
  }

  private static String holder(Shop shop) throws IOException {
    return Files.readString(shop.server().data().resolve("lock"));
  }

  private static void collectGarbage(String process) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    for (int times = 0; times < 2; times++) {
      Process collecting = new ProcessBuilder(jcmd.toString(), process, "GC.run").start();
      assertThat(collecting.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(collecting.exitValue()).isZero();
    }
  }
}
