import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.tsx";
import type { ApiKey, Schemas } from "../../api/client.ts";
import { keysQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Moment, useNow } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { OneTimeSecret } from "../../parts/OneTimeSecret.tsx";
import { Page } from "../../parts/Page.tsx";
import { useKeyChanges } from "./changes.ts";
import { KeyForm } from "./KeyForm.tsx";

/** What other programs of the shop show, to read or change what is here. */
export function KeysPage() {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const query = useQuery(keysQuery);
  const [making, make] = useState(false);
  const [made, setMade] = useState<Schemas["MadeKey"]>();
  const shopName = (id: string) => me.shops.find((shop) => shop.id === id)?.name ?? id;
  const brandName = (id: string) => me.shops.flatMap(({ brands }) => brands).find((brand) => brand.id === id)?.name ?? id;
  const columns = [
    {
      title: t("keys.name"),
      key: "name",
      render: (_: unknown, key: ApiKey) => (
        <>
          <b>{key.name}</b>
          <div className="soft small">
            {t("keys.madeBy", { name: key.createdBy })} <Moment at={key.createdAt} />
          </div>
        </>
      ),
    },
    {
      title: t("keys.scopes"),
      key: "scopes",
      render: (_: unknown, key: ApiKey) => (
        <span className="row tight">
          {key.scopes.map((scope) => (
            <span key={scope} className="tag" title={scope}>
              {names("keyScope", scope)}
            </span>
          ))}
        </span>
      ),
    },
    {
      title: t("people.shops"),
      key: "shops",
      render: (_: unknown, key: ApiKey) => (
        <>
          {key.everyShop ? t("people.everyShop") : key.shops.map(shopName).join(t("act.comma"))}
          <div className="soft small">{key.brands.length > 0 ? key.brands.map(brandName).join(t("act.comma")) : t("people.everyBrand")}</div>
        </>
      ),
    },
    { title: t("keys.lastUsed"), key: "used", width: 130, render: (_: unknown, key: ApiKey) => (key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : <span className="soft">{t("keys.never")}</span>) },
    { title: t("keys.state"), key: "state", width: 190, render: (_: unknown, key: ApiKey) => <State of={key} /> },
    { title: t("people.more"), key: "acts", width: 120, render: (_: unknown, key: ApiKey) => <Revoke of={key} /> },
  ];
  return (
    <Page
      title={t("keys.title")}
      lead={t("keys.lead")}
      acts={
        <Button type="primary" onClick={() => make(true)}>
          {t("keys.make")}
        </Button>
      }
    >
      <div className="card flush">
        <Loaded query={query}>{(keys) => (keys.length > 0 ? <DataTable<ApiKey> name={t("keys.list")} columns={columns} rows={keys} rowKey={({ id }) => id} /> : <Empty title={t("keys.none")} text={t("keys.noneText")} />)}</Loaded>
      </div>
      {making && <KeyForm onClose={() => make(false)} onMade={setMade} />}
      {made && (
        <OneTimeSecret title={t("keys.madeTitle", { name: made.key.name })} lead={t("keys.madeLead")} label={t("keys.secretOf", { name: made.key.name })} secret={made.secret} done={t("people.passwordDone")} onClose={() => setMade(undefined)}>
          <p className="soft small">{t("keys.madeUse")}</p>
          <pre className="small code-block" tabIndex={0} aria-label={t("keys.example")}>{`curl -H "Authorization: Bearer $KEY" \\\n  ${window.location.origin}/api/v1/shops/${made.key.shops[0] ?? me.shops[0]?.id ?? ""}/${made.key.scopes.includes("calls-read") ? "calls" : made.key.scopes.includes("tickets-read") ? "tickets" : "today"}`}</pre>
        </OneTimeSecret>
      )}
    </Page>
  );
}

const over = (key: ApiKey, now: Date) => key.revokedAt !== undefined || new Date(key.expiresAt) <= now;

function State({ of: key }: { of: ApiKey }) {
  const { t } = useTranslation();
  const now = useNow();
  if (key.revokedAt) {
    return (
      <>
        <span className="tag stop">{t("keys.revoked")}</span>
        <div className="soft small">
          {key.revokedBy} <Moment at={key.revokedAt} />
        </div>
      </>
    );
  }
  const soon = new Date(key.expiresAt).getTime() - now.getTime() < 14 * 86_400_000;
  return (
    <>
      <span className={`tag ${over(key, now) ? "stop" : soon ? "warm" : "good"}`}>{t(over(key, now) ? "keys.expired" : soon ? "keys.soon" : "keys.good")}</span>
      <div className="soft small">
        {t("keys.until")} <Moment at={key.expiresAt} />
      </div>
    </>
  );
}

function Revoke({ of: key }: { of: ApiKey }) {
  const { t } = useTranslation();
  const now = useNow();
  const tell = useTell();
  const confirm = useConfirm();
  const { revoke } = useKeyChanges();
  if (over(key, now)) {
    return null;
  }
  const act = () => revoke.mutateAsync(key.id).then(() => tell.done(t("keys.revokedNow", { name: key.name })), tell.failed);
  return (
    <Button size="small" danger aria-label={`${t("keys.revoke")} ${key.name}`} onClick={() => confirm({ title: t("keys.revokeTitle", { name: key.name }), act: t("keys.revoke"), text: t("keys.revokeSure"), danger: true, go: act })}>
      {t("keys.revoke")}
    </Button>
  );
}
