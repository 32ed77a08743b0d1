/** How urgent a deadline is; each has a colour and words. */
export type Urgency = "late" | "soon" | "later" | "done";

const SOON = 2 * 60 * 60 * 1000;

/** Due within two hours is soon; what needs no more work is done, whatever its deadline. */
export function urgency(due: Date, pending: boolean, now: Date): Urgency {
  if (!pending) {
    return "done";
  }
  const left = due.getTime() - now.getTime();
  return left < 0 ? "late" : left < SOON ? "soon" : "later";
}
