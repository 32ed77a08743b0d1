package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive that may be hostile: nothing outside the directory, nothing without end. */
final class Unzip {
  /** The largest model unpacks to a few gigabytes. */
  private static final long MAX_BYTES = 16L << 30;

  private Unzip() {}

  static void unzip(Path archive, Path into, Progress progress) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      long done = 0;
      for (int i = 0; i < entries.size(); i++) {
        Path target = target(into, entries.get(i));
        if (entries.get(i).isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          done = copy(zip, entries.get(i), target, done);
        }
        progress.show("unpacked", i + 1L, entries.size());
      }
      progress.done();
    } catch (ZipException e) {
      throw new CommandProblem(archive + " is no ZIP archive; delete it and fetch again", e);
    }
  }

  private static long copy(ZipFile zip, ZipEntry entry, Path target, long before)
      throws IOException {
    long done = before;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        done += n;
        if (done > MAX_BYTES) {
          throw new CommandProblem(
              "The archive unpacks to more than any model; it is not trusted.");
        }
        out.write(buffer, 0, n);
      }
    }
    return done;
  }

  private static Path target(Path into, ZipEntry entry) {
    Path base = into.toAbsolutePath().normalize();
    Path target = base.resolve(entry.getName()).normalize();
    if (!target.startsWith(base)) {
      throw new CommandProblem(
          "The archive wants to write outside its directory ("
              + entry.getName()
              + "); not trusted.");
    }
    return target;
  }
}
