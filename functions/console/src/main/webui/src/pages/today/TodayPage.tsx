import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { known } from "../../app/search.ts";
import { useMay, useShop } from "../../app/session.tsx";
import type { BoardNumber, Schemas } from "../../api/client.ts";
import { boardQuery, callsQuery, questionsQuery, ticketsQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { useNow, useReader } from "../../parts/Moment.tsx";
import { Page } from "../../parts/Page.tsx";
import { useOwnBrands } from "../../parts/Places.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { Section } from "../../parts/Section.tsx";
import { clockTime, shortMoment, zoneName } from "../../words/time.ts";
import { CallLines, QuestionLines, TicketLines } from "./Lines.tsx";
import { NumberCard } from "./NumberCard.tsx";
import { Split } from "./Split.tsx";
import "./today.css";

type Key = BoardNumber["key"];
type Board = Schemas["Board"];

const NOW: Key[] = ["calls_now", "waiting", "with_agent"];
const CALLS: Key[] = ["calls_today", "angry"];
const WORK: Key[] = ["tickets_overdue", "tickets_due_today", "tickets_open", "questions_open"];
const FEW = 5;
const FEW_ON_WALL = 3;

/** The shop's day in numbers, each of which opens its list. */
export function TodayPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const reader = useReader();
  const now = useNow();
  const navigate = useNavigate();
  const { brand, wall } = known(useSearch({ strict: false }), ["brand", "wall"]);
  const board = useQuery({ ...boardQuery(shop.id, brand), placeholderData: keepPreviousData });
  const go = (next: Record<string, string | undefined>) => void navigate({ to: "/$shop/today", params: { shop: shop.id }, search: { brand, wall, ...next } });
  return (
    <Page
      title={wall ? `${shop.name} · ${t("today.title")}` : t("today.title")}
      lead={board.data && (wall ? t("today.asOf", { at: clockTime(new Date(board.data.at), reader).slice(0, 5), zone: zoneName(now, reader) }) : t("today.lead", { from: shortMoment(new Date(board.data.from), now, reader), zone: zoneName(now, reader) }))}
      acts={
        <>
          {shop.brands.length > 1 && !wall && (
            <Pick label={t("app.brand")} hideLabel none={t("app.everyBrand")} value={brand} options={shop.brands.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => go({ brand: value })} />
          )}
          <Button onClick={() => (wall ? leave() : void document.documentElement.requestFullscreen?.().catch(() => undefined), go({ wall: wall ? undefined : "1" }))}>{t(wall ? "today.wallEnd" : "today.wall")}</Button>
        </>
      }
    >
      <Loaded query={board} rows={10}>
        {(data) => <Numbers board={data} shop={shop.id} wall={wall !== undefined} />}
      </Loaded>
      <Lists shop={shop.id} brand={brand} from={board.data?.from} few={wall ? FEW_ON_WALL : FEW} />
    </Page>
  );
}

function leave(): void {
  if (document.fullscreenElement) {
    void document.exitFullscreen();
  }
}

function Numbers({ board, shop, wall }: { board: Board; shop: string; wall: boolean }) {
  const { t } = useTranslation();
  const number = (key: Key) => board.numbers.find((each) => each.key === key);
  const cards = (keys: Key[]) => keys.map((key) => number(key)).filter((each) => each !== undefined).map((each) => <NumberCard key={each.key} number={each} shop={shop} wall={wall} />);
  const groups: [string, Key[]][] = [
    ["now", NOW],
    ["calls", CALLS],
    ["work", WORK],
  ];
  return (
    <>
      <Announced board={board} />
      <div className="groups">
        {groups.map(([name, keys]) => {
          const shown = cards(keys);
          return (
            shown.length > 0 && (
              <section key={name} className={`group ${name}`} aria-labelledby={`group-${name}`}>
                <h2 id={`group-${name}`}>{t(`today.${name}` as "today.now")}</h2>
                <div className="numbers">
                  {shown}
                  {name === "calls" && <Split board={board} shop={shop} />}
                </div>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

/** Says aloud what should not wait: another angry caller, another ticket that is overdue. */
function Announced({ board }: { board: Board }) {
  const { t } = useTranslation();
  const [words, say] = useState("");
  const before = useRef<Board>(undefined);
  useEffect(() => {
    const value = (of: Board | undefined, key: Key) => of?.numbers.find((each) => each.key === key)?.value ?? 0;
    if (before.current) {
      const angry = value(board, "angry") - value(before.current, "angry");
      const overdue = value(board, "tickets_overdue") - value(before.current, "tickets_overdue");
      const news = [angry > 0 && t("today.newAngry", { count: angry }), overdue > 0 && t("today.newOverdue", { count: overdue })].filter((each) => each !== false);
      if (news.length > 0) {
        say(news.join(" "));
      }
    }
    before.current = board;
  }, [board, t]);
  return (
    <div role="status" className="heard-only">
      {words}
    </div>
  );
}

/** What the numbers stand for: the latest calls, the angry ones, what is most urgent. */
function Lists({ shop, brand, from, few }: { shop: string; brand?: string; from?: string; few: number }) {
  const { t } = useTranslation();
  const may = useMay();
  const calls = useInfiniteQuery({ ...callsQuery(shop, { brand }, few), enabled: may("calls-read") });
  const angry = useInfiniteQuery({ ...callsQuery(shop, { brand, mood: "angry", since: from }, few), enabled: may("calls-read") && from !== undefined });
  const tickets = useInfiniteQuery({ ...ticketsQuery(shop, {}, few), enabled: may("tickets-read") });
  const questions = useInfiniteQuery({ ...questionsQuery(shop, "open", few), enabled: may("knowledge-read") });
  const brands = useOwnBrands();
  return (
    <div className="lists">
      {may("calls-read") && (
        <Section title={t("today.latest")} aside={<All list="calls" search={{ brand }} of={t("today.latest")} />}>
          <Loaded query={calls}>
            {({ pages }) =>
              pages[0]?.items.length ? (
                <CallLines calls={pages[0].items} shop={shop} />
              ) : (
                <Empty title={t("today.latestNone")} text={brands ? t("calls.nothingBrands", { brands }) : t("today.latestNoneText")}>
                  <a href="/phone" target="_blank" rel="noreferrer">
                    {t("app.tryPhone")} ↗
                  </a>
                </Empty>
              )
            }
          </Loaded>
        </Section>
      )}
      {may("tickets-read") && (
        <Section title={t("today.urgent")} aside={<All list="tickets" of={t("today.urgent")} />}>
          <Loaded query={tickets}>{({ pages }) => (pages[0]?.items.length ? <TicketLines tickets={pages[0].items} shop={shop} /> : <p className="soft">{brands ? t("tickets.nothingBrands", { brands }) : t("today.urgentNone")}</p>)}</Loaded>
        </Section>
      )}
      {may("calls-read") && from && (
        <Section title={t("today.angry")} aside={<All list="calls" search={{ brand, mood: "angry", since: from }} of={t("today.angry")} />}>
          <Loaded query={angry}>{({ pages }) => (pages[0]?.items.length ? <CallLines calls={pages[0].items} shop={shop} /> : <p className="soft">{t("today.angryNone")}</p>)}</Loaded>
        </Section>
      )}
      {may("knowledge-read") && (
        <Section title={t("today.asked")} aside={<All list="questions" of={t("today.asked")} />}>
          <Loaded query={questions}>{({ pages }) => (pages[0]?.items.length ? <QuestionLines questions={pages[0].items} shop={shop} /> : <p className="soft">{t("today.askedNone")}</p>)}</Loaded>
        </Section>
      )}
    </div>
  );
}

/** The way to the whole list; what it is of is said to who does not see the title beside it. */
function All({ list, search, of }: { list: "calls" | "tickets" | "questions"; search?: Record<string, string | undefined>; of: string }) {
  const { t } = useTranslation();
  const shop = useShop();
  return (
    <Link to={`/$shop/${list}` as "/$shop/calls"} params={{ shop: shop.id }} search={search ?? {}} className="nowrap">
      {t("act.all")}
      <span className="heard-only">
        {t("act.colon")}
        {of}
      </span>
    </Link>
  );
}
