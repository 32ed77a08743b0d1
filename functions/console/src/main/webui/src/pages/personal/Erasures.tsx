import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.ts";
import { erasuresQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { Section } from "../../parts/Section.tsx";
import { Holders } from "./Holders.tsx";

const TONE = { erasing: "", waiting: "warm", verifying: "", done: "good" } as const;

/** Who was erased, and how far those are who are being erased. */
export function Erasures({ shop }: { shop: string }) {
  const { t } = useTranslation();
  const query = useQuery(erasuresQuery(shop));
  return (
    <Section title={t("personal.erasures")} lead={t("personal.erasuresLead")}>
      <Loaded query={query} rows={2}>
        {(erasures) =>
          erasures.length === 0 ? (
            <Empty title={t("personal.none")} text={t("personal.noneText")} />
          ) : (
            <ul className="rows" aria-label={t("personal.erasures")}>
              {erasures.map((erasure) => (
                <li key={erasure.id}>
                  <One erasure={erasure} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function One({ erasure }: { erasure: Schemas["Erasure"] }) {
  const { t } = useTranslation();
  const names = useNames();
  const person = usePersonName();
  return (
    <details>
      <summary className="row">
        <b className="number">{erasure.masked}</b>
        <span className={`tag ${TONE[erasure.state]}`}>{names("erasure", erasure.state)}</span>
        <span className="soft small">
          <Moment at={erasure.askedAt} /> · {person(erasure.askedBy)} · {erasure.reason}
        </span>
      </summary>
      {erasure.state === "waiting" && <p className="small">{t("personal.waits")}</p>}
      <Holders holders={erasure.holders} name={t("personal.report")} erased />
    </details>
  );
}
