import type { ReactNode, RefObject } from "react";

interface EmptyProps {
  /** Of the title, where it names a card. */
  id?: string;
  title?: string;
  text?: string;
  /** Where the focus may go when what had it is gone. */
  home?: RefObject<HTMLHeadingElement | null>;
  children?: ReactNode;
}

/** Where nothing is: why, and what to do about it. */
export function Empty({ id, title, text, home, children }: EmptyProps) {
  return (
    <div className="empty">
      {title && (
        <h2 id={id} ref={home} tabIndex={home && -1}>
          {title}
        </h2>
      )}
      {text && <p>{text}</p>}
      {children && <div className="acts">{children}</div>}
    </div>
  );
}
