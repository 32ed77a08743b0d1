package io.orderline.understand.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A trained head with the mark of the examples it was trained on. */
public record HeadFile(String trainedOn, LinearHead head) {
  private static final int FORM = 1;

  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(FORM);
    out.writeUTF(trainedOn);
    strings(out, head.labels());
    out.writeBoolean(head.space().embedding());
    out.writeInt(head.space().grams().longest());
    strings(out, head.space().grams().list());
    table(out, head.dense());
    table(out, head.sparse());
    table(out, new float[][] {head.bias()});
    out.writeDouble(head.temperature());
    out.flush();
  }

  /**
   * @param lexicon the lexicon that it was trained with
   * @throws IOException also when the stream holds another form
   */
  public static HeadFile read(InputStream stream, Lexicon lexicon) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    if (in.readInt() != FORM) {
      throw new IOException("a trained head of another form");
    }
    String trainedOn = in.readUTF();
    List<String> labels = strings(in);
    boolean embedding = in.readBoolean();
    int longest = in.readInt();
    FeatureSpace space = new FeatureSpace(embedding, new Grams(strings(in), longest), lexicon);
    float[][] dense = table(in);
    float[][] sparse = table(in);
    float[] bias = table(in)[0];
    return new HeadFile(
        trainedOn, new LinearHead(labels, space, dense, sparse, bias, in.readDouble()));
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static void table(DataOutputStream out, float[][] table) throws IOException {
    out.writeInt(table.length);
    out.writeInt(table.length == 0 ? 0 : table[0].length);
    for (float[] row : table) {
      for (float value : row) {
        out.writeFloat(value);
      }
    }
  }

  private static float[][] table(DataInputStream in) throws IOException {
    float[][] table = new float[in.readInt()][];
    int columns = in.readInt();
    for (int r = 0; r < table.length; r++) {
      table[r] = new float[columns];
      for (int c = 0; c < columns; c++) {
        table[r][c] = in.readFloat();
      }
    }
    return table;
  }
}
