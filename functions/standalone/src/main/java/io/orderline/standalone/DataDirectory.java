package io.orderline.standalone;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The directory of a standalone process for what must survive it: the database and the secrets made
 * for it. One process at a time holds it; the lock is the operating system's and dies with the
 * process.
 */
final class DataDirectory implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
    this.path = path;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * Takes the directory for this process, making it (readable by its owner only) when it is not
   * there.
   *
   * @throws StartupProblem when another process holds it or it cannot be written
   */
  static DataDirectory open(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path.getParent());
        Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      FileChannel lockFile = FileChannel.open(path.resolve("lock"), CREATE, READ, WRITE);
      FileLock lock = tryLock(lockFile);
      if (lock == null) {
        String holder = Files.readString(path.resolve("lock")).strip();
        lockFile.close();
        throw new StartupProblem(
            "The data directory %s is in use by another Orderline%s. Stop that one, or choose another directory with --data DIR."
                .formatted(path, holder.isEmpty() ? "" : " (process " + holder + ")"));
      }
      lockFile.truncate(0);
      lockFile.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new DataDirectory(path, lockFile, lock);
    } catch (IOException e) {
      throw new StartupProblem(
          "The data directory %s cannot be used (%s). Choose another one with --data DIR."
              .formatted(path, e),
          e);
    }
  }

  Path path() {
    return path;
  }

  /**
   * A random secret of this name, made at the first request and kept in a file that only its owner
   * can read.
   */
  String secret(String name) {
    Path file = path.resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartupProblem("The file %s cannot be read or written (%s).".formatted(file, e), e);
    }
  }

  /** A private key of this name (PKCS#8 in Base64), made and kept like a {@link #secret}. */
  String privateKey(String name) {
    Path file = path.resolve(name);
    try {
      if (!Files.exists(file)) {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048, RANDOM);
        byte[] key = rsa.generateKeyPair().getPrivate().getEncoded();
        writePrivately(file, Base64.getEncoder().encodeToString(key));
      }
      return Files.readString(file).strip();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    } catch (IOException e) {
      throw new StartupProblem("The file %s cannot be read or written (%s).".formatted(file, e), e);
    }
  }

  /** Writes a file that only its owner can read, whole or not at all. */
  static void writePrivately(Path file, String text) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    try (FileChannel channel =
        FileChannel.open(
            written,
            java.util.Set.of(CREATE_NEW, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }
}
