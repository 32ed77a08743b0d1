// The sound of a call: the media stream protocol that telephony providers speak, with a few messages more.

import { decode, encode } from "./mulaw.js";

/** How long the server may take to open a stream, in milliseconds. */
const OPENING = 5000;

/**
 * Opens a stream. What happens is told to `on`: `on.sound(samples)`, `on.mark(name)`, `on.clear()`,
 * `on.notice(message)`, `on.closed()`.
 */
export function openStream(path, call, on) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  const began = performance.now();
  let chunk = 0;
  const send = (message) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ streamSid: call, ...message }));
  };
  socket.onopen = () =>
    send({
      event: "start",
      start: { streamSid: call, callSid: call, tracks: ["inbound"], mediaFormat: { encoding: "audio/x-mulaw", sampleRate: 8000, channels: 1 } },
    });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.event === "media") on.sound(decode(message.media.payload));
    else if (message.event === "mark") on.mark(message.mark.name);
    else if (message.event === "clear") on.clear();
    else on.notice(message);
  };
  socket.onclose = () => on.closed();
  setTimeout(() => socket.readyState === WebSocket.CONNECTING && socket.close(), OPENING);
  return {
    speak: (samples) =>
      send({
        event: "media",
        media: { track: "inbound", chunk: String(++chunk), timestamp: String(Math.round(performance.now() - began)), payload: encode(samples) },
      }),
    press: (key) => send({ event: "dtmf", dtmf: { digit: key } }),
    type: (text) => send({ event: "typed", typed: { text } }),
    reached: (name) => send({ event: "mark", mark: { name } }),
    hangUp: () => {
      send({ event: "stop" });
      socket.onclose = null;
      socket.close();
    },
  };
}
