// What the server is asked over HTTP.

/** The server did not do what it was asked to. */
export class LineFault extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

async function ask(path, body) {
  const answer = await fetch(path, {
    method: body === undefined ? "GET" : "POST",
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: "no-store",
  });
  if (!answer.ok) throw new LineFault(answer.status);
  return answer.status === 204 ? null : answer.json();
}

const callPath = (call) => `calls/${encodeURIComponent(call)}`;

/** The shop that answers, and the customers to call as. */
export const directory = () => ask("line");

/** Begins a call; the answer leads to its stream. */
export const begin = (from) => ask("calls", { from });

/** Where a call stands. */
export const standing = (call) => ask(callPath(call));

/** A turn without sound: what was typed, or the keys that were pressed. */
export const turn = (call, number, input) => ask(`${callPath(call)}/turns/${number}`, input);

/** A sentence of the last answer as a sound; null when no voice can say it. */
export async function said(call, turn, sentence) {
  const answer = await fetch(`${callPath(call)}/said/${turn}/${sentence}`);
  return answer.status === 200 ? answer.arrayBuffer() : null;
}

/** A new address for the sound of a call whose stream broke. */
export const reconnect = (call) => ask(`${callPath(call)}/stream`, {});

export const end = (call) => ask(`${callPath(call)}/end`, {});
