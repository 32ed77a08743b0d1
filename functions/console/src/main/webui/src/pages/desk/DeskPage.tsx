import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import { useAnnounce } from "../../parts/Announcer.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { useHome } from "../../parts/home.ts";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { CallCard } from "./CallCard.tsx";
import { DeskKeys } from "./DeskKeys.tsx";
import { NotDone, Refusal } from "./Said.tsx";
import { Notes } from "./Notes.tsx";
import { PresenceBar } from "./PresenceBar.tsx";
import { Talk } from "./Talk.tsx";
import { Transcript } from "./Transcript.tsx";
import { Quiet } from "./Quiet.tsx";
import { type Act, useDesk } from "./useDesk.ts";
import { useKeys } from "./useKeys.ts";
import { useLine, useRing } from "./useLine.ts";
import { WrapUp } from "./WrapUp.tsx";
import "./desk.css";

/** Where an agent takes calls. */
export function DeskPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const { desk, act: send, acting, failed, forget } = useDesk(shop.id);
  // the button that was pressed goes with the call's phase: then one is at the title of what comes instead
  const { home, leave } = useHome<HTMLHeadingElement>();
  const act = (what: Act) => (leave(), send(what));
  const say = useAnnounce();
  const names = useNames();
  const view = desk.data;
  const call = view?.call;
  const contact = call?.contact;
  const reseat = useCallback((which: string) => send({ act: "reseat", contact: which }), [send]);
  const line = useLine(call, view?.active ?? false, reseat);
  const rings = call?.phase === "ringing" && (view?.active ?? false);
  useRing(rings);

  const accept = () => contact && rings && (line.prepare(), act({ act: "accept", contact }));
  const decline = () => contact && rings && act({ act: "decline", contact });
  const [code, setCode] = useState<string>();
  const wrapUp = () => contact && call?.phase === "wrapping-up" && (act({ act: "wrap-up", contact, code: code ?? call.outcome }), setCode(undefined));
  const giveBack = (step?: string) => contact && call?.phase === "talking" && act({ act: "give-back", contact, step });
  useKeys({
    Digit1: accept,
    Digit2: decline,
    KeyM: () => call?.phase === "talking" && line.mute(!line.muted),
    KeyB: () => giveBack(),
    Enter: wrapUp,
  });

  // a tab in the background shows it in its title
  const caller = call?.card.customer ?? call?.card.phone ?? t("desk.unknown");
  const reason = call ? names("cardReason", call.card.reason) : "";
  useEffect(() => {
    if (rings) {
      document.title = `☎ ${caller}`;
      say(t("desk.rings", { caller, reason }));
    }
  }, [rings, caller, reason, say, t]);
  const refused = view?.refused;
  useEffect(() => {
    if (refused === "rings-no-more") {
      say(t("desk.tooLate"));
    }
  }, [refused, say, t]);

  return (
    <Page title={t("desk.title")} lead={t("desk.lead")}>
      <Loaded query={desk} rows={6}>
        {(now) => (
          <div className="desk">
            {!now.active && (
              <div className="desk-elsewhere" role="alert">
                {t("desk.elsewhere")}{" "}
                <Button type="primary" onClick={() => act({ act: "take-over" })}>
                  {t("desk.takeOver")}
                </Button>
              </div>
            )}
            <PresenceBar desk={now} acting={acting} choose={(presence, reason) => (line.prepare(), send({ act: "choose", presence, reason }))} />
            <NotDone failed={failed} again={send} forget={forget} />
            <Refusal desk={now} />
            {now.call ? (
              <div className="desk-call">
                <div className="stack">
                  {now.call.phase === "ringing" && (
                    <section className="card desk-ringing" aria-labelledby="desk-ringing">
                      <h2 id="desk-ringing" ref={home} tabIndex={-1}>
                        {now.call.onLine ? t("desk.ringing") : t("desk.callBack")} · {caller}
                      </h2>
                      <p>{names("cardReason", now.call.card.reason)}</p>
                      {!now.call.onLine && <p className="soft">{t("desk.callBackHelp")}</p>}
                      {now.call.until && <Countdown until={now.call.until} now={now.now} />}
                      <div className="row">
                        <Button type="primary" size="large" disabled={!now.active || acting} onClick={accept}>
                          {t("desk.accept")} <kbd>Alt+1</kbd>
                        </Button>
                        <Button size="large" disabled={!now.active || acting} onClick={decline}>
                          {t("desk.decline")} <kbd>Alt+2</kbd>
                        </Button>
                      </div>
                    </section>
                  )}
                  {now.call.phase === "talking" && (
                    <Talk home={home} call={now.call} desk={now} line={line} reseat={() => contact && (leave(), line.prepare(), reseat(contact))} giveBack={giveBack} hangUp={() => contact && act({ act: "hang-up", contact })} />
                  )}
                  {now.call.phase === "wrapping-up" && <WrapUp home={home} call={now.call} desk={now} code={code} choose={setCode} done={wrapUp} acting={acting} />}
                  {now.call.phase !== "ringing" && (
                    <>
                      <Transcript lines={now.call.said} />
                      <Notes key={now.call.contact} call={now.call} readOnly={!now.active} keep={(text, notKept) => contact && send({ act: "note", contact, text }, { onError: notKept })} />
                    </>
                  )}
                </div>
                <CallCard call={now.call} shop={shop.id} />
              </div>
            ) : (
              <Quiet desk={now} home={home} />
            )}
            <DeskKeys />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** How many seconds are left, by the server's own clock. */
export function Countdown({ until, now }: { until: string; now: string }) {
  const { t } = useTranslation();
  const left = Math.max(0, Math.round((Date.parse(until) - Date.parse(now)) / 1000));
  return <p className="number desk-left">{t("desk.seconds", { count: left })}</p>;
}
