import { Button } from "antd";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Pick } from "../../parts/Pick.tsx";
import { useNames } from "../../parts/names.ts";
import { span } from "./span.ts";
import type { Desk, DeskCall } from "./useDesk.ts";
import type { useLine } from "./useLine.ts";

const FLOWS = ["return", "exchange", "refund", "invoice", "logistics", "order_status", "callback", "goodbye"];

/** The call in hand: whether both hear each other, mute, give back, end. */
export function Talk({ home, call, desk, line, reseat, giveBack, hangUp }: { home: RefObject<HTMLHeadingElement | null>; call: DeskCall; desk: Desk; line: ReturnType<typeof useLine>; reseat: () => void; giveBack: (step?: string) => void; hangUp: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const [step, setStep] = useState<string>();
  const sound = { none: t("desk.noSound"), connecting: t("desk.connecting"), connected: t("desk.connected"), lost: t("desk.noSound"), "no-microphone": t("desk.noMicrophone") }[line.state];
  return (
    <section className="card desk-talk" aria-labelledby="desk-talk">
      <div className="row between">
        <h2 id="desk-talk" ref={home} tabIndex={-1}>
          {t("desk.talking")} · <span className="number">{span(call.since, desk.now)}</span>
        </h2>
        <span className="tag stop">● {t("desk.transcribing")}</span>
      </div>
      {call.onLine && (
        <>
          <div className="row">
            <span className={`tag ${line.state === "connected" ? "good" : "warm"} desk-sound`} role="status" data-heard={line.heard.toFixed(2)} data-level={line.level.toFixed(2)}>
              {sound}
            </span>
            <span className={`tag ${line.muted ? "stop" : "good"}`} role="status">
              {line.muted ? `✕ ${t("desk.muted")}` : t("desk.heard")}
            </span>
            <meter className="desk-level" aria-label={t("desk.level")} min={0} max={1} value={line.level} />
          </div>
          <div className="row">
            <Button disabled={!desk.active || line.state !== "connected"} danger={line.muted} aria-pressed={line.muted} onClick={() => line.mute(!line.muted)}>
              {line.muted ? t("desk.unmute") : t("desk.mute")} <kbd>Alt+M</kbd>
            </Button>
            {line.state !== "connected" && (
              <Button disabled={!desk.active} onClick={reseat}>
                {t("desk.connect")}
              </Button>
            )}
          </div>
        </>
      )}
      {!call.onLine && (
        <p>
          {t("desk.callBackHelp")} <b className="number">{call.card.phone}</b>
        </p>
      )}
      <div className="row desk-ways">
        {call.onLine && (
          <>
            <Pick label={t("desk.giveBackTo")} value={step} none={t("desk.giveBackAny")} disabled={!desk.active} options={FLOWS.map((flow) => ({ value: flow, label: names("flow", flow) }))} onChange={setStep} />
            <Button type="primary" disabled={!desk.active} onClick={() => giveBack(step)}>
              {t("desk.giveBack")} <kbd>Alt+B</kbd>
            </Button>
          </>
        )}
        <Button danger disabled={!desk.active} onClick={hangUp}>
          {t("desk.hangUp")}
        </Button>
      </div>
    </section>
  );
}
