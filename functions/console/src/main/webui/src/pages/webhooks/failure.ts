/** The words for what was wrong with a try: their place below `webhooks.error`, and what stands in them. */
export function failureOf(error: string | undefined, status: number | undefined): { key: "status" | "robot" | "timeout" | "unreachable" | "host" | "private" | "tls" | "sealed" | "off"; code: string } {
  const [word = "", code = ""] = (error ?? "").split(" ");
  const keys = { status: "status", robot: "robot", timeout: "timeout", "no-such-host": "host", "private-address": "private", tls: "tls", "sealed-otherwise": "sealed", "switched-off": "off" } as const;
  return { key: keys[word as keyof typeof keys] ?? "unreachable", code: word === "status" ? String(status ?? "") : code };
}
