import { Button } from "antd";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Countdown } from "./DeskPage.tsx";
import type { Desk, DeskCall } from "./useDesk.ts";

const CODES = ["solved", "follow-up", "not-solved", "wrong-call"] as const;

/** What came of the call: with a default, so that one key is enough. */
export function WrapUp({ home, call, desk, code, choose, done, acting }: { home: RefObject<HTMLHeadingElement | null>; call: DeskCall; desk: Desk; code: string | undefined; choose: (code: string) => void; done: () => void; acting: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="card desk-wrap" aria-labelledby="desk-wrap">
      <h2 id="desk-wrap" ref={home} tabIndex={-1}>{t("desk.wrapUp")}</h2>
      <p className="soft small">{t("desk.wrapUpHelp")}</p>
      <fieldset className="desk-codes">
        <legend className="heard-only">{t("desk.wrapUp")}</legend>
        {CODES.map((each) => (
          <label key={each}>
            <input type="radio" name="desk-code" value={each} checked={(code ?? call.outcome) === each} disabled={!desk.active} onChange={() => choose(each)} /> {t(`desk.code.${each}`)}
          </label>
        ))}
      </fieldset>
      {call.until && <Countdown until={call.until} now={desk.now} />}
      <Button type="primary" size="large" disabled={!desk.active || acting} onClick={done}>
        {t("desk.wrapUpDone")} <kbd>Alt+Enter</kbd>
      </Button>
    </section>
  );
}
