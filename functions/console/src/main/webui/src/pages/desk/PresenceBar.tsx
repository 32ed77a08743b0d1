import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Pick } from "../../parts/Pick.tsx";
import type { Schemas } from "../../api/client.ts";
import { span } from "./span.ts";
import type { Desk } from "./useDesk.ts";

type Presence = Schemas["Desk"]["presence"];
const CHOICES: Presence[] = ["idle", "busy", "break", "training", "signed-out"];
const TONES: Record<string, string> = { idle: "good", ringing: "warm", talking: "stop", "wrapping-up": "cool", busy: "warm" };

/** What the agent is, and what he chooses to be. */
export function PresenceBar({ desk, acting, choose }: { desk: Desk; acting: boolean; choose: (presence: Presence, reason?: string) => void }) {
  const { t } = useTranslation();
  const state = desk.state as keyof typeof words;
  const words = { idle: t("desk.state.idle"), busy: t("desk.state.busy"), break: t("desk.state.break"), training: t("desk.state.training"), "signed-out": t("desk.state.signed-out"), ringing: t("desk.state.ringing"), talking: t("desk.state.talking"), "wrapping-up": t("desk.state.wrapping-up") };
  const breaks = [t("desk.breakMeal"), t("desk.breakRest"), t("desk.breakMeeting")];
  if (!desk.signedIn) {
    return (
      <section className="card desk-bar" aria-label={t("desk.presence")}>
        <Button type="primary" size="large" disabled={acting} onClick={() => choose("idle")}>
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
      <Pick label={t("desk.presence")} hideLabel value={desk.presence} disabled={!desk.active} options={CHOICES.map((value) => ({ value, label: words[value] }))} onChange={(value) => choose((value ?? "idle") as Presence, value === "break" ? breaks[0] : undefined)} />
      {desk.presence === "break" && <Pick label={t("desk.breakFor")} hideLabel value={desk.reason} disabled={!desk.active} options={breaks.map((value) => ({ value, label: value }))} onChange={(value) => choose("break", value)} />}
    </section>
  );
}
