/** Signs a second that our voice says, about; spaces and punctuation are pauses, and count half. */
const PER_SECOND = 4.5;

/** How long a text takes to say, in seconds. */
export function spokenSeconds(text: string): number {
  const signs = [...text.trim()].reduce((sum, sign) => sum + (/[\s\p{P}]/u.test(sign) ? 0.5 : /[a-z]/i.test(sign) ? 0.35 : 1), 0);
  return Math.round(signs / PER_SECOND);
}

/** Longer than this, and most callers no longer listen. */
export const LONG_SECONDS = 15;
