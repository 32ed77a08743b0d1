import { Input } from "antd";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskCall } from "./useDesk.ts";

const PAUSE = 800;

/** What the agent notes down; kept as he types, and there again when the page is. */
export function Notes({ call, readOnly, keep }: { call: DeskCall; readOnly: boolean; keep: (text: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(call.notes);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (text === call.notes) {
      return undefined;
    }
    const timer = setTimeout(() => latest.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, call.notes]);
  return (
    <section className="card">
      <div className="row between">
        <label htmlFor={id}>
          <b>{t("desk.notes")}</b> <span className="soft small">{t("desk.notesHelp")}</span>
        </label>
        <span className="soft small" role="status">
          {text !== "" && text === call.notes ? t("desk.kept") : ""}
        </span>
      </div>
      <Input.TextArea id={id} value={text} rows={3} maxLength={2000} readOnly={readOnly} onChange={(event) => setText(event.target.value)} />
    </section>
  );
}
