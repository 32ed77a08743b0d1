import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useAdvice } from "./Failed.tsx";

/** Why a form was refused, above its fields; a long form is brought back to it. */
export function FormAlert({ error, title, text }: { error: unknown; title?: string; text?: string }) {
  const advise = useAdvice();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) {
      void box.current?.scrollIntoView({ block: "nearest" });
    }
  }, [error]);
  if (!error) {
    return null;
  }
  const advice = advise(error);
  return (
    <div ref={box}>
      <Alert type="error" showIcon role="alert" title={title ?? advice.title} description={text ?? advice.text} style={{ marginBottom: 16 }} />
    </div>
  );
}
