package io.orderline.recordings.vault;

import io.orderline.recordings.RecordingName;
import io.orderline.recordings.seal.RecordingKeys;
import io.orderline.recordings.seal.SealedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recording that is being written: sealed piece by piece into a file that only we read. */
public final class Writing implements AutoCloseable {
  private final RecordingName name;
  private final Path file;
  private final FileOutputStream out;
  private final SealedWriter writer;

  Writing(RecordingName name, Path file, RecordingKeys keys) throws IOException {
    this.name = name;
    this.file = file;
    this.out = new FileOutputStream(file.toFile());
    try {
      this.writer = new SealedWriter(out, keys, name);
    } catch (IOException e) {
      discard();
      throw e;
    }
  }

  RecordingName name() {
    return name;
  }

  Path sealed() {
    return file;
  }

  public void write(byte[] plain) throws IOException {
    writer.write(plain);
  }

  /** Seals the last piece; it is on the disk when this returns. */
  public void end() throws IOException {
    writer.end();
    out.getFD().sync();
    out.close();
  }

  /** Throws away what is not wanted, or was kept elsewhere. */
  public void discard() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    discard();
  }
}
