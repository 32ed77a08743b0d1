import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../parts/Field.tsx";
import { LONG_SECONDS, spokenSeconds } from "../../words/spoken.ts";
import type { ArticleFields, ArticleMistake } from "./articleForm.ts";

interface ArticleFieldsetProps {
  fields: ArticleFields;
  mistakes: Partial<Record<keyof ArticleFields, ArticleMistake>>;
  onChange: (fields: ArticleFields) => void;
}

/** What an article is made of; how long it takes to say is told while it is written. */
export function ArticleFieldset({ fields, mistakes, onChange }: ArticleFieldsetProps) {
  const { t } = useTranslation();
  const seconds = spokenSeconds(fields.spoken);
  const set = (name: keyof ArticleFields) => (event: { target: { value: string } }) => onChange({ ...fields, [name]: event.target.value });
  const wrong = (name: keyof ArticleFields) => mistakes[name] && t(`knowledge.${mistakes[name]}`);
  return (
    <div className="stack" style={{ gap: 16 }}>
      <Field label={t("knowledge.topic")} wrong={wrong("topic")}>
        {(aria) => <Input {...aria} value={fields.topic} onChange={set("topic")} placeholder={t("knowledge.topicHint")} status={mistakes.topic && "error"} />}
      </Field>
      <Field label={t("knowledge.spoken")} wrong={wrong("spoken")} help={fields.spoken && t(seconds > LONG_SECONDS ? "knowledge.spokenLong" : "knowledge.spokenHint", { seconds })} warn={seconds > LONG_SECONDS}>
        {(aria) => <Input.TextArea {...aria} value={fields.spoken} onChange={set("spoken")} autoSize={{ minRows: 3, maxRows: 9 }} status={mistakes.spoken && "error"} />}
      </Field>
      <Field label={t("knowledge.asked")} wrong={wrong("asked")} help={t("knowledge.askedHint")}>
        {(aria) => <Input.TextArea {...aria} value={fields.asked} onChange={set("asked")} autoSize={{ minRows: 3, maxRows: 12 }} status={mistakes.asked && "error"} />}
      </Field>
      <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
        <Field label={t("knowledge.validFrom")}>{(aria) => <input {...aria} type="date" className="day" value={fields.from} onChange={set("from")} />}</Field>
        <Field label={t("knowledge.validUntil")} wrong={wrong("until")}>
          {(aria) => <input {...aria} type="date" className="day" value={fields.until} min={fields.from || undefined} onChange={set("until")} />}
        </Field>
      </div>
      <p className="soft small" style={{ marginTop: -12 }}>
        {t("knowledge.validHint")}
      </p>
    </div>
  );
}
