import type { Schemas } from "../../api/client.ts";

export type By = "phone" | "order";

/** What is wrong with a number before anything is sent: below `personal` in the words, and the digits that it has. */
export interface Mistake {
  key: "phoneForm" | "phoneShort" | "phoneLong" | "orderWrong";
  count: number;
}

const LEAST = 10;
const MOST = 15;

/** The server says the same; here it is said at the field, while it is being filled in. */
export function mistakeIn(by: By, who: string): Mistake | undefined {
  const text = who.trim();
  if (by === "order") {
    return /^[\dA-Za-z-]{4,32}$/.test(text) ? undefined : { key: "orderWrong", count: text.length };
  }
  const count = text.replace(/\D/g, "").length;
  if (!/^\+?[\d\s-]*$/.test(text)) {
    return { key: "phoneForm", count };
  }
  return count < LEAST ? { key: "phoneShort", count } : count > MOST ? { key: "phoneLong", count } : undefined;
}

/** How much is held of a person. */
export function foundIn({ holders }: Pick<Schemas["PersonReport"], "holders">): number {
  return holders.flatMap(({ kinds }) => kinds).reduce((sum, { found }) => sum + found, 0);
}
