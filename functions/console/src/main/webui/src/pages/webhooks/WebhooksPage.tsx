import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { Delivery, Schemas, Webhook } from "../../api/client.ts";
import { webhooksQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { OneTimeSecret } from "../../parts/OneTimeSecret.tsx";
import { Page } from "../../parts/Page.tsx";
import { useWebhookChanges } from "./changes.ts";
import { DeliveryLog, Outcome } from "./DeliveryLog.tsx";
import { WebhookForm } from "./WebhookForm.tsx";

/** Which other systems are told what happens here. */
export function WebhooksPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const query = useQuery(webhooksQuery(shop.id));
  const [editing, edit] = useState<Webhook | "new">();
  const [made, setMade] = useState<Schemas["MadeWebhook"]>();
  const [log, showLog] = useState<Webhook>();
  return (
    <Page
      title={t("webhooks.title")}
      lead={t("webhooks.lead")}
      acts={
        <Button type="primary" onClick={() => edit("new")}>
          {t("webhooks.make")}
        </Button>
      }
    >
      <Loaded query={query}>
        {(webhooks) =>
          webhooks.length > 0 ? (
            <div className="stack" style={{ gap: 16 }}>
              {webhooks.map((webhook) => (
                <Card key={webhook.id} webhook={webhook} onEdit={() => edit(webhook)} onLog={() => showLog(webhook)} />
              ))}
            </div>
          ) : (
            <div className="card">
              <Empty title={t("webhooks.none")} text={t("webhooks.noneText")} />
            </div>
          )
        }
      </Loaded>
      {editing && <WebhookForm webhook={editing === "new" ? undefined : editing} onClose={() => edit(undefined)} onMade={(done) => done.secret && setMade(done)} />}
      {made?.secret && <OneTimeSecret title={t("webhooks.madeTitle", { name: made.webhook.name })} lead={t("webhooks.madeLead")} label={t("webhooks.madeTitle", { name: made.webhook.name })} secret={made.secret} done={t("people.passwordDone")} onClose={() => setMade(undefined)} />}
      {log && <DeliveryLog webhook={log} onClose={() => showLog(undefined)} />}
    </Page>
  );
}

function Card({ webhook, onEdit, onLog }: { webhook: Webhook; onEdit: () => void; onLog: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const shop = useShop();
  const tell = useTell();
  const confirm = useConfirm();
  const { change, remove, test } = useWebhookChanges(shop.id);
  const [tried, setTried] = useState<Delivery>();
  const brandName = (id: string) => shop.brands.find((brand) => brand.id === id)?.name ?? id;
  const id = `webhook-${webhook.id}`;
  const button = (words: string) => ({ size: "small" as const, "aria-label": `${words} ${webhook.name}` });
  const toggle = () => void change.mutateAsync({ id: webhook.id, change: { enabled: !webhook.enabled } }).then(() => tell.done(t("act.saved")), tell.failed);
  const remover = () => confirm({ title: t("webhooks.removeTitle", { name: webhook.name }), act: t("act.remove"), text: t("webhooks.removeSure"), danger: true, go: () => remove.mutateAsync(webhook.id).then(() => tell.done(t("webhooks.removed", { name: webhook.name })), tell.failed) });
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head" style={{ marginBottom: 6 }}>
        <h2 id={id}>{webhook.name}</h2>
        <span className="row tight">
          <span className="tag">{names("webhookShape", webhook.shape)}</span>
          <span className={`tag ${webhook.enabled ? "good" : ""}`}>{t(webhook.enabled ? "webhooks.on" : "webhooks.off")}</span>
        </span>
      </div>
      <p className="soft small" style={{ marginBottom: 10 }}>
        <code>{webhook.address}</code> · {t(webhook.signed ? "webhooks.signed" : "webhooks.unsigned")} · {t("keys.madeBy", { name: webhook.createdBy })} <Moment at={webhook.createdAt} />
      </p>
      {!webhook.readable && (
        <p role="alert" className="small" style={{ color: "var(--stop)", marginBottom: 10 }}>
          {t("webhooks.error.sealed")}
        </p>
      )}
      <div className="row tight" style={{ marginBottom: 12 }}>
        {webhook.kinds.map((kind) => (
          <span key={kind} className="tag cool" title={kind}>
            {names("webhookKind", kind)}
          </span>
        ))}
        <span className="soft small">{webhook.brands.length > 0 ? webhook.brands.map(brandName).join(t("act.comma")) : t("people.everyBrand")}</span>
      </div>
      <div className="row" role="group" aria-label={`${t("people.more")}${t("act.colon")}${webhook.name}`}>
        <Button {...button(t("webhooks.test"))} loading={test.isPending} onClick={() => void test.mutateAsync(webhook.id).then(setTried, tell.failed)}>
          {t("webhooks.test")}
        </Button>
        <Button {...button(t("webhooks.log"))} onClick={onLog}>
          {t("webhooks.log")}
        </Button>
        <Button {...button(t("act.edit"))} onClick={onEdit}>
          {t("act.edit")}
        </Button>
        <Button {...button(t(webhook.enabled ? "webhooks.switchOff" : "webhooks.switchOn"))} loading={change.isPending} onClick={toggle}>
          {t(webhook.enabled ? "webhooks.switchOff" : "webhooks.switchOn")}
        </Button>
        <Button {...button(t("act.remove"))} danger onClick={remover}>
          {t("act.remove")}
        </Button>
      </div>
      <div role="status" style={{ marginTop: tried ? 12 : 0 }}>
        {tried && (
          <>
            {t("webhooks.tested")} <Outcome of={tried} />
          </>
        )}
      </div>
    </section>
  );
}
