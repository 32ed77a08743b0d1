package io.orderline.understand.learning;

import io.orderline.understand.embedding.Embedder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples with their vectors, so that training again after a shop added its own takes seconds:
 * only new texts are embedded. A vector keeps eight bits a number, in the file and in memory alike,
 * so that it makes no difference where it comes from.
 */
public record ExampleBank(List<BankEntry> entries) {
  private static final int FORM = 1;

  /** As large as a number of a vector of length 1 gets in practice. */
  private static final float WIDEST = 0.4f;

  public static final ExampleBank EMPTY = new ExampleBank(List.of());

  public ExampleBank {
    entries = List.copyOf(entries);
  }

  /** The bank of these examples; vectors already here are used again. */
  public ExampleBank of(List<Example> examples, Embedder embedder) {
    Map<String, float[]> known = new HashMap<>();
    entries.forEach(entry -> known.put(entry.example().text(), entry.vector()));
    return new ExampleBank(
        examples.parallelStream()
            .map(
                example -> {
                  float[] vector = known.get(example.text());
                  return new BankEntry(
                      example, vector == null ? coarse(embedder.embed(example.text())) : vector);
                })
            .toList());
  }

  public List<Example> examples() {
    return entries.stream().map(BankEntry::example).toList();
  }

  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(FORM);
    out.writeInt(entries.size());
    for (BankEntry entry : entries) {
      out.writeUTF(entry.example().label());
      out.writeUTF(entry.example().text());
      out.writeInt(entry.vector().length);
      for (float value : entry.vector()) {
        out.writeByte(step(value));
      }
    }
    out.flush();
  }

  /**
   * @throws IOException also when the stream holds another form
   */
  public static ExampleBank read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != FORM) {
      throw new IOException("an example bank of another form");
    }
    int count = in.readInt();
    List<BankEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String label = in.readUTF();
      Example example = new Example(in.readUTF(), label);
      float[] vector = new float[in.readInt()];
      byte[] steps = in.readNBytes(vector.length);
      for (int d = 0; d < vector.length; d++) {
        vector[d] = value(steps[d]);
      }
      entries.add(new BankEntry(example, vector));
    }
    return new ExampleBank(entries);
  }

  private static float[] coarse(float[] vector) {
    float[] coarse = new float[vector.length];
    for (int d = 0; d < vector.length; d++) {
      coarse[d] = value(step(vector[d]));
    }
    return coarse;
  }

  private static byte step(float value) {
    float scaled = value * Byte.MAX_VALUE / WIDEST;
    return (byte) Math.round(Math.clamp(scaled, -Byte.MAX_VALUE, Byte.MAX_VALUE));
  }

  private static float value(byte step) {
    return step * WIDEST / Byte.MAX_VALUE;
  }
}
