import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, CSRF, type Settings } from "../../api/client.ts";
import { settingsQuery } from "../../api/queries.ts";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Page } from "../../parts/Page.tsx";
import { toFirstWrong } from "../../parts/focus.ts";
import { Field } from "../../parts/Field.tsx";
import { changedIn, changeOf, type Draft, draftOf, mistakesIn, type SettingName } from "./draft.ts";
import { HoursFields, useHoursInWords } from "./Hours.tsx";
import { HolidayFields, useHolidaysInWords } from "./HolidayFields.tsx";
import { RecordingFields, useRecordingInWords } from "./RecordingFields.tsx";
import { SettingsVersions } from "./SettingsVersions.tsx";
import "./settings.css";

const USUAL_HOURS = { days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const, from: "09:00", until: "21:00" };

const USUAL_RECORDING = { on: false, days: 30 };

/** What a shop decides about its line. */
export function SettingsPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const query = useQuery(settingsQuery(shop.id));
  return (
    <Page title={t("settings.title")} lead={t("settings.lead")}>
      <Loaded query={query}>
        {(settings) => (
          <div className="settings">
            <Editor latest={settings} shop={shop.id} />
            <SettingsVersions settings={settings} shop={shop.id} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Editor({ latest, shop }: { latest: Settings; shop: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const tell = useTell();
  const client = useQueryClient();
  const hoursInWords = useHoursInWords();
  const holidaysInWords = useHolidaysInWords();
  const recordingInWords = useRecordingInWords();
  // what is being edited; somebody else's change does not take it away
  const [settings, setSettings] = useState(latest);
  const [draft, setDraft] = useState<Draft>(() => draftOf(settings));
  const [note, setNote] = useState("");
  const changed = changedIn(settings, draft);
  const mistakes = mistakesIn(draft);
  const begin = (from: Settings) => {
    setSettings(from);
    setDraft(draftOf(from));
    setNote("");
  };
  if (latest.version !== settings.version && changed.length === 0) {
    begin(latest);
  }
  const save = useMutation({
    mutationFn: () => body(api.PUT("/shops/{tenant}/settings", { params: { path: { tenant: shop }, header: CSRF }, body: changeOf(settings, draft, note) })),
    onSuccess: (after) => {
      tell.done(t("settings.saved", { version: after.version }));
      client.setQueryData(settingsQuery(shop).queryKey, after);
      begin(after);
    },
    onError: tell.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ["settings", shop] }),
  });
  const set = (name: SettingName) => (value: unknown) => setDraft({ ...draft, [name]: value });
  const wrong = (name: SettingName) => mistakes[name] && t(`settings.${mistakes[name]}`);
  const change = may("settings-change");
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="stack"
      style={{ gap: 16 }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(mistakes).length > 0) {
          toFirstWrong(form.current);
        } else if (changed.length > 0) {
          save.mutate();
        }
      }}
    >
      {latest.version > settings.version && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("problem.changedMeanwhileTitle")}
          description={t("problem.changedMeanwhile")}
          action={
            <Button size="small" onClick={() => begin(latest)}>
              {t("settings.discard")}
            </Button>
          }
        />
      )}
      <SettingCard name="greeting" settings={settings} draft={draft} start={settings.greeting.value ?? ""} help={t("settings.greetingHelp", { name: draft.greeting || settings.greeting.value || t("settings.greetingShop") })} change={change} onChange={set("greeting")} words={settings.greeting.value}>
        <Field label={t("settings.greeting")} wrong={wrong("greeting")}>
          {(aria) => <Input {...aria} value={draft.greeting} maxLength={60} style={{ maxWidth: 340 }} status={wrong("greeting") && "error"} onChange={(event) => set("greeting")(event.target.value)} />}
        </Field>
      </SettingCard>
      <SettingCard name="hours" settings={settings} draft={draft} start={settings.hours.value ?? USUAL_HOURS} help={t("settings.hoursHelp")} change={change} onChange={set("hours")} words={settings.hours.value && hoursInWords(settings.hours.value)}>
        {draft.hours && <HoursFields hours={draft.hours} wrong={wrong("hours")} onChange={set("hours")} />}
      </SettingCard>
      <SettingCard name="holidays" settings={settings} draft={draft} start={settings.holidays.value ?? []} help={t("settings.holidaysHelp")} change={change} onChange={set("holidays")} words={settings.holidays.value && holidaysInWords(settings.holidays.value)}>
        {draft.holidays && <HolidayFields dates={draft.holidays} wrong={wrong("holidays")} onChange={set("holidays")} />}
      </SettingCard>
      <SettingCard name="agentNumber" settings={settings} draft={draft} start={settings.agentNumber.value ?? ""} help={t("settings.agentNumberHelp")} change={change} onChange={set("agentNumber")} words={settings.agentNumber.value}>
        <Field label={t("settings.agentNumber")} wrong={wrong("agentNumber")}>
          {(aria) => <Input {...aria} inputMode="tel" value={draft.agentNumber} maxLength={24} style={{ maxWidth: 240 }} status={wrong("agentNumber") && "error"} onChange={(event) => set("agentNumber")(event.target.value)} />}
        </Field>
      </SettingCard>
      <SettingCard name="recording" settings={settings} draft={draft} start={settings.recording.value ?? USUAL_RECORDING} help={t("settings.recordingHelp")} change={change} onChange={set("recording")} words={settings.recording.value && recordingInWords(settings.recording.value)}>
        {draft.recording && <RecordingFields rule={draft.recording} wrong={wrong("recording")} onChange={set("recording")} />}
      </SettingCard>
      {change && (
        <div className="card save-bar">
          <div className="grow">
            <Field label={t("settings.note")}>{(aria) => <Input {...aria} value={note} maxLength={200} placeholder={t("settings.noteHint")} onChange={(event) => setNote(event.target.value)} />}</Field>
          </div>
          <span className="soft small" role="status">
            {changed.length > 0 ? t("settings.changes", { count: changed.length }) : t("settings.noChanges")}
          </span>
          <Button disabled={changed.length === 0 || save.isPending} onClick={() => begin(latest)}>
            {t("settings.discard")}
          </Button>
          <Button type="primary" htmlType="submit" disabled={changed.length === 0} loading={save.isPending}>
            {t("act.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

interface SettingCardProps {
  name: SettingName;
  settings: Settings;
  draft: Draft;
  /** What one's own begins as. */
  start: unknown;
  help: string;
  /** What is in force, to read. */
  words: string | undefined;
  change: boolean;
  onChange: (value: unknown) => void;
  children: ReactNode;
}

/** One setting: as usual, or one's own; as the deployment says, where it says something. */
function SettingCard({ name, settings, draft, start, help, words, change, onChange, children }: SettingCardProps) {
  const { t } = useTranslation();
  const { source } = settings[name];
  const own = draft[name] !== undefined;
  const fixed = source === "deployment";
  const id = `setting-${name}`;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head" style={{ marginBottom: 4 }}>
        <h2 id={id}>{t(`settings.${name}`)}</h2>
        <span className={`tag ${fixed ? "cool" : source === "console" ? "brand" : ""}`}>{t(`settings.source.${source}`)}</span>
      </div>
      <p className="soft small" style={{ marginBottom: 12 }}>
        {help}
      </p>
      {fixed || !change ? (
        <>
          <p className="setting-value">{words ?? t("settings.nothingSet")}</p>
          {fixed && <p className="soft small">{t("settings.fixed")}</p>}
        </>
      ) : (
        <div className="stack">
          <div role="radiogroup" aria-labelledby={id} className="row" style={{ gap: 18 }}>
            <label className="radio">
              <input type="radio" name={name} checked={!own} onChange={() => onChange(undefined)} /> {t("settings.usual")}
              {!own && source === "usual" && words && <span className="soft">({words})</span>}
            </label>
            <label className="radio">
              <input type="radio" name={name} checked={own} onChange={() => onChange(start)} /> {t("settings.own")}
            </label>
          </div>
          {own && children}
        </div>
      )}
    </section>
  );
}
