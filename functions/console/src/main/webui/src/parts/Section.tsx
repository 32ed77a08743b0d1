import { type ReactNode, type RefObject, useId } from "react";

interface SectionProps {
  title: string;
  /** What it is for, in a sentence. */
  lead?: string;
  /** What stands at the end of the title's line: a link to all, a state. */
  aside?: ReactNode;
  className?: string;
  /** Where the focus may go when what had it in the card is gone. */
  home?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/** A card with a title, which is its name for screen readers. */
export function Section({ title, lead, aside, className = "", home, children }: SectionProps) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <div className="card-head">
        <div>
          <h2 id={id} ref={home} tabIndex={home && -1}>
            {title}
          </h2>
          {lead && <p className="soft small">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
