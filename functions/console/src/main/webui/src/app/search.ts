/** The part of an address behind the `?`: plain words, so that people can read, change and send it. */
export type Search = Record<string, string | string[]>;

export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name];
    search[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return search;
}

export function writeSearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") {
        written.append(name, String(one));
      }
    }
  }
  const text = written.toString();
  return text && `?${text}`;
}

/** Only what a page knows, without what is empty: an address that somebody typed cannot break a page. */
export function known<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    const one = Array.isArray(value) ? value[0] : value;
    if (typeof one === "string" && one.trim() !== "") {
      kept[name] = one.trim();
    }
  }
  return kept;
}

/** All values of one name, of those that are allowed. */
export function several<Value extends string>(search: Record<string, unknown>, name: string, allowed: readonly Value[]): Value[] {
  const value = search[name];
  const given = Array.isArray(value) ? value : [value];
  return allowed.filter((one) => given.includes(one));
}

/** One value of those that are allowed. */
export function oneOf<Value extends string>(value: string | undefined, allowed: readonly Value[]): Value | undefined {
  return allowed.find((one) => one === value);
}
