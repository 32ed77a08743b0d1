import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, body, CSRF, type DeliveryState, type TicketKind, type TicketState } from "./client.ts";
import type { operations } from "./schema.d.ts";

/** What lists are asked for: the names are those of the contract, and of pages' addresses. */
export type CallFilter = Omit<NonNullable<operations["calls"]["parameters"]["query"]>, "after" | "limit">;
export interface TicketFilter {
  state?: TicketState[];
  kind?: TicketKind;
  assignee?: string;
  due?: "overdue" | "today";
  number?: string;
  order?: string;
  call?: string;
}
export type AuditFilter = Omit<NonNullable<operations["audit"]["parameters"]["query"]>, "after" | "limit">;
export type ArticleFilter = Omit<NonNullable<operations["articles"]["parameters"]["query"]>, "after" | "limit">;
export type QuestionState = "open" | "answered" | "dismissed";

const PAGE = 50;

interface OnePage<T> {
  items: T[];
  next?: string;
}

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: OnePage<unknown>) => last.next,
};

export const boardQuery = (shop: string, brand?: string) =>
  queryOptions({
    queryKey: ["today", shop, brand ?? ""],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/today", { params: { path: { tenant: shop }, query: { brand } }, signal })),
    // the stream tells of changes; days begin and deadlines pass without one
    refetchInterval: 60_000,
  });

export const callsQuery = (shop: string, filter: CallFilter, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["calls", shop, filter, limit],
    queryFn: ({ pageParam, signal }) => body(api.GET("/shops/{tenant}/calls", { params: { path: { tenant: shop }, query: { ...filter, after: pageParam, limit } }, signal })),
    ...pages,
  });

export const callQuery = (shop: string, call: string) =>
  queryOptions({
    queryKey: ["call", shop, call],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/calls/{call}", { params: { path: { tenant: shop, call } }, signal })),
  });

export const ticketsQuery = (shop: string, filter: TicketFilter, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["tickets", shop, filter, limit],
    queryFn: ({ pageParam, signal }) => body(api.GET("/shops/{tenant}/tickets", { params: { path: { tenant: shop }, query: { ...filter, after: pageParam, limit } }, signal })),
    ...pages,
  });

export const ticketQuery = (shop: string, number: string) =>
  queryOptions({
    queryKey: ["ticket", shop, number],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/tickets/{number}", { params: { path: { tenant: shop, number } }, signal })),
  });

export const colleaguesQuery = (shop: string) =>
  queryOptions({
    queryKey: ["colleagues", shop],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/colleagues", { params: { path: { tenant: shop } }, signal })),
    // people come and go by the week
    staleTime: 300_000,
  });

export const questionsQuery = (shop: string, state: QuestionState, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["questions", shop, state, limit],
    queryFn: ({ pageParam, signal }) => body(api.GET("/shops/{tenant}/questions", { params: { path: { tenant: shop }, query: { state, after: pageParam, limit } }, signal })),
    ...pages,
  });

export const articlesQuery = (shop: string, filter: ArticleFilter = {}, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["articles", shop, filter, limit],
    queryFn: ({ pageParam, signal }) => body(api.GET("/shops/{tenant}/articles", { params: { path: { tenant: shop }, query: { ...filter, after: pageParam, limit } }, signal })),
    ...pages,
  });

export const articleQuery = (shop: string, id: string) =>
  queryOptions({
    queryKey: ["article", shop, id],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/articles/{id}", { params: { path: { tenant: shop, id } }, signal })),
  });

export const articleVersionsQuery = (shop: string, id: string) =>
  queryOptions({
    queryKey: ["article", shop, id, "versions"],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/articles/{id}/versions", { params: { path: { tenant: shop, id } }, signal })),
  });

export const nearArticlesQuery = (shop: string, topic: string, asked: string[], article?: string) =>
  queryOptions({
    queryKey: ["near", shop, topic, asked, article],
    queryFn: ({ signal }) => body(api.POST("/shops/{tenant}/articles/near", { params: { path: { tenant: shop }, header: CSRF }, body: { text: { topic, asked, spoken: "" }, article }, signal })),
    staleTime: 30_000,
    retry: false,
  });

export const settingsQuery = (shop: string) =>
  queryOptions({
    queryKey: ["settings", shop],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/settings", { params: { path: { tenant: shop } }, signal })),
  });

export const settingsVersionsQuery = (shop: string) =>
  queryOptions({
    queryKey: ["settings", shop, "versions"],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/settings/versions", { params: { path: { tenant: shop } }, signal })),
  });

export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: ({ signal }) => body(api.GET("/people", { signal })),
});

export const webhooksQuery = (shop: string) =>
  queryOptions({
    queryKey: ["webhooks", shop],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/webhooks", { params: { path: { tenant: shop } }, signal })),
  });

export const deliveriesQuery = (shop: string, id: string, state?: DeliveryState, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ["webhooks", shop, id, state ?? "", limit],
    queryFn: ({ pageParam, signal }) => body(api.GET("/shops/{tenant}/webhooks/{id}/deliveries", { params: { path: { tenant: shop, id }, query: { state, after: pageParam, limit } }, signal })),
    refetchInterval: 5_000,
    ...pages,
  });

export const waysQuery = queryOptions({
  queryKey: ["ways"],
  queryFn: ({ signal }) => body(api.GET("/session/ways", { signal })),
  staleTime: 300_000,
});

export const keysQuery = queryOptions({
  queryKey: ["keys"],
  queryFn: ({ signal }) => body(api.GET("/keys", { signal })),
});

/** Looked at again while one goes on. */
export const erasuresQuery = (shop: string) =>
  queryOptions({
    queryKey: ["erasures", shop],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/personal/erasures", { params: { path: { tenant: shop } }, signal })),
    refetchInterval: ({ state }) => (state.data?.some((erasure) => erasure.state !== "done") ? 3_000 : false),
  });

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => body(api.GET("/sessions", { signal })),
});

/** The chain of a shop; that of the installation without one. */
export const auditQuery = (shop: string | undefined, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", shop ?? "", filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, after: pageParam, limit: PAGE };
      return shop ? body(api.GET("/shops/{tenant}/audit", { params: { path: { tenant: shop }, query }, signal })) : body(api.GET("/audit", { params: { query }, signal }));
    },
    ...pages,
  });
