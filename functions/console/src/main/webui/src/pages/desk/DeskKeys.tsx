import { useTranslation } from "react-i18next";
import { DESK_KEYS } from "./keys.ts";

/** Below the desk, for who has not learnt them yet. */
export function DeskKeys() {
  const { t } = useTranslation();
  return (
    <ul className="row soft small desk-keys" aria-label={t("shortcuts.title")}>
      {DESK_KEYS.map(([key, words]) => (
        <li key={key}>
          <kbd>Alt</kbd> <kbd>{key}</kbd> {t(words)}
        </li>
      ))}
    </ul>
  );
}
