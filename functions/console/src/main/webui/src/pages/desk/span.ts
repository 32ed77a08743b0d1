/** The time between two moments, as 1:05 or 1:02:05. */
export function span(from: string, until: string): string {
  return clock(Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / 1000)));
}

/** Seconds as 1:05. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
