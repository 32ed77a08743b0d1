import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DeskCall } from "./useDesk.ts";

/** What both say, with who says it. */
export function Transcript({ lines }: { lines: DeskCall["said"] }) {
  const { t } = useTranslation();
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // in braces: newer browsers give a promise, which React would take for what it must clean up
    void end.current?.scrollIntoView({ block: "nearest" });
  }, [lines.length]);
  return (
    <section className="card desk-said" aria-labelledby="desk-said">
      <h2 id="desk-said">{t("desk.transcript")}</h2>
      {lines.length === 0 ? (
        <p className="soft">{t("desk.nothingSaid")}</p>
      ) : (
        // what is read aloud politely; a region that scrolls can be reached by keyboard
        <ol className="desk-lines" aria-live="polite" tabIndex={0} aria-labelledby="desk-said">
          {lines.map((line) => (
            <li key={line.number} className={line.voice === "AGENT" ? "mine" : ""} lang="zh-CN" ref={end}>
              <b>{t(`desk.voice.${line.voice}`)}</b> {line.text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
