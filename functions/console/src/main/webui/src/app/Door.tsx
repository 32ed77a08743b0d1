import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, body, CSRF, type Me } from "../api/client.ts";
import { choose } from "../i18n/index.ts";
import { FormAlert } from "../parts/FormAlert.tsx";
import { PasswordFields, type PasswordChange } from "../parts/PasswordFields.tsx";
import { waysQuery } from "../api/queries.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import { meQuery, useSignOut } from "./session.tsx";

function DoorCard({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title, t]);
  const other = i18n.language === "zh" ? "en" : "zh";
  return (
    <main className="door">
      <div className="card">
        <div className="row between" style={{ marginBottom: 20 }}>
          <span className="logo" style={{ margin: 0 }}>
            <img src="/console/icon.svg" alt="" />
            <strong>听单</strong> <span>Orderline</span>
          </span>
          <Button size="small" lang={other === "en" ? "en" : "zh-CN"} onClick={() => void choose(other)}>
            {t("app.otherLanguage")}
          </Button>
        </div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
      </div>
    </main>
  );
}

/** Why the identity provider's way did not lead in; the address forgets it, so that it is told once. */
function useRefusal(): Refusal | undefined {
  const [reason] = useState(() => refusalOf(window.location.search));
  useEffect(() => {
    if (reason) {
      window.history.replaceState(null, "", window.location.pathname);
    }
  }, [reason]);
  return reason;
}

/** Where one signs in. */
export function Door() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ways = useQuery(waysQuery);
  const [withPassword, setWithPassword] = useState(false);
  const reason = useRefusal();
  const provider = ways.data?.provider;
  const passwords = !provider || (ways.data?.passwords ?? true) || withPassword;
  const signIn = useMutation({
    mutationFn: (given: { name: string; password: string }) => body(api.POST("/session", { params: { header: CSRF }, body: { ...given, name: given.name.trim().toLowerCase() } })),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
  return (
    <DoorCard title={t("door.title")} lead={t("door.lead")}>
      {reason && !signIn.error && <Alert type="error" showIcon role="alert" title={t("door.refusedTitle")} description={t(`door.refused.${reason}`)} style={{ marginBottom: 16 }} />}
      {provider && (
        <>
          <Button type={passwords ? "default" : "primary"} block size="large" href="/api/v1/session/oidc">
            {t("door.provider", { name: provider })}
          </Button>
          {passwords && <p className="soft small" style={{ margin: "14px 0", textAlign: "center" }}>{t("door.or")}</p>}
        </>
      )}
      <FormAlert error={signIn.error} />
      {passwords ? (
      <Form layout="vertical" requiredMark={false} onFinish={(given: { name: string; password: string }) => signIn.mutate(given)}>
        <Form.Item name="name" label={t("door.name")} rules={[{ required: true, whitespace: true, message: t("door.needName") }]}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} />
        </Form.Item>
        <Form.Item name="password" label={t("door.password")} rules={[{ required: true, message: t("door.needPassword") }]}>
          <Input type="password" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
          {t("door.enter")}
        </Button>
      </Form>
      ) : (
        <Button type="link" style={{ marginTop: 8, padding: 0 }} onClick={() => setWithPassword(true)}>
          {t("door.ownersPassword")}
        </Button>
      )}
      {!provider && (
        <p className="soft small" style={{ marginTop: 16 }}>
          {t("door.first")}
        </p>
      )}
    </DoorCard>
  );
}

/** Where a password that is good for one sign-in is changed. */
export function ChangeDoor({ me }: { me: Me }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signOut = useSignOut();
  const change = useMutation({
    mutationFn: ({ current, next }: PasswordChange) => body(api.PUT("/session/password", { params: { header: CSRF }, body: { current, next } })),
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return (
    <DoorCard title={t("door.changeTitle")} lead={t("door.changeLead")}>
      <PasswordFields user={me.name} change={change} />
      <Button type="link" style={{ marginTop: 8, padding: 0 }} onClick={() => void signOut()}>
        {t("app.signOut")}
      </Button>
    </DoorCard>
  );
}
