package io.orderline.recordings.file;

import io.orderline.recordings.RecordingName;
import io.orderline.recordings.Recordings;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Recordings as files: {@code <directory>/<shop>/<hash>.sealed}. */
public final class FileRecordings implements Recordings {
  private static final String ENDING = ".sealed";

  private final Path directory;

  public FileRecordings(Path directory) {
    this.directory = directory;
  }

  @Override
  public String place() {
    return directory.toString();
  }

  @Override
  public void keep(RecordingName name, Path sealed) throws IOException {
    Path file = file(name);
    Path shop = PrivateFiles.directory(file.getParent());
    // a file of another disk is copied first: under its name it is whole or not there
    Path beside = shop.resolve(UUID.randomUUID() + ".part");
    try {
      link(sealed, beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    PrivateFiles.sync(shop);
  }

  private static void link(Path sealed, Path beside) throws IOException {
    try {
      Files.createLink(beside, sealed);
    } catch (IOException | UnsupportedOperationException otherDisk) {
      PrivateFiles.create(beside);
      try (var out = Files.newOutputStream(beside)) {
        Files.copy(sealed, out);
      }
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  @Override
  public Optional<Kept> open(RecordingName name) throws IOException {
    Path file = file(name);
    try {
      return Optional.of(new OpenFile(file, Files.size(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private record OpenFile(Path file, long size) implements Kept {
    @Override
    public byte[] read(long from, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        while (bytes.hasRemaining()) {
          if (channel.read(bytes, from + bytes.position()) < 0) {
            throw new EOFException("the recording ends before");
          }
        }
      }
      return bytes.array();
    }
  }

  @Override
  public void delete(RecordingName name) throws IOException {
    if (Files.deleteIfExists(file(name))) {
      PrivateFiles.sync(file(name).getParent());
    }
  }

  @Override
  public List<Listed> list(String tenant, Optional<RecordingName> after, int most)
      throws IOException {
    Path shop = directory.resolve(tenant);
    if (!Files.isDirectory(shop)) {
      return List.of();
    }
    List<RecordingName> names;
    try (Stream<Path> files = Files.list(shop)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(ENDING))
              .map(file -> tenant + "/" + file.substring(0, file.length() - ENDING.length()))
              .filter(RecordingName::valid)
              .filter(name -> after.filter(last -> name.compareTo(last.value()) <= 0).isEmpty())
              .sorted()
              .limit(most)
              .map(RecordingName::new)
              .toList();
    }
    List<Listed> listed = new ArrayList<>();
    for (RecordingName name : names) {
      try {
        Path file = file(name);
        Instant at = Files.getLastModifiedTime(file).toInstant();
        listed.add(new Listed(name, Files.size(file), at));
      } catch (NoSuchFileException e) {
        continue; // deleted meanwhile
      }
    }
    return listed;
  }

  private Path file(RecordingName name) {
    return directory.resolve(name.value() + ENDING);
  }
}
