import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { Delivery, DeliveryState, Webhook } from "../../api/client.ts";
import { deliveriesQuery } from "../../api/queries.ts";
import { codes } from "../../i18n/names.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { useGiveBack } from "../../parts/focus.ts";
import { Moment } from "../../parts/Moment.tsx";
import { More } from "../../parts/More.tsx";
import { useNames } from "../../parts/names.ts";
import { Pick } from "../../parts/Pick.tsx";
import { useWebhookChanges } from "./changes.ts";
import { failureOf } from "./failure.ts";

/** What was sent to a webhook, what waits, and what was given up. */
export function DeliveryLog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const shop = useShop();
  const [state, setState] = useState<DeliveryState>();
  useGiveBack();
  const query = useInfiniteQuery(deliveriesQuery(shop.id, webhook.id, state));
  const columns = [
    {
      title: t("webhooks.event"),
      key: "kind",
      render: (_: unknown, one: Delivery) => (
        <>
          {names("webhookKind", one.kind)}
          {one.about && <div className="soft small">{one.about}</div>}
        </>
      ),
    },
    { title: t("webhooks.at"), key: "at", width: 120, render: (_: unknown, one: Delivery) => <Moment at={one.createdAt} /> },
    { title: t("webhooks.outcome"), key: "outcome", render: (_: unknown, one: Delivery) => <Outcome of={one} /> },
    { title: t("people.more"), key: "acts", width: 120, render: (_: unknown, one: Delivery) => <Again of={one} webhook={webhook} /> },
  ];
  return (
    <Drawer open size={760} title={t("webhooks.logOf", { name: webhook.name })} closable={{ "aria-label": t("act.close") }} onClose={onClose}>
      <div className="stack">
        <Pick label={t("webhooks.state")} value={state} none={t("act.all")} options={codes("deliveryState").map((each) => ({ value: each, label: names("deliveryState", each) }))} onChange={(value) => setState(value as DeliveryState | undefined)} />
        <Loaded query={query}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            return rows.length > 0 ? (
              <>
                <DataTable<Delivery> name={t("webhooks.log")} columns={columns} rows={rows} rowKey={({ id }) => id} />
                <More query={query} count={rows.length} />
              </>
            ) : (
              <Empty title={t("webhooks.logNone")} text={t("webhooks.logNoneText")} />
            );
          }}
        </Loaded>
      </div>
    </Drawer>
  );
}

const COLOURS = { delivered: "good", waiting: "warm", dead: "stop" } as const;

/** How it went, in a word and, where it failed, in a sentence. */
export function Outcome({ of: one }: { of: Delivery }) {
  const { t } = useTranslation();
  const names = useNames();
  const { key, code } = failureOf(one.error, one.status);
  return (
    <>
      <span className={`tag ${COLOURS[one.state]}`}>{names("deliveryState", one.state)}</span> <span className="soft small">{t("webhooks.tries", { count: one.tries })}</span>
      {one.error && <div className="small">{t(`webhooks.error.${key}`, { code })}</div>}
      {one.nextAt && one.tries > 0 && (
        <div className="soft small">
          {t("webhooks.next")} <Moment at={one.nextAt} />
        </div>
      )}
    </>
  );
}

function Again({ of: one, webhook }: { of: Delivery; webhook: Webhook }) {
  const { t } = useTranslation();
  const shop = useShop();
  const tell = useTell();
  const names = useNames();
  const { again } = useWebhookChanges(shop.id);
  if (one.state === "waiting" || !webhook.enabled) {
    return null;
  }
  const act = () => void again.mutateAsync({ id: webhook.id, delivery: one.id }).then((after) => tell.done(`${t("webhooks.sentAgain")}${t("act.colon")}${names("deliveryState", after.state)}`), tell.failed);
  return (
    <Button size="small" loading={again.isPending} aria-label={`${t("webhooks.again")} ${one.about}`} onClick={act}>
      {t("webhooks.again")}
    </Button>
  );
}
