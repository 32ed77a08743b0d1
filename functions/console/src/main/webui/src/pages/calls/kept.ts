/** Searches that somebody keeps under a name, in this browser. */
export interface Kept {
  name: string;
  search: Record<string, string>;
}

const MOST = 20;
const place = (shop: string) => `orderline.console.searches.${shop}`;

export function keptSearches(shop: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(shop)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each): each is Kept => typeof each?.name === "string" && typeof each?.search === "object") : [];
  } catch {
    return [];
  }
}

/** The latest of a name wins. */
export function withSearch(kept: Kept[], added: Kept): Kept[] {
  return [...kept.filter(({ name }) => name !== added.name), added].slice(-MOST);
}

export function keepSearches(shop: string, kept: Kept[]): void {
  try {
    localStorage.setItem(place(shop), JSON.stringify(kept));
  } catch {
    // storage is forbidden or full: they last as long as the page
  }
}
