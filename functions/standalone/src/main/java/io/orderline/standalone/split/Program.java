package io.orderline.standalone.split;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A program to run.
 *
 * @param port where it listens, the same after each start
 * @param log what it says is appended there
 * @param environment what it is told besides, {@code NAME=value}
 * @param ready whether it can be used
 */
public record Program(
    String name,
    int port,
    List<String> command,
    List<String> environment,
    Path log,
    BooleanSupplier ready) {

  public Program {
    command = List.copyOf(command);
    environment = List.copyOf(environment);
  }
}
