package io.orderline.speak.voice;

import io.orderline.core.speech.Audio;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sentences that were spoken ahead, up to so many bytes. Only what was prepared is kept: a sentence
 * about a customer never is.
 */
final class PreparedPrompts {
  private final Map<PromptKey, Audio> prompts = new ConcurrentHashMap<>();
  private final AtomicLong free;

  PreparedPrompts(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  Optional<Audio> find(PromptKey key) {
    return Optional.ofNullable(prompts.get(key));
  }

  boolean has(PromptKey key) {
    return prompts.containsKey(key);
  }

  /** Keeps a prompt; says no when there is no room for it. */
  boolean keep(PromptKey key, Audio audio) {
    int size = audio.bytes().length;
    if (free.addAndGet(-size) < 0) {
      free.addAndGet(size);
      return false;
    }
    if (prompts.putIfAbsent(key, audio) != null) {
      free.addAndGet(size);
    }
    return true;
  }

  int size() {
    return prompts.size();
  }
}
