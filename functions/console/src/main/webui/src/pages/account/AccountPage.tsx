import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.tsx";
import { api, body, CSRF } from "../../api/client.ts";
import { sessionsQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { PasswordFields, type PasswordChange } from "../../parts/PasswordFields.tsx";
import { device } from "./device.ts";
import "../settings/settings.css";

/** One's own account: the password, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const tell = useTell();
  const client = useQueryClient();
  const confirm = useConfirm();
  const sessions = useQuery(sessionsQuery);
  const change = useMutation({
    mutationFn: ({ current, next }: PasswordChange) => body(api.PUT("/session/password", { params: { header: CSRF }, body: { current, next } })),
    onSuccess: () => (tell.done(t("door.changed")), client.invalidateQueries({ queryKey: sessionsQuery.queryKey })),
  });
  const end = useMutation({
    mutationFn: (id: string) => body(api.DELETE("/sessions/{id}", { params: { path: { id }, header: CSRF } })),
    onSuccess: () => tell.done(t("account.ended")),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Page title={t("account.title")} lead={t("account.lead")}>
      <div className="settings">
        <section className="card" aria-labelledby="sessions">
          <h2 id="sessions" style={{ marginBottom: 10 }}>
            {t("account.sessions")}
          </h2>
          <Loaded query={sessions} rows={3}>
            {(list) => (
              <ul className="setting-versions">
                {list.map((session) => (
                  <li key={session.id} className="row between">
                    <div>
                      <b>{device(session.userAgent) || t("account.unknown")}</b> {session.current && <span className="tag good">{t("account.current")}</span>}
                      <p className="soft small">
                        {t("account.started")} <Moment at={session.startedAt} /> · {t("account.seen")} <Moment at={session.lastSeenAt} />
                      </p>
                    </div>
                    {!session.current && (
                      <Button disabled={end.isPending} aria-label={`${t("account.end")}${t("act.colon")}${device(session.userAgent) || t("account.unknown")}`} onClick={() => confirm({ title: t("account.endTitle", { device: device(session.userAgent) || t("account.unknown") }), act: t("account.end"), text: t("account.endSure"), danger: true, go: () => end.mutateAsync(session.id).catch(tell.failed) })}>
                        {t("account.end")}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </section>
        <div className="stack loose">
          <section className="card" aria-labelledby="me">
            <h2 id="me" style={{ marginBottom: 10 }}>
              {me.displayName}
            </h2>
            <dl className="facts">
              <dt>{t("people.name")}</dt>
              <dd>{me.name}</dd>
              <dt>{t("account.roles")}</dt>
              <dd>
                {me.roles.map((role) => (
                  <p key={role}>
                    {names("role", role)} <span className="soft small">{names("roleAbout", role)}</span>
                  </p>
                ))}
              </dd>
            </dl>
          </section>
          {!me.external && (
          <section className="card" aria-labelledby="password">
            <h2 id="password" style={{ marginBottom: 10 }}>
              {t("account.password")}
            </h2>
            <PasswordFields user={me.name} change={change} />
          </section>
          )}
        </div>
      </div>
    </Page>
  );
}
