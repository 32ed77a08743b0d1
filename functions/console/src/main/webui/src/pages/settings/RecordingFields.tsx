import { Input } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordingRule } from "../../api/client.ts";
import { Field } from "../../parts/Field.tsx";
import { LONGEST_DAYS } from "./draft.ts";

/** Whether calls are recorded, in a few words. */
export function useRecordingInWords(): (rule: RecordingRule) => string {
  const { t } = useTranslation();
  return ({ on, days }) => (!on ? t("settings.recordingOff") : days === 1 ? t("settings.recordingKeptOneDay") : t("settings.recordingKept", { days }));
}

/** Whether calls are recorded, and how long that is kept. */
export function RecordingFields({ rule, wrong, onChange }: { rule: RecordingRule; wrong?: string; onChange: (rule: RecordingRule) => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div role="radiogroup" aria-label={t("settings.recording")} className="row" style={{ gap: 18 }}>
        <label className="radio">
          <input type="radio" name="recording-on" checked={rule.on} onChange={() => onChange({ ...rule, on: true })} /> {t("settings.recordingOn")}
        </label>
        <label className="radio">
          <input type="radio" name="recording-on" checked={!rule.on} onChange={() => onChange({ ...rule, on: false })} /> {t("settings.recordingOff")}
        </label>
      </div>
      <Field label={t("settings.recordingDays")} wrong={wrong}>
        {(aria) => <Input {...aria} type="number" min={1} max={LONGEST_DAYS} value={Number.isNaN(rule.days) ? "" : rule.days} style={{ maxWidth: 120 }} status={wrong && "error"} onChange={(event) => onChange({ ...rule, days: event.target.valueAsNumber })} />}
      </Field>
    </div>
  );
}
