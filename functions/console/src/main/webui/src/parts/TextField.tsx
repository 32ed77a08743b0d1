import { Input } from "antd";
import { useEffect, useId, useState } from "react";

interface TextFieldProps {
  label: string;
  value: string | undefined;
  hint?: string;
  width?: number;
  maxLength?: number;
  /** Called when the words are done: at Enter, or when the field is left. */
  onChange: (value: string | undefined) => void;
}

/** Words to search for. */
export function TextField({ label, value, hint, width = 150, maxLength = 60, onChange }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const done = () => {
    const trimmed = text.trim();
    if (trimmed !== (value ?? "")) {
      onChange(trimmed || undefined);
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={text} placeholder={hint} maxLength={maxLength} style={{ width }} onChange={(event) => setText(event.target.value)} onPressEnter={done} onBlur={done} />
    </div>
  );
}
