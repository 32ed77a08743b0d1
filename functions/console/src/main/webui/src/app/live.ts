import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Schemas } from "../api/client.ts";

export type State = "connecting" | "live" | "lost";

export interface Connection {
  state: State;
  /** When it broke off, in milliseconds, where it is lost. */
  lostAt?: number;
}

type Change = Schemas["Change"];

/** What is read anew after each kind of change: the first parts of queries' keys. */
export function stale({ kind, id }: Pick<Change, "kind" | "id">, shop: string): string[][] {
  switch (kind) {
    case "call":
      return [["today", shop], ["calls", shop], ["call", shop, id]];
    case "ticket":
      return [["today", shop], ["tickets", shop], ["ticket", shop, id], ["call", shop]];
    case "question":
      return [["today", shop], ["questions", shop]];
    case "article":
      return [["articles", shop], ["article", shop]];
    case "settings":
      return [["settings", shop]];
    default:
      return [["today", shop], ["calls", shop], ["call", shop], ["tickets", shop], ["ticket", shop], ["questions", shop], ["articles", shop], ["article", shop], ["settings", shop]];
  }
}

// changes come in bursts: a turn, its call, its ticket
const GATHER = 400;
const PATIENCE = 3_000;

/** Keeps what is shown as it is on the server, through one stream per page; the browser resumes it by itself. */
export function useLive(shop: string, wanted: boolean): Connection {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ state: "connecting" });
  useEffect(() => {
    if (!wanted) {
      return undefined;
    }
    return listen(shop, client, setConnection);
  }, [shop, wanted, client]);
  return connection;
}

function listen(shop: string, client: QueryClient, tell: (connection: Connection) => void): () => void {
  let last = "";
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<string, string[]>();

  const gather = (change: Pick<Change, "kind" | "id">) => {
    stale(change, shop).forEach((key) => waiting.set(key.join("\n"), key));
    gathering ??= setTimeout(() => {
      gathering = undefined;
      const keys = [...waiting.values()];
      waiting.clear();
      keys.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
    }, GATHER);
  };

  const open = () => {
    source = new EventSource(`/api/v1/shops/${encodeURIComponent(shop)}/live${last && `?after=${encodeURIComponent(last)}`}`);
    source.addEventListener("open", () => {
      clearTimeout(lost);
      lost = undefined;
      tell({ state: "live" });
      if (broken) {
        // what was asked for in vain meanwhile, no change tells of
        broken = false;
        gather({ kind: "reset", id: "" });
      }
    });
    source.addEventListener("error", () => {
      // a stream that closes on purpose is back at once, and nobody needs to know
      const lostAt = Date.now();
      lost ??= setTimeout(() => ((broken = true), tell({ state: "lost", lostAt })), PATIENCE);
      if (source?.readyState === EventSource.CLOSED) {
        // refused, perhaps because the server restarts: the browser gives up, we do not
        clearTimeout(again);
        again = setTimeout(open, PATIENCE);
        void client.invalidateQueries({ queryKey: ["me"] });
      }
    });
    for (const kind of ["call", "ticket", "question", "article", "settings", "reset"] as const) {
      source.addEventListener(kind, (event) => {
        last = event.lastEventId || last;
        gather(kind === "reset" ? { kind, id: "" } : (JSON.parse(event.data as string) as Change));
      });
    }
  };

  // A browser opens six connections to a server without https: six pages in tabs, and the seventh waits for ever. A page
  // that nobody sees lets go of its own, and catches up when it is seen again.
  const seen = () => {
    if (document.hidden) {
      source?.close();
      [again, lost].forEach(clearTimeout);
      lost = undefined;
    } else if (source?.readyState === EventSource.CLOSED) {
      open();
    }
  };
  document.addEventListener("visibilitychange", seen);
  open();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    source?.close();
    [again, lost, gathering].forEach(clearTimeout);
  };
}
