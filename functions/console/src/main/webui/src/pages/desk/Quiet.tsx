import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../parts/Empty.tsx";
import type { Desk } from "./useDesk.ts";

/** Why no call is here, and what to do so that one comes. */
export function Quiet({ desk, home }: { desk: Pick<Desk, "signedIn" | "presence" | "waiting" | "reason">; home?: RefObject<HTMLHeadingElement | null> }) {
  const { t } = useTranslation();
  const { signedIn, presence } = desk;
  const resting = signedIn && presence !== "idle";
  const title = !signedIn || presence === "signed-out" ? t("desk.offline") : resting ? t("desk.noCalls", { state: t(`desk.state.${presence}`) }) : t("desk.quiet");
  const text = !signedIn || presence === "signed-out" ? t("desk.offlineText") : resting ? t("desk.noCallsText") : t("desk.quietText");
  return (
    <section className="card" aria-labelledby="desk-quiet">
      <Empty id="desk-quiet" title={title} text={text} home={home}>
        {resting && desk.waiting > 0 && <p className="tag warm">{t("desk.waiting", { count: desk.waiting })}</p>}
      </Empty>
    </section>
  );
}
