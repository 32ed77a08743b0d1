import { Button } from "antd";
import { useHome } from "../../parts/home.ts";
import { useNames } from "../../parts/names.ts";
import { useTranslation } from "react-i18next";
import { Pick } from "../../parts/Pick.tsx";
import type { Schemas } from "../../api/client.ts";
import { codes } from "../../i18n/names.ts";
import { span } from "./span.ts";
import type { Desk } from "./useDesk.ts";

type Presence = Schemas["Desk"]["presence"];
const CHOICES: Presence[] = ["idle", "busy", "break", "training", "signed-out"];
/** What a break is for: codes, so that a floor in another language can say it. */
const BREAKS = codes("breakReason");
const TONES: Record<string, string> = { idle: "good", ringing: "warm", talking: "stop", "wrapping-up": "cool", busy: "warm" };

/** What the agent is, and what he chooses to be. */
export function PresenceBar({ desk, acting, choose }: { desk: Desk; acting: boolean; choose: (presence: Presence, reason?: string) => void }) {
  const { t } = useTranslation();
  const state = desk.state as keyof typeof words;
  const words = { idle: t("desk.state.idle"), busy: t("desk.state.busy"), break: t("desk.state.break"), training: t("desk.state.training"), "signed-out": t("desk.state.signed-out"), ringing: t("desk.state.ringing"), talking: t("desk.state.talking"), "wrapping-up": t("desk.state.wrapping-up") };
  const names = useNames();
  // the bar of who is signed in is another than of who is not: the focus goes from the one to the other
  const { home: start, leave: toStart } = useHome<HTMLButtonElement>();
  const { home: choice, leave: toChoice } = useHome<HTMLSelectElement>();
  const take = (presence: Presence, reason?: string) => {
    (presence === "signed-out" ? toStart : toChoice)();
    choose(presence, reason);
  };
  if (!desk.signedIn) {
    return (
      <section className="card desk-bar" aria-label={t("desk.presence")}>
        <Button ref={start} type="primary" size="large" loading={acting} onClick={() => take("idle")}>
          {t("desk.start")}
        </Button>
        <span className="soft">{t("desk.startHelp")}</span>
        <span className="grow" />
        <span className="tag">{t("desk.waiting", { count: desk.waiting })}</span>
      </section>
    );
  }
  return (
    <section className="card desk-bar" aria-label={t("desk.presence")}>
      <span className={`tag ${TONES[desk.state] ?? ""} desk-state`} role="status">
        {words[state] ?? desk.state}
      </span>
      <span className="soft number">{t("desk.since", { time: span(desk.since, desk.now) })}</span>
      {desk.call && desk.presence !== "idle" && <span className="soft">{t("desk.afterCall", { state: words[desk.presence] })}</span>}
      <span className="grow" />
      <span className={`tag ${desk.waiting > 0 ? "warm" : ""}`}>{t("desk.waiting", { count: desk.waiting })}</span>
      <Pick ref={choice} label={t("desk.presence")} hideLabel value={desk.presence} disabled={!desk.active} options={CHOICES.map((value) => ({ value, label: words[value] }))} onChange={(value) => take((value ?? "idle") as Presence, value === "break" ? BREAKS[0] : undefined)} />
      {desk.presence === "break" && <Pick label={t("desk.breakFor")} hideLabel value={desk.reason} disabled={!desk.active} options={[...new Set([...BREAKS, ...(desk.reason ? [desk.reason] : [])])].map((value) => ({ value, label: names("breakReason", value) }))} onChange={(value) => take("break", value)} />}
    </section>
  );
}
