package io.orderline.understand.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * bge-small-zh-v1.5, quantised, in this process on one thread a call; safe to call from several.
 *
 * <p>Holds the native library: initialised at run time in a native image.
 */
public final class BgeSmallZh implements Embedder, AutoCloseable {
  /** Numbers in a vector. */
  public static final int LENGTH = 512;

  private static final int LONGEST = 128;
  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final WordPiece tokenizer;

  /**
   * @throws EmbeddingFailed when the model or the native library cannot be loaded
   */
  public BgeSmallZh() {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(bytes(MODEL), options);
      this.tokenizer = new WordPiece(vocabulary(), LONGEST);
    } catch (OrtException e) {
      throw new EmbeddingFailed("the embedding model cannot be loaded", e);
    }
  }

  @Override
  public float[] embed(String text) {
    long[] ids = tokenizer.ids(text);
    try (OnnxTensor tokens = row(ids);
        OnnxTensor mask = row(filled(ids.length, 1));
        OnnxTensor types = row(filled(ids.length, 0));
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
      return normalised(((OnnxTensor) result.get(0)).getFloatBuffer());
    } catch (OrtException e) {
      throw new EmbeddingFailed("the embedding model failed on an utterance", e);
    }
  }

  /** The state of the first token stands for the sentence; its length becomes 1. */
  private static float[] normalised(FloatBuffer states) {
    float[] vector = new float[LENGTH];
    states.get(vector);
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < LENGTH; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static long[] filled(int length, long value) {
    long[] row = new long[length];
    Arrays.fill(row, value);
    return row;
  }

  private static Map<String, Integer> vocabulary() {
    try (InputStream in = BgeSmallZh.class.getResourceAsStream(TOKENIZER)) {
      JsonNode words = new ObjectMapper().readTree(in).at("/model/vocab");
      Map<String, Integer> vocabulary = HashMap.newHashMap(words.size());
      words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
      return vocabulary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = BgeSmallZh.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmbeddingFailed("the embedding model cannot be closed", e);
    }
  }
}
