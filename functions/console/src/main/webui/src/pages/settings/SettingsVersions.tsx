import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.tsx";
import { api, body, CSRF, type Settings, type SettingsChange } from "../../api/client.ts";
import { settingsQuery, settingsVersionsQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { differences, type SettingName } from "./draft.ts";
import { useHoursInWords } from "./Hours.tsx";
import { useHolidaysInWords } from "./HolidayFields.tsx";
import { useRecordingInWords } from "./RecordingFields.tsx";

/** Who changed what and when; any version comes back by one click. */
export function SettingsVersions({ settings, shop }: { settings: Settings; shop: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const tell = useTell();
  const client = useQueryClient();
  const confirm = useConfirm();
  const hoursInWords = useHoursInWords();
  const holidaysInWords = useHolidaysInWords();
  const recordingInWords = useRecordingInWords();
  const query = useQuery(settingsVersionsQuery(shop));
  const back = useMutation({
    mutationFn: (version: number) => body(api.POST("/shops/{tenant}/settings/versions/{version}/back", { params: { path: { tenant: shop, version }, header: CSRF } })),
    onSuccess: (after, version) => {
      client.setQueryData(settingsQuery(shop).queryKey, after);
      tell.done(t("settings.wentBack", { version }));
    },
    onError: tell.failed,
    onSettled: () => client.invalidateQueries({ queryKey: ["settings", shop] }),
  });
  const ask = (version: number) => confirm({ title: version === 0 ? t("settings.backFirstTitle") : t("settings.backTitle", { version }), act: t("settings.back"), text: t("settings.backSure"), go: () => back.mutateAsync(version).catch(() => undefined) });
  const words = (change: SettingsChange, name: SettingName) => {
    const value = change[name];
    return value === undefined ? t("settings.usual") : typeof value === "string" ? value : Array.isArray(value) ? holidaysInWords(value) : "on" in value ? recordingInWords(value) : hoursInWords(value);
  };
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions" style={{ marginBottom: 12 }}>
        {t("settings.versions")}
      </h2>
      <Loaded query={query} rows={3}>
        {(versions) =>
          versions.length === 0 ? (
            <div>
              <p className="strong">{t("settings.none")}</p>
              <p className="soft">{t("settings.noneText")}</p>
            </div>
          ) : (
            <ol className="setting-versions">
              {versions.map((version, index) => (
                <li key={version.version}>
                  <div className="row between">
                    <span className="row">
                      <b>{t("settings.version", { version: version.version })}</b>
                      {version.version === settings.version && <span className="tag good">{t("settings.current")}</span>}
                    </span>
                    {may("settings-change") && version.version !== settings.version && (
                      <Button size="small" disabled={back.isPending} onClick={() => ask(version.version)}>
                        {t("settings.back")}
                      </Button>
                    )}
                  </div>
                  <p className="soft small">
                    {version.by} · <Moment at={version.at} />
                    {version.note && ` · ${version.note}`}
                  </p>
                  <ul className="small">
                    {differences(version.settings, versions[index + 1]?.settings).map((name) => (
                      <li key={name}>
                        {t(`settings.${name}`)}{t("act.colon")}<b>{words(version.settings, name)}</b>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
              <li>
                <div className="row between">
                  <b>{t("settings.first")}</b>
                  {may("settings-change") && settings.version !== 0 && (
                    <Button size="small" disabled={back.isPending} onClick={() => ask(0)}>
                      {t("settings.back")}
                    </Button>
                  )}
                </div>
              </li>
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
