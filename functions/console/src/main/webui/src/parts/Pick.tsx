import { useId } from "react";
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
  onChange: (value: string | undefined) => void;
}

/** A choice of one: the browser's own list, which every keyboard and screen reader knows. */
export function Pick({ label, hideLabel, value, options, none, disabled, onChange }: PickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? "heard-only" : undefined}>
        {label}
      </label>
      <select id={id} className="pick" value={value ?? ""} disabled={disabled} onChange={(event) => onChange(event.target.value || undefined)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
