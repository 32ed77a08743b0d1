import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAdvice } from "../../parts/Failed.tsx";
import type { Act, Desk } from "./useDesk.ts";

/** What an act is called to the agent; what the page does by itself has the name of what it is for. */
const WORDS = {
  look: "desk.title",
  "take-over": "desk.takeOver",
  choose: "desk.chooseAct",
  accept: "desk.accept",
  decline: "desk.decline",
  reseat: "desk.connect",
  note: "desk.notes",
  "give-back": "desk.giveBack",
  "hang-up": "desk.hangUp",
  "wrap-up": "desk.wrapUpAct",
} as const satisfies Record<Act["act"], string>;

/** An act that did not reach the server: which, why, and once more. The caller is where they were. */
export function NotDone({ failed, again, forget }: { failed: { act: Act; error: unknown } | undefined; again: (act: Act) => void; forget: () => void }) {
  const { t } = useTranslation();
  const advise = useAdvice();
  return (
    <div role="alert">
      {failed && (
        <div className="desk-not-done">
          <span className="grow">
            <b>{t("desk.notDone", { act: t(WORDS[failed.act.act]) })}</b> {advise(failed.error).title}
            {t("act.colon")}
            {advise(failed.error).text}
          </span>
          {failed.act.act !== "note" && (
            <Button size="small" onClick={() => again(failed.act)}>
              {t("act.retry")}
            </Button>
          )}
          <Button size="small" type="text" onClick={forget}>
            {t("act.close")}
          </Button>
        </div>
      )}
    </div>
  );
}

const REFUSED = { "rings-no-more": "desk.tooLate", "not-your-call": "desk.notYours", "another-window": "desk.otherWindow" } as const;
const REASONS = { missed: "desk.missed", "cut-off": "desk.cutOff" } as const;

/** What the server did not do, or did by itself, and why. */
export function Refusal({ desk }: { desk: Pick<Desk, "refused" | "reason"> }) {
  const { t } = useTranslation();
  const key = desk.refused ? (REFUSED[desk.refused as keyof typeof REFUSED] ?? "desk.refusedOther") : REASONS[desk.reason as keyof typeof REASONS];
  return (
    <div role="status">
      {key && <p className="desk-refused">{t(key)}</p>}
    </div>
  );
}
