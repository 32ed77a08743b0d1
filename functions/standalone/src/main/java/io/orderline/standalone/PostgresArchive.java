package io.orderline.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL's programs on the class path. */
final class PostgresArchive {

  /**
   * The PostgreSQL major version that the archive holds; a cluster of another one cannot be opened.
   */
  static final String MAJOR = "17";

  /**
   * Unpacks below the cache directory, once per user, unless that has been done before. Safe
   * against a second process that unpacks at the same moment and against being killed half-way.
   *
   * @throws StartupProblem when there is no PostgreSQL for this machine
   */
  static PostgresPrograms unpackedIn(Path cache) {
    String archive = archiveName();
    try {
      Path target = cache.resolve("postgresql-" + MAJOR + "-" + digest(archive));
      if (!Files.isDirectory(target)) {
        Files.createDirectories(cache);
        Path unpacking = Files.createTempDirectory(cache, "unpacking-");
        unpack(archive, unpacking);
        moveIntoPlace(unpacking, target);
      }
      return new PostgresPrograms(target);
    } catch (IOException e) {
      throw new StartupProblem(
          "PostgreSQL could not be unpacked below %s (%s). Make room there, or set ORDERLINE_CACHE to another directory."
              .formatted(cache, e),
          e);
    }
  }

  private PostgresArchive() {}

  private static String archiveName() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-%s-%s.txz".formatted(os, arch);
  }

  private static InputStream open(String archive) {
    return Optional.ofNullable(PostgresArchive.class.getResourceAsStream(archive))
        .orElseThrow(
            () ->
                new StartupProblem(
                    "No PostgreSQL for this machine (%s) is packaged. Use a PostgreSQL of your own: orderline.store.url in docs/configuration.md."
                        .formatted(archive.substring(1))));
  }

  private static String digest(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(String archive, Path into) throws IOException {
    try (InputStream in = open(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException("the archive leads outside its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  private static void moveIntoPlace(Path unpacked, Path target) throws IOException {
    Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }
}
