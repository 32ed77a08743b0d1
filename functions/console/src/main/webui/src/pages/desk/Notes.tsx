import { Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskCall } from "./useDesk.ts";

const PAUSE = 800;
/** Before it is tried again, where it was not kept. */
const LONGER = 4_000;

/** What the agent notes down; kept as he types, and there again when the page is. */
export function Notes({ call, readOnly, keep }: { call: DeskCall; readOnly: boolean; keep: (text: string, notKept: () => void) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(call.notes);
  const [failed, setFailed] = useState(0);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (text === call.notes) {
      setFailed(0);
      return undefined;
    }
    const timer = setTimeout(() => latest.current(text, () => setFailed((times) => times + 1)), failed > 0 ? LONGER : PAUSE);
    return () => clearTimeout(timer);
  }, [text, call.notes, failed]);
  return (
    <section className="card">
      <div className="row between">
        <label htmlFor={id}>
          <b>{t("desk.notes")}</b> <span className="soft small">{t("desk.notesHelp")}</span>
        </label>
        <span className={failed > 0 ? "tag stop" : "soft small"} role="status">
          {failed > 0 ? t("desk.notKept") : text !== "" && text === call.notes ? t("desk.kept") : ""}
        </span>
      </div>
      <Input.TextArea id={id} value={text} rows={3} maxLength={2000} readOnly={readOnly} onChange={(event) => setText(event.target.value)} />
    </section>
  );
}
