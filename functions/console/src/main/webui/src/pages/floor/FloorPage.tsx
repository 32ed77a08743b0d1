import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import { api, body, type Schemas } from "../../api/client.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { Page } from "../../parts/Page.tsx";
import { Section } from "../../parts/Section.tsx";
import { clock, span } from "../desk/span.ts";
import "../desk/desk.css";

type Floor = Schemas["Floor"];
const LOOK = 1_000;

/** Queues, agents and who waits, as it is now. */
export function FloorPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const floor = useQuery({
    queryKey: ["floor", shop.id],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/floor", { params: { path: { tenant: shop.id } }, signal })),
    refetchInterval: LOOK,
  });
  return (
    <Page title={t("floor.title")} lead={t("floor.lead")}>
      <Loaded query={floor} rows={8}>
        {(now) =>
          now.queues.length === 0 ? (
            <Section title={t("floor.queues")}>
              <Empty title={t("floor.noQueues")} text={t("floor.noQueuesText")} />
            </Section>
          ) : (
            <div className="stack loose">
              <QueueTable floor={now} />
              <CallTable floor={now} shop={shop.id} />
              <AgentTable floor={now} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function QueueTable({ floor }: { floor: Floor }) {
  const { t } = useTranslation();
  return (
    <Section title={t("floor.queues")}>
      <DataTable
        name={`${t("floor.title")} · ${t("floor.queues")}`}
        rows={floor.queues}
        rowKey={({ name }) => name}
        rowClassName={({ late }) => (late > 0 ? "floor-late" : "")}
        columns={[
          { title: t("floor.queue"), render: (_, row) => <b>{row.title}</b> },
          { title: t("floor.state"), render: (_, row) => <span className={`tag ${row.open ? "good" : ""}`}>{row.open ? t("floor.open") : t("floor.closed")}</span> },
          { title: t("floor.waiting"), render: (_, row) => <span className="number">{row.waiting}</span> },
          { title: t("floor.late"), render: (_, row) => (row.late > 0 ? <span className="tag stop number">! {row.late}</span> : <span className="number">0</span>) },
          { title: t("floor.longest"), render: (_, row) => <span className="number">{clock(row.longest)}</span> },
          { title: t("floor.level"), render: (_, row) => <span className="number">{clock(row.level)}</span> },
          { title: t("floor.free"), render: (_, row) => <span className="number">{row.free}</span> },
          { title: t("floor.busy"), render: (_, row) => <span className="number">{row.busy}</span> },
          { title: t("floor.estimate"), render: (_, row) => t("floor.minutes", { from: row.estimate.from, to: row.estimate.to }) },
        ]}
      />
    </Section>
  );
}

function CallTable({ floor, shop }: { floor: Floor; shop: string }) {
  const { t } = useTranslation();
  const titles = new Map(floor.queues.map(({ name, title }) => [name, title]));
  return (
    <Section title={t("floor.calls")}>
      {floor.calls.length === 0 ? (
        <p className="soft">{t("floor.noCalls")}</p>
      ) : (
        <DataTable
          name={`${t("floor.title")} · ${t("floor.calls")}`}
          rows={floor.calls}
          rowKey={({ contact }) => contact}
          rowClassName={({ late }) => (late ? "floor-late" : "")}
          columns={[
            { title: t("floor.queue"), render: (_, row) => titles.get(row.queue) ?? row.queue },
            {
              title: t("floor.stage"),
              render: (_, row) => (
                <>
                  {t(`floor.stages.${row.stage}`)} {!row.onLine && <span className="tag">{t("floor.keepsPlace")}</span>}
                </>
              ),
            },
            { title: t("floor.wait"), render: (_, row) => <span className={row.late ? "tag stop number" : "number"}>{row.late ? `! ${clock(row.seconds)}` : clock(row.seconds)}</span> },
            { title: t("floor.agent"), render: (_, row) => row.agent ?? "—" },
            { title: t("floor.mood"), render: (_, row) => row.mood },
            {
              title: t("floor.open1"),
              render: (_, row) => (
                <Link to="/$shop/calls/$call" params={{ shop, call: row.call }}>
                  {t("floor.open1")}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function AgentTable({ floor }: { floor: Floor }) {
  const { t } = useTranslation();
  const words: Record<string, string> = { idle: t("desk.state.idle"), busy: t("desk.state.busy"), break: t("desk.state.break"), training: t("desk.state.training"), ringing: t("desk.state.ringing"), talking: t("desk.state.talking"), "wrapping-up": t("desk.state.wrapping-up") };
  return (
    <Section title={t("floor.agents")}>
      {floor.agents.length === 0 ? (
        <p className="soft">{t("floor.noAgents")}</p>
      ) : (
        <DataTable
          name={`${t("floor.title")} · ${t("floor.agents")}`}
          rows={floor.agents}
          rowKey={({ name }) => name}
          columns={[
            { title: t("floor.agent"), render: (_, row) => <b>{row.name}</b> },
            {
              title: t("floor.state"),
              render: (_, row) => (
                <>
                  <span className={`tag ${row.state === "idle" ? "good" : row.state === "talking" ? "stop" : "warm"}`}>{words[row.state] ?? row.state}</span> {row.away && <span className="tag stop">! {t("floor.away")}</span>}
                </>
              ),
            },
            { title: t("floor.since"), render: (_, row) => <span className="number">{span(row.since, floor.now)}</span> },
          ]}
        />
      )}
    </Section>
  );
}
