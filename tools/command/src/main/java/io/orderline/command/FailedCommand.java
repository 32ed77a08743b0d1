package io.orderline.command;

import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells why a command failed, in a sentence. The stack trace of a fault of our own goes into a
 * file, where it can be sent from and does not hide the sentence.
 */
final class FailedCommand implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (failure) {
      case CommandProblem problem -> err.println(problem.getMessage());
      case UncheckedIOException unreadable
          when unreadable.getCause() instanceof FileSystemException file ->
          err.println(file(file));
      case FileSystemException file -> err.println(file(file));
      default -> err.println(ours(failure, command.getCommandSpec().qualifiedName()));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String file(FileSystemException problem) {
    return switch (problem) {
      case NoSuchFileException _ -> "There is no file " + problem.getFile();
      case AccessDeniedException _ -> problem.getFile() + " may not be read or written.";
      default -> "%s cannot be used: %s".formatted(problem.getFile(), problem.getMessage());
    };
  }

  private static String ours(Exception failure, String command) {
    String what = failure.getMessage() == null ? "" : " " + failure.getMessage();
    return "%s failed:%s (%s). That is a fault of Orderline's; its trace is in %s"
        .formatted(command, what, failure.getClass().getSimpleName(), trace(failure));
  }

  private static String trace(Exception failure) {
    try {
      Path file = Files.createTempFile("orderline-", "-trace.txt");
      try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(trace);
      }
      return file.toString();
    } catch (IOException e) {
      return "no file: " + e.getMessage();
    }
  }
}
