package io.orderline.blackbox.protocol;

import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** A voice as a program, which says every sentence as one second of a tone. */
public final class ToneVoice {
  private static final int RATE = 8000;
  private static final int HEADER = 44;

  private ToneVoice() {}

  /** The program; takes a text at its input and gives a WAV file. */
  public static Path program() {
    try {
      Path directory =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target").toAbsolutePath()), "voice-");
      Path wav = Files.write(directory.resolve("tone.wav"), tone());
      Path program =
          Files.writeString(
              directory.resolve("voice"), "#!/bin/sh\ncat >/dev/null\ncat '" + wav + "'\n");
      return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A recording, linear at 8 kHz, as it goes over a telephone line. */
  static byte[] mulaw(Path wav) throws IOException {
    byte[] file = Files.readAllBytes(wav);
    return G711.toMulaw(Sound.pcm(RATE, Arrays.copyOfRange(file, HEADER, file.length)).samples());
  }

  private static byte[] tone() {
    ByteBuffer wav =
        ByteBuffer.allocate(HEADER + 2 * RATE)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes(StandardCharsets.US_ASCII))
            .putInt(HEADER - 8 + 2 * RATE)
            .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
            .putInt(16)
            .putShort((short) 1)
            .putShort((short) 1)
            .putInt(RATE)
            .putInt(2 * RATE)
            .putShort((short) 2)
            .putShort((short) 16)
            .put("data".getBytes(StandardCharsets.US_ASCII))
            .putInt(2 * RATE);
    for (int i = 0; i < RATE; i++) {
      wav.putShort((short) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
    }
    return wav.array();
  }
}
