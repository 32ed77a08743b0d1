import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { known } from "../../app/search.ts";
import { useMe, useShop } from "../../app/session.tsx";
import { api, type AuditRow, body } from "../../api/client.ts";
import { type AuditFilter, auditQuery } from "../../api/queries.ts";
import { codes } from "../../i18n/names.ts";
import { Empty } from "../../parts/Empty.tsx";
import { useAdvice } from "../../parts/Failed.tsx";
import { List } from "../../parts/List.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { usePersonName } from "../../parts/Person.tsx";
import { CallLink, TicketNumber } from "../../parts/Places.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { SpanFields } from "../../parts/SpanFields.tsx";
import { TextField } from "../../parts/TextField.tsx";

/** Who did what, and whether the record of it is whole. */
export function AuditPage() {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const shop = useShop();
  const navigate = useNavigate();
  const { chain, ...filter } = known(useSearch({ strict: false }), ["who", "what", "since", "until", "chain"]);
  const installation = chain === "installation" && me.everyShop;
  const query = useInfiniteQuery({ ...auditQuery(installation ? undefined : shop.id, filter), placeholderData: keepPreviousData });
  const go = (next: AuditFilter & { chain?: string }) => void navigate({ to: "/$shop/audit", params: { shop: shop.id }, search: { ...next } });
  const set = (name: keyof AuditFilter) => (value: string | undefined) => go({ ...filter, chain, [name]: value });
  const person = usePersonName();
  const said = (name: string, value: string) => {
    switch (name) {
      case "to":
      case "state":
        return names("state", value);
      case "assignee":
        return person(value);
      case "roles":
        return value.split(",").map((role) => names("role", role)).join(t("act.comma"));
      case "conditions":
        return value.split(" ").map((each) => names("condition", each)).join(t("act.comma"));
      default:
        return names("value", value);
    }
  };
  const deeds = codes("deed").map((code) => ({ value: code.replace("/", "."), label: names("deed", code) }));
  return (
    <Page title={t("audit.title")} lead={t("audit.lead")} acts={<Verify key={String(installation)} shop={installation ? undefined : shop.id} />}>
      <div className="card flush">
        <search className="filters" aria-label={t("act.search")}>
          {me.everyShop && (
            <Pick
              label={t("audit.chain")}
              value={installation ? "installation" : "shop"}
              options={[
                { value: "shop", label: t("audit.shop") },
                { value: "installation", label: t("audit.installation") },
              ]}
              onChange={(value) => go({ ...filter, chain: value === "installation" ? value : undefined })}
            />
          )}
          <TextField label={t("audit.who")} hint={t("audit.whoHint")} value={filter.who} onChange={set("who")} width={140} maxLength={40} />
          <Pick label={t("audit.what")} none={t("calls.any")} value={filter.what} options={filter.what && !deeds.some(({ value }) => value === filter.what) ? [...deeds, { value: filter.what, label: filter.what }] : deeds} onChange={set("what")} />
          <SpanFields span={filter} onChange={({ since, until }) => go({ ...filter, chain, since, until })} />
          {Object.keys(filter).length > 0 && <Button onClick={() => go({ chain })}>{t("act.clear")}</Button>}
        </search>
        <List<AuditRow>
          name={t("audit.list")}
          query={query}
          rowKey={({ sequence }) => String(sequence)}
          columns={[
            { title: t("audit.sequence"), key: "sequence", width: 80, render: (_: unknown, row: AuditRow) => <span className="soft number">{row.sequence}</span> },
            { title: t("audit.when"), key: "when", width: 130, render: (_: unknown, row: AuditRow) => <Moment at={row.at} /> },
            { title: t("audit.who"), key: "who", width: 140, render: (_: unknown, row: AuditRow) => <b title={row.who}>{person(row.who)}</b> },
            { title: t("audit.what"), key: "what", width: 190, render: (_: unknown, row: AuditRow) => names("deed", row.what) },
            { title: t("audit.about"), key: "about", width: 240, render: (_: unknown, row: AuditRow) => <About about={row.about} /> },
            {
              title: t("audit.detail"),
              key: "detail",
              render: (_: unknown, row: AuditRow) => (
                <span className="words">
                  {Object.entries(row.detail ?? {})
                    .filter(([, value]) => value !== "" && value !== "false")
                    .map(([name, value]) => `${names("detail", name)}${t("act.colon")}${said(name, value)}`)
                    .join(t("act.comma"))}
                </span>
              ),
            },
          ]}
          empty={
            Object.keys(filter).length === 0 ? <Empty title={t("audit.nothing")} text={t("audit.nothingText")} /> :
            <Empty title={t("audit.none")} text={t("audit.noneText")}>
              <Button onClick={() => go({ chain })}>{t("act.clear")}</Button>
            </Empty>
          }
        />
      </div>
    </Page>
  );
}

/** What it was done to, and the way there. */
function About({ about }: { about: string }) {
  const names = useNames();
  const [, kind = "", id = ""] = /^(\w+) (\S+)$/.exec(about) ?? [];
  const known = names("about", kind) !== kind;
  return (
    <span className="words">
      {!known ? names("about", about) : `${names("about", kind)} `}
      {known && (kind === "ticket" ? <TicketNumber number={id} /> : kind === "call" ? <CallLink call={id}>{id}</CallLink> : id)}
    </span>
  );
}

/** Goes through the whole chain, and says what it found. */
function Verify({ shop }: { shop?: string }) {
  const { t } = useTranslation();
  const advise = useAdvice();
  const verify = useMutation({
    mutationFn: () => (shop ? body(api.GET("/shops/{tenant}/audit/verification", { params: { path: { tenant: shop } } })) : body(api.GET("/audit/verification"))),
  });
  const { data, error, isPending } = verify;
  return (
    <>
      <span role="status">
        {isPending && t("audit.verifying")}
        {error && <span style={{ color: "var(--stop)" }}>{advise(error).text}</span>}
        {data && (
          <span className={`tag ${data.intact ? "good" : "stop"}`} style={{ whiteSpace: "normal" }} title={data.head && `${t("audit.head")} ${data.head}`}>
            {data.intact ? `✓ ${t("audit.intact", { rows: data.rows })}` : `! ${t("audit.broken", { sequence: data.firstBroken ?? 0 })}`}
          </span>
        )}
      </span>
      <Button disabled={isPending} onClick={() => verify.mutate()}>
        {t("audit.verify")}
      </Button>
    </>
  );
}
