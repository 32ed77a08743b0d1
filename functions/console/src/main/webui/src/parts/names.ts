import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { NameKind } from "../i18n/names.ts";

export type Names = (kind: NameKind, code: string) => string;

/** What a code is called; a code that nobody has named is shown as it is. */
export function useNames(): Names {
  const { t } = useTranslation();
  return useCallback(
    (kind, code) => (t as unknown as (key: string, options: { defaultValue: string }) => string)(`${kind}.${code.replaceAll(".", "/")}`, { defaultValue: code }),
    [t],
  );
}

/** A step's name: that of its flow where it has one of its own there. */
export function stepName(names: Names, flow: string, step: string): string {
  const own = names("step", `${flow}.${step}`);
  return own === `${flow}.${step}` ? names("step", step) : own;
}
