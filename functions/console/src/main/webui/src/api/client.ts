import createClient, { type Middleware } from "openapi-fetch";
import { Problem } from "./problem.ts";
import type { components, paths } from "./schema.d.ts";

export type Schemas = components["schemas"];
export type Me = Schemas["Me"];
export type Shop = Schemas["Shop"];
export type CallSummary = Schemas["CallSummary"];
export type CallDetail = Schemas["CallDetail"];
export type Turn = Schemas["Turn"];
export type TicketSummary = Schemas["TicketSummary"];
export type TicketDetail = Schemas["TicketDetail"];
export type TicketState = Schemas["TicketState"];
export type TicketKind = Schemas["TicketKind"];
export type TicketChange = Schemas["TicketChange"];
export type QuestionGroup = Schemas["QuestionGroup"];
export type Article = Schemas["Article"];
export type ArticleText = Schemas["ArticleText"];
export type Settings = Schemas["Settings"];
export type SettingsChange = Schemas["SettingsChange"];
export type SettingsVersion = Schemas["SettingsVersion"];
export type Hours = Schemas["Hours"];
export type RecordingRule = Schemas["RecordingRule"];
export type Person = Schemas["Person"];
export type ApiKey = Schemas["Key"];
export type Webhook = Schemas["Webhook"];
export type Delivery = Schemas["Delivery"];
export type DeliveryState = Schemas["DeliveryState"];
export type Role = Schemas["Role"];
export type AuditRow = Schemas["AuditRow"];
export type BoardNumber = Schemas["BoardNumber"];
export type Mood = Schemas["Mood"];

/** What every change carries; the contract names it as a parameter, so callers pass it by this name. */
export const CSRF = { "X-Orderline-Csrf": "1" } as const;

let onSignedOut = () => {};

/** What happens when the server no longer knows who asks. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

const problems: Middleware = {
  async onResponse({ response, request }) {
    if (response.ok) {
      return response;
    }
    const body = await response.clone().json().catch(() => null);
    const problem = Problem.from(response, body);
    const signingIn = new URL(request.url).pathname.endsWith("/session");
    if ((problem.status === 401 && !signingIn) || problem.code === "password-must-change") {
      onSignedOut();
    }
    throw problem;
  },
  onError() {
    return Problem.unreachable();
  },
};

const PATIENCE = 20_000;

/** Fetches with the session's cookie, and gives up on an answer that does not come. */
export const api = createClient<paths>({
  baseUrl: "/api/v1",
  credentials: "same-origin",
  querySerializer: { array: { style: "form", explode: true } },
  fetch: (request: Request) => fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]) }),
});
api.use(problems);

/** The body of an answer; errors were thrown before. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
