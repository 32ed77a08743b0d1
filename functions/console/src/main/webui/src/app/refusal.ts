/** Why somebody was not signed in at the identity provider; the words are below `door.refused`. */
const REASONS = ["refused", "expired", "away", "disabled", "role", "taken", "invalid"] as const;
export type Refusal = (typeof REASONS)[number];

const SAME: Record<string, Refusal> = { "no-role": "role", "no-name": "taken", "name-taken": "taken", off: "away" };

/** The reason that the address tells; one of a later version is `invalid`. */
export function refusalOf(search: string): Refusal | undefined {
  const code = new URLSearchParams(search).get("signin");
  return code === null ? undefined : (SAME[code] ?? REASONS.find((reason) => reason === code) ?? "invalid");
}
