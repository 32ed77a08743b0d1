import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Facts } from "../../parts/Facts.tsx";
import { MoodTag } from "../../parts/Tags.tsx";
import { useNames } from "../../parts/names.ts";
import { useMay } from "../../app/session.tsx";
import type { Mood } from "../../api/client.ts";
import type { DeskCall } from "./useDesk.ts";

/** All that is known of the caller, before a word is said. */
export function CallCard({ call, shop }: { call: DeskCall; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const may = useMay();
  const { card } = call;
  return (
    <section className="card desk-card" aria-labelledby="desk-card">
      <div className="row between">
        <h2 id="desk-card">{card.customer ?? t("desk.card")}</h2>
        {card.level && <span className="tag brand">{card.level}</span>}
      </div>
      <Facts
        facts={[
          [t("desk.reason"), names("cardReason", card.reason)],
          [t("desk.mood"), <Moods key="mood" mood={card.mood} moods={card.moods} />],
          [t("desk.identity"), card.customer ? card.proofs.map((proof) => names("proof", proof)).join(t("act.comma")) || t("desk.unknown") : t("desk.unknown")],
          [t("desk.phone"), card.phone && <span className="number">{card.phone}</span>],
          [t("desk.next"), <span key="next" lang="zh-CN">{card.next}</span>],
        ]}
      />
      <h3>{t("desk.summary")}</h3>
      <ul className="desk-summary" lang="zh-CN">
        {card.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {card.facts.length > 0 && (
        <>
          <h3>{t("desk.facts")}</h3>
          <Facts facts={card.facts.map(({ about, text }) => [<span key={about} lang="zh-CN">{about}</span>, <span key={text} lang="zh-CN">{text}</span>])} />
        </>
      )}
      <h3>{t("desk.booked")}</h3>
      {card.booked.length === 0 ? (
        <p className="soft">{t("desk.noneBooked")}</p>
      ) : (
        <ul>
          {card.booked.map((each) => (
            <li key={each.key}>
              <Link to="/$shop/tickets/$number" params={{ shop, number: each.number }}>
                {t("desk.bookedLine", { kind: names("kind", each.kind), number: each.number })}
              </Link>{" "}
              {each.order && <span className="soft">{t("desk.ofOrder", { order: each.order })}</span>}
            </li>
          ))}
        </ul>
      )}
      {card.asked.length > 0 && (
        <>
          <h3>
            {t("desk.asked")} <span className="soft small">{t("desk.askedHelp")}</span>
          </h3>
          <Facts facts={card.asked.map(({ about, text }) => [names("slot", about), <span key={about} lang="zh-CN">{text}</span>])} />
        </>
      )}
      {may("calls-read") && (
        <p>
          <Link to="/$shop/calls/$call" params={{ shop, call: call.call }}>
            {t("desk.openCall")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Moods({ mood, moods }: { mood: string; moods: string[] }) {
  const names = useNames();
  return (
    <span className="row tight">
      {names("cardMood", mood)}
      {moods.some((each) => each !== "neutral") && moods.map((each, turn) => <MoodTag key={turn} mood={each as Mood} />)}
    </span>
  );
}
