import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Shop } from "../../api/client.ts";
import type { CallFilter } from "../../api/queries.ts";
import { codes } from "../../i18n/names.ts";
import { useNames } from "../../parts/names.ts";
import { Pick } from "../../parts/Pick.tsx";
import { SpanFields } from "../../parts/SpanFields.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { MOODS, NUMBER, OUTCOMES, PHASES, VERSION } from "./filters.ts";
import { KeptSearches } from "./KeptSearches.tsx";

const RARE = ["name", "order", "phase", "flows", "agent", "brand"] as const;

/** What one may know of a call. All of it is in the address. */
export function CallFilters({ filter, shop, onChange }: { filter: CallFilter; shop: Shop; onChange: (filter: Record<string, unknown>) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const [more, setMore] = useState(RARE.some((name) => filter[name] !== undefined));
  const set = (name: keyof CallFilter) => (value: string | undefined) => onChange({ ...filter, [name]: value });
  const intents = codes("intent").map((code) => ({ value: code as string, label: names("intent", code) }));
  const options = (kind: "moodName" | "outcome" | "phase", list: readonly string[]) => list.map((code) => ({ value: code, label: names(kind, code) }));
  return (
    <search className="filters" aria-label={t("act.search")}>
      <TextField label={t("calls.number")} hint={t("calls.numberHint")} value={filter.number} onChange={set("number")} width={130} maxLength={20} form={{ pattern: NUMBER, wrong: t("calls.numberWrong") }} />
      <TextField label={t("calls.words")} hint={t("calls.wordsHint")} value={filter.words} onChange={set("words")} width={160} />
      <Pick label={t("calls.intent")} none={t("calls.any")} value={filter.intent} options={known(intents, filter.intent)} onChange={set("intent")} />
      <Pick label={t("calls.mood")} none={t("calls.any")} value={filter.mood} options={options("moodName", MOODS)} onChange={set("mood")} />
      <Pick label={t("calls.outcome")} none={t("calls.any")} value={filter.outcome} options={options("outcome", OUTCOMES)} onChange={set("outcome")} />
      <SpanFields span={filter} onChange={({ since, until }) => onChange({ ...filter, since, until })} />
      {more && (
        <>
          <TextField label={t("calls.name")} value={filter.name} onChange={set("name")} width={110} maxLength={40} />
          <TextField label={t("calls.order")} value={filter.order} onChange={set("order")} width={140} maxLength={40} />
          <Pick label={t("calls.phase")} none={t("calls.any")} value={filter.phase} options={options("phase", PHASES)} onChange={set("phase")} />
          <TextField label={t("calls.agent")} value={filter.agent} onChange={set("agent")} width={110} maxLength={40} />
          <TextField label={t("calls.flows")} value={filter.flows?.toString()} onChange={set("flows")} width={90} maxLength={9} form={{ pattern: VERSION, wrong: t("calls.digitsWrong") }} />
          {shop.brands.length > 1 && <Pick label={t("app.brand")} none={t("app.everyBrand")} value={filter.brand} options={shop.brands.map(({ id, name }) => ({ value: id, label: name }))} onChange={set("brand")} />}
        </>
      )}
      <div className="row">
        <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? "calls.fewerFilters" : "calls.moreFilters")}
        </Button>
        {Object.keys(filter).length > 0 && <Button onClick={() => onChange({})}>{t("act.clear")}</Button>}
        <KeptSearches place={shop.id} filter={filter} onChoose={onChange} />
      </div>
    </search>
  );
}

/** The choices with the one that is chosen: a shop's own intents are in no list of ours. */
function known(options: { value: string; label: string }[], chosen: string | undefined) {
  return chosen === undefined || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];
}

