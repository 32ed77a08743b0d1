import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, Outlet } from "@tanstack/react-router";
import { Frame, placesFor } from "./Frame.tsx";
import { LostPage, MayNotPage, NoShopPage } from "./Lost.tsx";
import { Guard } from "./Guard.tsx";
import { Failed } from "../parts/Failed.tsx";
import { parseSearch, writeSearch } from "./search.ts";
import { useMay, useMe } from "./session.tsx";

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage });

function First() {
  const me = useMe();
  const may = useMay();
  const shop = me.shops[0]?.id;
  const place = placesFor(may)[0];
  if (!shop) {
    return <NoShopPage />;
  }
  return place ? <Navigate to={`/$shop/${place}` as "/$shop/today"} params={{ shop }} replace /> : <MayNotPage />;
}

const first = createRoute({ getParentRoute: () => root, path: "/", component: First });
const account = createRoute({ getParentRoute: () => root, path: "account", component: lazyRouteComponent(() => import("../pages/account/AccountPage.tsx"), "AccountPage") });
const shop = createRoute({ getParentRoute: () => root, path: "$shop", component: Guard });

// Each page checks the words behind the ? itself (see known()): here they pass as they are.
const any = (search: Record<string, unknown>) => search;
const under = () => shop;

const today = createRoute({ getParentRoute: under, path: "today", validateSearch: any, component: lazyRouteComponent(() => import("../pages/today/TodayPage.tsx"), "TodayPage") });
const desk = createRoute({ getParentRoute: under, path: "desk", validateSearch: any, component: lazyRouteComponent(() => import("../pages/desk/DeskPage.tsx"), "DeskPage") });
const floor = createRoute({ getParentRoute: under, path: "floor", validateSearch: any, component: lazyRouteComponent(() => import("../pages/floor/FloorPage.tsx"), "FloorPage") });
const reports = createRoute({ getParentRoute: under, path: "reports", validateSearch: any, component: lazyRouteComponent(() => import("../pages/reports/ReportsPage.tsx"), "ReportsPage") });
const calls = createRoute({ getParentRoute: under, path: "calls", validateSearch: any, component: lazyRouteComponent(() => import("../pages/calls/CallsPage.tsx"), "CallsPage") });
const call = createRoute({ getParentRoute: under, path: "calls/$call", validateSearch: any, component: lazyRouteComponent(() => import("../pages/call/CallPage.tsx"), "CallPage") });
const tickets = createRoute({ getParentRoute: under, path: "tickets", validateSearch: any, component: lazyRouteComponent(() => import("../pages/tickets/TicketsPage.tsx"), "TicketsPage") });
const ticket = createRoute({ getParentRoute: under, path: "tickets/$number", validateSearch: any, component: lazyRouteComponent(() => import("../pages/ticket/TicketPage.tsx"), "TicketPage") });
const questions = createRoute({ getParentRoute: under, path: "questions", validateSearch: any, component: lazyRouteComponent(() => import("../pages/questions/QuestionsPage.tsx"), "QuestionsPage") });
const knowledge = createRoute({ getParentRoute: under, path: "knowledge", validateSearch: any, component: lazyRouteComponent(() => import("../pages/knowledge/KnowledgePage.tsx"), "KnowledgePage") });
const settings = createRoute({ getParentRoute: under, path: "settings", validateSearch: any, component: lazyRouteComponent(() => import("../pages/settings/SettingsPage.tsx"), "SettingsPage") });
const people = createRoute({ getParentRoute: under, path: "people", validateSearch: any, component: lazyRouteComponent(() => import("../pages/people/PeoplePage.tsx"), "PeoplePage") });
const keys = createRoute({ getParentRoute: under, path: "keys", validateSearch: any, component: lazyRouteComponent(() => import("../pages/keys/KeysPage.tsx"), "KeysPage") });
const webhooks = createRoute({ getParentRoute: under, path: "webhooks", validateSearch: any, component: lazyRouteComponent(() => import("../pages/webhooks/WebhooksPage.tsx"), "WebhooksPage") });
const audit = createRoute({ getParentRoute: under, path: "audit", validateSearch: any, component: lazyRouteComponent(() => import("../pages/audit/AuditPage.tsx"), "AuditPage") });

const personal = createRoute({ getParentRoute: under, path: "personal", validateSearch: any, component: lazyRouteComponent(() => import("../pages/personal/PersonalPage.tsx"), "PersonalPage") });
const tree = root.addChildren([first, account, shop.addChildren([today, desk, floor, reports, calls, call, tickets, ticket, questions, knowledge, settings, people, keys, webhooks, audit, personal])]);

/** The pages by their addresses, below /console. */
export function consoleRouter() {
  return createRouter({
    routeTree: tree,
    basepath: "/console",
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: "intent",
    defaultPendingComponent: Outlet,
    defaultErrorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
    defaultNotFoundComponent: LostPage,
    trailingSlash: "never",
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof consoleRouter>;
  }
}
