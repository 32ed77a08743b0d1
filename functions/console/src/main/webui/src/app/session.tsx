import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { createContext, use } from "react";
import { api, body, CSRF, type Me, type Shop } from "../api/client.ts";
import { Problem } from "../api/problem.ts";

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await body(api.GET("/session"));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is signed in; only below the frame. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) {
    throw new Error("nobody is signed in here");
  }
  return me;
}

export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

/** The shop of the address; the account's first where the address names none of theirs. */
export function useShop(): Shop {
  const me = useMe();
  const { shop } = useParams({ strict: false }) as { shop?: string };
  return me.shops.find(({ id }) => id === shop) ?? me.shops[0] ?? { id: "-", name: "", zone: "Asia/Shanghai", brands: [] };
}

/** Signs out here, whatever the server says: a session that it no longer knows is over as well. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE("/session", { params: { header: CSRF } }).catch(() => undefined);
    client.setQueryData(meQuery.queryKey, null);
    // nothing of this account is left for the next one
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  };
}

/** The session, and how the question for it went. */
export function useSession() {
  return useQuery(meQuery);
}
