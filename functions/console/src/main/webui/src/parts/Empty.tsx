import type { ReactNode } from "react";

/** Where nothing is: why, and what to do about it. */
export function Empty({ title, text, children }: { title?: string; text?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      {title && <h2>{title}</h2>}
      {text && <p>{text}</p>}
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
