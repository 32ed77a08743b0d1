import { Button, Dropdown } from "antd";
import { useRef } from "react";

interface ChooseActProps {
  /** What the button says; the choices follow when it is pressed. */
  label: string;
  /** What it is about, for screen readers, where the label alone does not say. */
  about?: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** Does one of several things. No list of the browser: there, an arrow key alone would already have done the first. */
export function ChooseAct({ label, about, options, onChoose }: ChooseActProps) {
  const button = useRef<HTMLButtonElement>(null);
  const choose = (value: string) => {
    // the menu goes, and with it what had the focus
    button.current?.focus();
    onChoose(value);
  };
  return (
    <Dropdown trigger={["click"]} autoFocus menu={{ items: options.map(({ value, label: name }) => ({ key: value, label: name })), onClick: ({ key }) => choose(key) }}>
      <Button ref={button} aria-haspopup="menu" className="choose">
        {label}
        {about && <span className="heard-only"> {about}</span>} <span aria-hidden>▾</span>
      </Button>
    </Dropdown>
  );
}
