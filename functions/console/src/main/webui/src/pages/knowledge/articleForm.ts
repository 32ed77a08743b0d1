import type { ArticleText } from "../../api/client.ts";
import { dayOf, shiftDay, startOfDay } from "../../words/time.ts";

/** An article as the form's fields hold it: days are those of the shop, the last one included. */
export interface ArticleFields {
  topic: string;
  asked: string;
  spoken: string;
  /** The long answer, which is never said. */
  text: string;
  /** Whose callers hear it; none for all. */
  brands: string[];
  from: string;
  until: string;
}

export const NO_FIELDS: ArticleFields = { topic: "", asked: "", spoken: "", text: "", brands: [], from: "", until: "" };

export function fieldsOf(text: ArticleText, zone: string): ArticleFields {
  return {
    topic: text.topic,
    asked: (text.asked ?? []).join("\n"),
    spoken: text.spoken,
    text: text.text ?? "",
    brands: text.brands ?? [],
    from: text.validFrom ? dayOf(new Date(text.validFrom), zone) : "",
    until: text.validUntil ? dayOf(new Date(Date.parse(text.validUntil) - 1), zone) : "",
  };
}

export function textOf(fields: ArticleFields, zone: string): ArticleText {
  return {
    topic: fields.topic.trim(),
    asked: askedOf(fields),
    spoken: fields.spoken.trim(),
    text: fields.text.trim() || undefined,
    brands: fields.brands.length > 0 ? fields.brands : undefined,
    validFrom: fields.from ? startOfDay(fields.from, zone).toISOString() : undefined,
    validUntil: fields.until ? startOfDay(shiftDay(fields.until, 1), zone).toISOString() : undefined,
  };
}

/** One way to ask a line, each once. */
export function askedOf({ asked }: Pick<ArticleFields, "asked">): string[] {
  return [...new Set(asked.split(/[\n;；]/).map((line) => line.trim()).filter(Boolean))];
}

export type ArticleMistake = "needTopic" | "longTopic" | "needSpoken" | "longSpoken" | "longText" | "longAsked" | "validOrder";

/** What is wrong, by field; nothing where all is well. */
export function mistakesIn(fields: ArticleFields): Partial<Record<keyof ArticleFields, ArticleMistake>> {
  const asked = askedOf(fields);
  const mistakes: Partial<Record<keyof ArticleFields, ArticleMistake>> = {
    topic: !fields.topic.trim() ? "needTopic" : fields.topic.trim().length > 100 ? "longTopic" : undefined,
    spoken: !fields.spoken.trim() ? "needSpoken" : fields.spoken.trim().length > 300 ? "longSpoken" : undefined,
    text: fields.text.trim().length > 4000 ? "longText" : undefined,
    asked: asked.length > 50 || asked.some((line) => line.length > 100) ? "longAsked" : undefined,
    until: fields.from && fields.until && fields.until < fields.from ? "validOrder" : undefined,
  };
  return Object.fromEntries(Object.entries(mistakes).filter(([, mistake]) => mistake !== undefined));
}
