package io.orderline.understand.embedding;

/** The embedding model cannot be loaded or failed: a fault, the words alone must do. */
public final class EmbeddingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EmbeddingFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
