/** An answer that is an error, as problem+json tells it, or that there was no answer at all. */
export class Problem extends Error {
  readonly status: number;
  /** Stable, for programs; empty where the answer is none of ours. */
  readonly code: string;
  readonly detail: string;
  /** Which value is wrong, where it is one. */
  readonly field: string;
  /** Seconds after which it makes sense to ask again; 0 when the server names none. */
  readonly retryAfter: number;

  constructor(status: number, code: string, detail: string, field = "", retryAfter = 0) {
    super(detail || code || `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.field = field;
    this.retryAfter = retryAfter;
  }

  static from(response: Response, body: unknown): Problem {
    const told = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
    const words = (name: string) => (typeof told[name] === "string" ? (told[name] as string) : "");
    return new Problem(response.status, words("code"), words("detail"), words("field"), Number(response.headers.get("Retry-After")) || 0);
  }

  /** The server could not be reached. */
  static unreachable(): Problem {
    return new Problem(0, "", "");
  }
}

/** What people are told, below `problem` in the words: each says what happened and what to do. */
export type Advice =
  | "offline"
  | "notSignedIn"
  | "wrongPassword"
  | "tooManyTries"
  | "mayNot"
  | "notFound"
  | "invalid"
  | "weakPassword"
  | "beyondYours"
  | "nameTaken"
  | "lastOwner"
  | "notInThisState"
  | "changedMeanwhile"
  | "setByDeployment"
  | "setByProvider"
  | "passwordsOff"
  | "tooManyRows"
  | "tooMany"
  | "unavailable"
  | "unknown";

const CODES: Record<string, Advice> = {
  "not-signed-in": "notSignedIn",
  "wrong-password": "wrongPassword",
  "too-many-tries": "tooManyTries",
  "may-not": "mayNot",
  "other-shop": "mayNot",
  closed: "mayNot",
  "not-found": "notFound",
  invalid: "invalid",
  "weak-password": "weakPassword",
  "beyond-yours": "beyondYours",
  "name-taken": "nameTaken",
  "last-owner": "lastOwner",
  "not-in-this-state": "notInThisState",
  "changed-meanwhile": "changedMeanwhile",
  "set-by-deployment": "setByDeployment",
  "set-by-provider": "setByProvider",
  "passwords-off": "passwordsOff",
  "too-many-rows": "tooManyRows",
  busy: "tooMany",
  "too-many-requests": "tooMany",
  unavailable: "unavailable",
};

const STATUSES: Record<number, Advice> = { 0: "offline", 400: "invalid", 401: "notSignedIn", 403: "mayNot", 404: "notFound", 422: "invalid", 429: "tooMany", 502: "unavailable", 503: "unavailable", 504: "unavailable" };

export function adviceFor(error: unknown): Advice {
  return error instanceof Problem ? (CODES[error.code] ?? STATUSES[error.status] ?? "unknown") : "unknown";
}
