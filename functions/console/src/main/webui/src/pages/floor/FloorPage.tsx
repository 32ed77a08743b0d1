import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay, useShop } from "../../app/session.tsx";
import { api, body, type Schemas } from "../../api/client.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { Page } from "../../parts/Page.tsx";
import { Section } from "../../parts/Section.tsx";
import { clock, span } from "../desk/span.ts";
import "../desk/desk.css";

type Floor = Schemas["Floor"];
const LOOK = 1_000;
const PATIENCE = 5_000;

/** Queues, agents and who waits, as it is now. */
export function FloorPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const floor = useQuery({
    queryKey: ["floor", shop.id],
    queryFn: ({ signal }) => body(api.GET("/shops/{tenant}/floor", { params: { path: { tenant: shop.id } }, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) })),
    refetchInterval: LOOK,
    retry: false,
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
              <AgentTable floor={now} shop={shop.id} />
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
          { title: t("floor.estimate"), render: (_, row) => <Wait queue={row} /> },
        ]}
      />
    </Section>
  );
}

/** How long one waits who comes now; where nobody answers, nobody can tell. */
function Wait({ queue }: { queue: Floor["queues"][number] }) {
  const { t } = useTranslation();
  const { open, free, busy, estimate } = queue;
  if (!open || free + busy === 0) {
    return <span className="soft">{t(open ? "floor.nobody" : "floor.closedWait")}</span>;
  }
  return free > queue.waiting ? t("floor.atOnce") : t("floor.minutes", { from: estimate.from, to: estimate.to });
}

const TONES: Record<string, string> = { angry: "stop", rising: "warm", was_angry: "warm" };

/** How the caller sounded when they were handed over: a word, and a colour where somebody should look. */
function CardMood({ mood }: { mood: string }) {
  const names = useNames();
  const tone = TONES[mood];
  return tone ? <span className={`tag ${tone}`}>{names("cardMood", mood)}</span> : <span className="soft">{mood && names("cardMood", mood)}</span>;
}

function CallTable({ floor, shop }: { floor: Floor; shop: string }) {
  const { t } = useTranslation();
  const person = usePersonName();
  const titles = new Map(floor.queues.map(({ name, title }) => [name, title]));
  return (
    <Section title={t("floor.calls")}>
      {floor.calls.length === 0 ? (
        <Empty title={t("floor.noCalls")} text={t("floor.noCallsText")} />
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
            { title: t("floor.agent"), render: (_, row) => (row.agent ? person(row.agent) : "—") },
            { title: t("floor.mood"), render: (_, row) => <CardMood mood={row.mood} /> },
            {
              title: t("floor.record"),
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

function AgentTable({ floor, shop }: { floor: Floor; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const may = useMay();
  const person = usePersonName();
  const words: Record<string, string> = { idle: t("desk.state.idle"), busy: t("desk.state.busy"), break: t("desk.state.break"), training: t("desk.state.training"), ringing: t("desk.state.ringing"), talking: t("desk.state.talking"), "wrapping-up": t("desk.state.wrapping-up"), "signed-out": t("desk.state.signed-out") };
  return (
    <Section title={t("floor.agents")}>
      {floor.agents.length === 0 ? (
        <Empty title={t("floor.noAgents")} text={t("floor.noAgentsText")}>
          {may("calls-take") && (
            <Link to="/$shop/desk" params={{ shop }}>
              {t("floor.toDesk")}
            </Link>
          )}
        </Empty>
      ) : (
        <DataTable
          name={`${t("floor.title")} · ${t("floor.agents")}`}
          rows={floor.agents}
          rowKey={({ name }) => name}
          columns={[
            { title: t("floor.agent"), render: (_, row) => <b>{person(row.name)}</b> },
            {
              title: t("floor.state"),
              render: (_, row) => (
                <>
                  <span className={`tag ${row.state === "idle" ? "good" : row.state === "talking" ? "stop" : "warm"}`}>{words[row.state] ?? row.state}</span> {row.reason && <span className="soft">{row.state === "break" ? names("breakReason", row.reason) : names("busyReason", row.reason)}</span>} {row.away && <span className="tag stop">! {t("floor.away")}</span>}
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
