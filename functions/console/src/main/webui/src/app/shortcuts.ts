/** Where `g` and a letter lead. The letters are those of the English names: no Chinese input method stands in their way. */
export const LETTERS = { today: "d", calls: "c", tickets: "t", questions: "q", knowledge: "k", settings: "s", people: "p", audit: "a", personal: "i", desk: "w", floor: "f", reports: "r", keys: "y", webhooks: "h" } as const;

export type Letter = keyof typeof LETTERS;

/** What a key does. */
export type Act = { type: "none" } | { type: "lead" } | { type: "place"; place: Letter } | { type: "help" } | { type: "search" } | { type: "row"; step: 1 | -1 };

/** How long after `g` its letter is waited for, in milliseconds. */
export const PATIENCE = 1_500;

/** What a key means, after `g` or without; letters are the same with and without the shift key. */
export function meaning(key: string, afterG: boolean): Act {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (afterG) {
    const place = (Object.keys(LETTERS) as Letter[]).find((each) => LETTERS[each] === letter);
    return place ? { type: "place", place } : { type: "none" };
  }
  switch (letter) {
    case "g":
      return { type: "lead" };
    case "?":
    case "？":
      return { type: "help" };
    case "/":
      return { type: "search" };
    case "j":
      return { type: "row", step: 1 };
    case "k":
      return { type: "row", step: -1 };
    default:
      return { type: "none" };
  }
}

/** Whether the key is meant for what has the focus: a field takes letters, a choice and a menu as well. */
export function typed(target: { tagName: string; isContentEditable?: boolean; role?: string | null }): boolean {
  return target.isContentEditable === true || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) || ["menu", "menuitem", "listbox", "option", "combobox"].includes(target.role ?? "");
}
