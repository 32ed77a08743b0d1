import { type QueryCache, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { Problem } from "../api/problem.ts";

/** What is known of something that a page shows. */
export interface Shown {
  active: boolean;
  data: unknown;
  /** When it came, in milliseconds. */
  at: number;
  /** How it went when it was last asked for anew. */
  error: unknown;
}

/** The server was not there, or not able to answer; that it says no is an answer. */
function away(error: unknown): boolean {
  return error !== null && error !== undefined && !(error instanceof Problem && error.status >= 400 && error.status < 500);
}

/**
 * Since when a page shows what was, and not what is; undefined while it is up to date.
 *
 * @param lostAt when the stream of changes broke off: what has come since is newer
 */
export function staleSince(shown: readonly Shown[], lostAt: number | undefined): number | undefined {
  const times = shown
    .filter(({ active, data, error }) => active && data !== undefined && (lostAt !== undefined || away(error)))
    .map(({ at, error }) => (away(error) ? at : Math.max(at, lostAt ?? at)));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** How long it is waited before it is asked again, in milliseconds. */
const PAUSE = 5_000;

function shownOf(cache: QueryCache): Shown[] {
  return cache.getAll().map((query) => ({ active: query.isActive(), data: query.state.data, at: query.state.dataUpdatedAt, error: query.state.error ?? query.state.fetchFailureReason }));
}

/** Since when what the page shows is old, and how to ask again. */
export function useStale(lostAt: number | undefined): { since: number | undefined; asking: boolean; again: () => void } {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const since = useSyncExternalStore(subscribe, () => staleSince(shownOf(cache), lostAt));
  const stale = since !== undefined;
  useEffect(() => {
    // what nobody tells of changes is asked for until it comes
    const timer = stale ? setInterval(() => void client.refetchQueries({ type: "active", predicate: ({ state }) => state.error !== null }), PAUSE) : undefined;
    return () => clearInterval(timer);
  }, [stale, client]);
  const [asking, setAsking] = useState(false);
  const again = () => {
    setAsking(true);
    void client.refetchQueries({ type: "active" }).finally(() => setAsking(false));
  };
  return { since, asking, again };
}
