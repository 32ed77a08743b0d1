// Reads answers aloud where there is no stream: with the line's own voice, else with the browser's.

const synthesis = globalThis.speechSynthesis;

function chineseVoice() {
  const voices = synthesis?.getVoices() ?? [];
  return voices.find(({ lang }) => /^(zh|cmn)[-_](CN|Hans)/i.test(lang)) ?? voices.find(({ lang }) => /^(zh|cmn)/i.test(lang));
}

/** The browser's voice for Chinese; some browsers know their voices only after a moment. */
async function browsersVoice() {
  if (synthesis && synthesis.getVoices().length === 0) {
    await new Promise((done) => {
      synthesis.addEventListener("voiceschanged", done, { once: true });
      setTimeout(done, 600);
    });
  }
  return chineseVoice();
}

export class Reader {
  #context;
  #fetch;
  #reading = 0; // which answer is read; another number stops it
  #source;

  /** When all that was to be read has been. */
  done = Promise.resolve();

  /** @param fetch turn and sentence to a sound, null when the line has no voice */
  constructor(context, fetch) {
    this.#context = context;
    this.#fetch = fetch;
  }

  /** Reads an answer, after the one before; tells whether anything can be heard. */
  read(turn, sentences) {
    const mine = ++this.#reading;
    const reading = this.#read(mine, turn, sentences).catch(() => false);
    this.done = reading;
    return reading;
  }

  stop() {
    this.#reading++;
    this.#source?.stop();
    synthesis?.cancel();
  }

  async #read(mine, turn, sentences) {
    if (sentences.length === 0) return true;
    const fetch = (i) => (this.#context && i < sentences.length ? this.#fetch(turn, i) : Promise.resolve(null));
    let next = fetch(0);
    for (let i = 0; i < sentences.length && mine === this.#reading; i++) {
      const sound = await next;
      if (mine !== this.#reading) return true;
      if (sound === null) return this.#browserReads(sentences.slice(i));
      next = fetch(i + 1); // made while this one is heard
      next.catch(() => {}); // it may never be awaited
      await this.#play(sound, mine);
    }
    return true;
  }

  async #play(sound, mine) {
    const buffer = await this.#context.decodeAudioData(sound);
    if (mine !== this.#reading) return;
    await new Promise((ended) => {
      this.#source = new AudioBufferSourceNode(this.#context, { buffer });
      this.#source.onended = ended;
      this.#source.connect(this.#context.destination);
      this.#source.start();
    });
  }

  async #browserReads(sentences) {
    const voice = await browsersVoice();
    if (!voice) return false;
    for (const sentence of sentences) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      synthesis.speak(utterance);
    }
    return true;
  }
}
