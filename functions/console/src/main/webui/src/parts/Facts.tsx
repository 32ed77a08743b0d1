import type { ReactNode } from "react";

export type Fact = [name: ReactNode, value: ReactNode];

/** Names and values; what is not known is left out, and `none` said where nothing is. */
export function Facts({ facts, none }: { facts: Fact[]; none?: string }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false);
  if (known.length === 0) {
    return <p className="soft">{none}</p>;
  }
  return (
    <dl className="facts">
      {known.map(([name, value], place) => (
        // places, not names: two facts may be of the same name
        <div key={place} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
