import { useTranslation } from "react-i18next";
import type { Turn } from "../../api/client.ts";

const UNSURE = 0.6;

/** What was heard; words that may have been others are underlined, and say so. */
export function Words({ heard }: { heard: NonNullable<Turn["heard"]> }) {
  const { t } = useTranslation();
  if (!heard.words?.length || heard.words.map(({ text }) => text).join("") !== heard.text.replaceAll(" ", "")) {
    return heard.text;
  }
  return heard.words.map(({ text, confidence }, index) =>
    confidence < UNSURE ? (
      <span key={index} className="unsure" title={`${t("call.unsure")} ${t("call.sure", { percent: Math.round(confidence * 100) })}`}>
        {text}
      </span>
    ) : (
      text
    ),
  );
}
