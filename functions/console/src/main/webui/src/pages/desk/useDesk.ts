import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { api, body, CSRF, type Schemas } from "../../api/client.ts";

export type Desk = Schemas["Desk"];
export type DeskCall = Schemas["DeskCall"];
export type Act = Omit<Schemas["DeskAct"], "window">;

const LOOK = 1_000;
/** A server that does not answer so long is as good as away: a desk that stands still looks like a quiet one. */
const PATIENCE = 5_000;
const KEPT = "orderline.desk.window";

/** The window's name: a page that is loaded anew is the same window, another tab is another one. */
export function windowName(): string {
  const fresh = `w-${crypto.randomUUID?.() ?? String(Math.random()).slice(2).padEnd(12, "0")}`;
  try {
    // a tab that is duplicated takes its storage along; it is then the same window twice, and the newer one wins
    const kept = sessionStorage.getItem(KEPT) ?? fresh;
    sessionStorage.setItem(KEPT, kept);
    return kept;
  } catch {
    return fresh;
  }
}

/** The desk as the server has it, looked at every second: that is also what shows that the window is alive. */
export function useDesk(shop: string) {
  const client = useQueryClient();
  const [window] = useState(windowName);
  const key = useMemo(() => ["desk", shop, window], [shop, window]);
  const send = useCallback((act: Act) => body(api.POST("/shops/{tenant}/desk/acts", { params: { path: { tenant: shop }, header: CSRF }, body: { window, ...act }, signal: AbortSignal.timeout(PATIENCE) })), [shop, window]);
  const desk = useQuery({ queryKey: key, queryFn: () => send({ act: "look" }), refetchInterval: LOOK, refetchIntervalInBackground: true, gcTime: 0, retry: false });
  const change = useMutation({
    mutationFn: send,
    // what was asked before the act is older than its answer
    onMutate: () => client.cancelQueries({ queryKey: key }),
    onSuccess: (view) => client.setQueryData(key, view),
  });
  useAwake();
  // an act that was not done is said until the next one is
  const failed = change.error && change.variables ? { act: change.variables, error: change.error } : undefined;
  return { desk, act: change.mutate, acting: change.isPending, failed, forget: change.reset };
}

/** A tab that holds a lock is not put to sleep. */
function useAwake(): void {
  useEffect(() => {
    const done = new AbortController();
    void navigator.locks
      ?.request("orderline-desk", { mode: "shared", signal: done.signal }, () => new Promise<void>((resolve) => done.signal.addEventListener("abort", () => resolve())))
      .catch(() => undefined);
    return () => done.abort();
  }, []);
}
