import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import { Field } from "../../parts/Field.tsx";
import { LONG_SECONDS, spokenSeconds } from "../../words/spoken.ts";
import type { ArticleFields, ArticleMistake } from "./articleForm.ts";

interface ArticleFieldsetProps {
  fields: ArticleFields;
  /** Who may only read it cannot write in it. */
  fixed?: boolean;
  mistakes: Partial<Record<keyof ArticleFields, ArticleMistake>>;
  onChange: (fields: ArticleFields) => void;
}

/** What an article is made of; how long it takes to say is told while it is written. */
export function ArticleFieldset({ fields, fixed, mistakes, onChange }: ArticleFieldsetProps) {
  const { t } = useTranslation();
  const { brands } = useShop();
  const seconds = spokenSeconds(fields.spoken);
  const set = (name: Exclude<keyof ArticleFields, "brands">) => (event: { target: { value: string } }) => onChange({ ...fields, [name]: event.target.value });
  const wrong = (name: keyof ArticleFields) => mistakes[name] && t(`knowledge.${mistakes[name]}`);
  return (
    <div className="stack" style={{ gap: 16 }}>
      <Field label={t("knowledge.topic")} wrong={wrong("topic")}>
        {(aria) => <Input {...aria} readOnly={fixed} value={fields.topic} onChange={set("topic")} placeholder={t("knowledge.topicHint")} status={mistakes.topic && "error"} />}
      </Field>
      <Field label={t("knowledge.spoken")} wrong={wrong("spoken")} help={fields.spoken && t(seconds > LONG_SECONDS ? "knowledge.spokenLong" : "knowledge.spokenHint", { seconds })} warn={seconds > LONG_SECONDS}>
        {(aria) => <Input.TextArea {...aria} readOnly={fixed} value={fields.spoken} onChange={set("spoken")} autoSize={{ minRows: 3, maxRows: 9 }} status={mistakes.spoken && "error"} />}
      </Field>
      <Field label={t("knowledge.asked")} wrong={wrong("asked")} help={t("knowledge.askedHint")}>
        {(aria) => <Input.TextArea {...aria} readOnly={fixed} value={fields.asked} onChange={set("asked")} autoSize={{ minRows: 3, maxRows: 12 }} status={mistakes.asked && "error"} />}
      </Field>
      <div className="row" style={{ alignItems: "flex-start", gap: 16 }}>
        <Field label={t("knowledge.validFrom")}>{(aria) => <input {...aria} type="date" className="day" readOnly={fixed} value={fields.from} onChange={set("from")} />}</Field>
        <Field label={t("knowledge.validUntil")} wrong={wrong("until")}>
          {(aria) => <input {...aria} type="date" className="day" readOnly={fixed} value={fields.until} min={fields.from || undefined} onChange={set("until")} />}
        </Field>
      </div>
      <p className="soft small" style={{ marginTop: -12 }}>
        {t("knowledge.validHint")}
      </p>
      {brands.length > 0 && (
        <fieldset className="plain">
          <legend>{t("knowledge.brands")}</legend>
          <div className="row">
            {brands.map(({ id, name }) => (
              <Checkbox
                key={id}
                disabled={fixed}
                checked={fields.brands.includes(id)}
                onChange={({ target }) => onChange({ ...fields, brands: target.checked ? [...fields.brands, id] : fields.brands.filter((each) => each !== id) })}
              >
                {name}
              </Checkbox>
            ))}
          </div>
          <p className="soft small">{t("knowledge.brandsHint")}</p>
        </fieldset>
      )}
      <Field label={t("knowledge.text")} wrong={wrong("text")} help={t("knowledge.textHint")}>
        {(aria) => <Input.TextArea {...aria} readOnly={fixed} value={fields.text} onChange={set("text")} autoSize={{ minRows: 2, maxRows: 12 }} status={mistakes.text && "error"} />}
      </Field>
    </div>
  );
}
