import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../parts/Moment.tsx";
import { clockTime } from "../words/time.ts";
import { useStale } from "./stale.ts";

/** Above what is shown while the server cannot be reached: a floor that stands still looks like a quiet one. */
export function Stale({ lostAt }: { lostAt: number | undefined }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { since, asking, again } = useStale(lostAt);
  return (
    <div role="alert">
      {since !== undefined && (
        <div className="stale">
          <span className="grow">
            <b>{t("app.staleTitle")}</b> {t("app.stale", { time: clockTime(new Date(since), reader) })}
          </span>
          <Button size="small" loading={asking} onClick={again}>
            {t("act.retry")}
          </Button>
        </div>
      )}
    </div>
  );
}
