import { type ReactNode, useId } from "react";

interface Aria {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

/** A field with its label, and what is wrong with it or helps to fill it. */
export function Field({ label, help, wrong, warn, children }: { label: string; help?: string; wrong?: string; warn?: boolean; children: (aria: Aria) => ReactNode }) {
  const id = useId();
  const told = wrong ?? help;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": told ? `${id}-told` : undefined, "aria-invalid": wrong ? true : undefined })}
      {told && (
        <p id={`${id}-told`} className="small" role={wrong ? "alert" : undefined} style={{ color: wrong ? "var(--stop)" : warn ? "var(--warm)" : "var(--soft)" }}>
          {told}
        </p>
      )}
    </div>
  );
}
