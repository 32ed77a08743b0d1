import { Input } from "antd";
import { useEffect, useId, useState } from "react";

interface TextFieldProps {
  label: string;
  value: string | undefined;
  hint?: string;
  width?: number;
  maxLength?: number;
  /** What words must look like, and what is said of others: those are not searched for. */
  form?: { pattern: RegExp; wrong: string };
  /** Called when the words are done: at Enter, or when the field is left. */
  onChange: (value: string | undefined) => void;
}

/** Words to search for. */
export function TextField({ label, value, hint, width = 150, maxLength = 60, form, onChange }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value ?? "");
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(value ?? "");
    setWrong(false);
  }, [value]);
  const done = () => {
    const trimmed = text.trim();
    const fits = !form || trimmed === "" || form.pattern.test(trimmed);
    setWrong(!fits);
    if (fits && trimmed !== (value ?? "")) {
      onChange(trimmed || undefined);
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={text}
        placeholder={hint}
        maxLength={maxLength}
        style={{ width }}
        status={wrong ? "error" : undefined}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={done}
        onBlur={done}
      />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="small" style={{ color: "var(--stop)", maxWidth: width }}>
          {form?.wrong}
        </p>
      )}
    </div>
  );
}
