import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.ts";
import { useOpens } from "../../parts/Places.tsx";

const PARTS = ["done_by_line", "handed_over", "left"] as const;

/** Where today's calls went: a bar, and the same in words. */
export function Split({ board, shop }: { board: Schemas["Board"]; shop: string }) {
  const { t } = useTranslation();
  const opens = useOpens();
  const parts = PARTS.map((key) => board.numbers.find((each) => each.key === key)).filter((each) => each !== undefined);
  const all = parts.reduce((sum, { value }) => sum + value, 0);
  const percent = (value: number) => (all === 0 ? 0 : Math.round((100 * value) / all));
  return (
    <div className="number-card split" role="group" aria-label={t("today.split")}>
      <span className="number-name">{t("today.split")}</span>
      <div className="split-bar" aria-hidden>
        {parts.map(({ key, value }) => value > 0 && <span key={key} className={key} style={{ flexGrow: value }} />)}
      </div>
      <ul className="split-parts">
        {parts.map(({ key, value, list }) => {
          const shown = (
            <>
              <i className={key} aria-hidden /> {t(`today.key.${key}`)} <b className="number">{value}</b>
              <span className="heard-only">{t("today.splitCalls")}</span> <span className="soft number">{percent(value)}%</span>
            </>
          );
          return (
            <li key={key}>
              {opens(list.page) ? (
                <Link to={`/$shop/${list.page}` as "/$shop/calls"} params={{ shop }} search={list.query}>
                  {shown}
                </Link>
              ) : (
                <span className="part">{shown}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
