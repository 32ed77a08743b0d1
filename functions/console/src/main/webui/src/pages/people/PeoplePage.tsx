import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.tsx";
import type { Person, Schemas } from "../../api/client.ts";
import { peopleQuery } from "../../api/queries.ts";
import { useConfirm } from "../../parts/confirm.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded, useTell } from "../../parts/Failed.tsx";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { Page } from "../../parts/Page.tsx";
import { usePeopleChanges } from "./changes.ts";
import { OneTimePassword } from "./OneTimePassword.tsx";
import { PersonForm } from "./PersonForm.tsx";

/** Who may come in, and what they may do. */
export function PeoplePage() {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const query = useQuery(peopleQuery);
  const [editing, edit] = useState<Person | "new">();
  const [invited, setInvited] = useState<Schemas["Invited"]>();
  const shopName = (id: string) => me.shops.find((shop) => shop.id === id)?.name ?? id;
  const brandName = (id: string) => me.shops.flatMap(({ brands }) => brands).find((brand) => brand.id === id)?.name ?? id;
  const columns = [
    {
      title: t("people.displayName"),
      key: "name",
      render: (_: unknown, person: Person) => (
        <>
          <b>{person.displayName}</b> {person.name === me.name && <span className="tag">{t("people.you")}</span>}
          <div className="soft small">
            {person.name}{" "}
            {person.external && (
              <span className="tag" title={t("people.externalAbout")}>
                {t("people.external")}
              </span>
            )}
          </div>
        </>
      ),
    },
    {
      title: t("people.roles"),
      key: "roles",
      render: (_: unknown, person: Person) => (
        <span className="row tight">
          {person.roles.map((role) => (
            <span key={role} className="tag" title={names("roleAbout", role)}>
              {names("role", role)}
            </span>
          ))}
        </span>
      ),
    },
    {
      title: t("people.shops"),
      key: "shops",
      render: (_: unknown, person: Person) => (
        <>
          {person.everyShop ? t("people.everyShop") : person.shops.map(shopName).join(t("act.comma"))}
          <div className="soft small">{person.brands.length > 0 ? person.brands.map(brandName).join(t("act.comma")) : t("people.everyBrand")}</div>
        </>
      ),
    },
    {
      title: t("people.state"),
      key: "state",
      width: 160,
      render: (_: unknown, person: Person) =>
        person.disabled ? <span className="tag stop">{t("people.disabled")}</span> : person.passwordMustChange ? <span className="tag warm">{t("people.mustChange")}</span> : <span className="tag good">{t("people.active")}</span>,
    },
    { title: t("people.lastSeen"), key: "seen", width: 130, render: (_: unknown, person: Person) => (person.lastSignInAt ? <Moment at={person.lastSignInAt} /> : <span className="soft">{t("people.never")}</span>) },
    { title: t("people.more"), key: "acts", width: 380, render: (_: unknown, person: Person) => <Acts person={person} onEdit={() => edit(person)} onPassword={setInvited} /> },
  ];
  return (
    <Page
      title={t("people.title")}
      lead={t("people.lead")}
      acts={
        <Button type="primary" onClick={() => edit("new")}>
          {t("people.invite")}
        </Button>
      }
    >
      <div className="card flush">
        <Loaded query={query}>
          {(people) => (
            <>
              <DataTable<Person> name={t("people.list")} columns={columns} rows={people} rowKey={({ name }) => name} />
              {people.length === 1 && <Empty title={t("people.none")} text={t("people.noneText")} />}
            </>
          )}
        </Loaded>
      </div>
      {editing && <PersonForm person={editing === "new" ? undefined : editing} onClose={() => edit(undefined)} onInvited={setInvited} />}
      {invited && <OneTimePassword invited={invited} onClose={() => setInvited(undefined)} />}
    </Page>
  );
}

function Acts({ person, onEdit, onPassword }: { person: Person; onEdit: () => void; onPassword: (invited: Schemas["Invited"]) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const tell = useTell();
  const confirm = useConfirm();
  const { change, reset, signOut } = usePeopleChanges();
  const who = person.displayName;
  const sure = (title: string, text: string, act: () => Promise<unknown>) => confirm({ title: `${title}${t("act.colon")}${who}`, act: title, text, danger: true, go: () => act().catch(tell.failed) });
  return (
    <div className="row tight" role="group" aria-label={`${t("people.more")}${t("act.colon")}${who}`}>
      {!person.external && (
        <Button size="small" onClick={onEdit} aria-label={`${t("act.edit")} ${who}`}>
          {t("act.edit")}
        </Button>
      )}
      {person.name !== me.name && (
        <>
          {!person.external && <Button size="small" aria-label={`${t("people.reset")} ${who}`} onClick={() => sure(t("people.reset"), t("people.resetSure", { name: who }), () => reset.mutateAsync(person.name).then(onPassword))}>
            {t("people.reset")}
          </Button>}
          <Button size="small" aria-label={`${t("people.signOutAll")} ${who}`} onClick={() => sure(t("people.signOutAll"), t("people.signOutSure", { name: who }), () => signOut.mutateAsync(person.name).then(() => tell.done(t("people.signedOut", { name: who }))))}>
            {t("people.signOutAll")}
          </Button>
          {person.disabled ? (
            <Button size="small" aria-label={`${t("people.enable")} ${who}`} onClick={() => void change.mutateAsync({ name: person.name, change: { disabled: false } }).then(() => tell.done(t("act.saved")), tell.failed)}>
              {t("people.enable")}
            </Button>
          ) : (
            <Button size="small" danger aria-label={`${t("people.disable")} ${who}`} onClick={() => sure(t("people.disable"), t("people.disableSure", { name: who }), () => change.mutateAsync({ name: person.name, change: { disabled: true } }).then(() => tell.done(t("people.disabledNow", { name: who }))))}>
              {t("people.disable")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
