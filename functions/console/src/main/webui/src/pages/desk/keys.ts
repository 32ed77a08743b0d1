/** The desk's keys: what is held with Alt, and what it does. */
export const DESK_KEYS = [
  ["1", "desk.accept"],
  ["2", "desk.decline"],
  ["M", "desk.mute"],
  ["B", "desk.giveBack"],
  ["Enter", "desk.wrapUpDone"],
] as const;
