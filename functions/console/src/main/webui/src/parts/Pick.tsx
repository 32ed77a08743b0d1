import { type Ref, useId } from "react";
import "./pick.css";

interface PickProps {
  label: string;
  /** The label is only for screen readers. */
  hideLabel?: boolean;
  value: string | undefined;
  options: { value: string; label: string }[];
  /** What no choice is called; without it, one is always chosen. */
  none?: string;
  disabled?: boolean;
  /** What is wrong with the choice. */
  wrong?: string;
  ref?: Ref<HTMLSelectElement>;
  onChange: (value: string | undefined) => void;
}

/** A choice of one: the browser's own list, which every keyboard and screen reader knows. */
export function Pick({ label, hideLabel, value, options, none, disabled, wrong, ref, onChange }: PickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? "heard-only" : undefined}>
        {label}
      </label>
      <select ref={ref} id={id} className="pick" value={value ?? ""} disabled={disabled} aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? `${id}-wrong` : undefined} onChange={(event) => onChange(event.target.value || undefined)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="small" style={{ color: "var(--stop)" }}>
          {wrong}
        </p>
      )}
    </div>
  );
}
