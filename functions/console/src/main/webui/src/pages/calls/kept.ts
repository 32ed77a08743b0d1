/** What an address asks for, as it stands behind the `?`. */
export type KeptSearch = Record<string, string | string[]>;

/** Searches that somebody keeps under a name, in this browser. */
export interface Kept {
  name: string;
  search: KeptSearch;
}

const MOST = 20;
const item = (place: string) => `orderline.console.searches.${place}`;

export function keptSearches(place: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(item(place)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each): each is Kept => typeof each?.name === "string" && typeof each?.search === "object") : [];
  } catch {
    return [];
  }
}

/** The latest of a name wins. */
export function withSearch(kept: Kept[], added: Kept): Kept[] {
  return [...kept.filter(({ name }) => name !== added.name), added].slice(-MOST);
}

export function keepSearches(place: string, kept: Kept[]): void {
  try {
    localStorage.setItem(item(place), JSON.stringify(kept));
  } catch {
    // storage is forbidden or full: they last as long as the page
  }
}
