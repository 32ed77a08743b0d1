import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useMe } from "../app/session.tsx";
import { peopleQuery } from "../api/queries.ts";
import { Pick } from "./Pick.tsx";

/** Who looks after it: oneself by one click, or somebody else. */
export function AssigneeField({ current, busy, onAssign }: { current?: string; busy: boolean; onAssign: (name: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useMay();
  const id = useId();
  const [name, setName] = useState("");
  const people = useQuery({ ...peopleQuery, enabled: may("people-manage") });
  const others = people.data?.filter((person) => !person.disabled && person.name !== me.name && person.name !== current) ?? [];
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      {current !== me.name && (
        <Button disabled={busy} onClick={() => onAssign(me.name)}>
          {t("tickets.assignMe")}
        </Button>
      )}
      {others.length > 0 ? (
        <Pick label={t("tickets.assignTo")} hideLabel none={`${t("tickets.assignTo")}…`} value={undefined} disabled={busy} options={others.map(({ name: value, displayName }) => ({ value, label: displayName }))} onChange={(value) => value && onAssign(value)} />
      ) : (
        !may("people-manage") && (
          <form
            className="row"
            style={{ flexWrap: "nowrap" }}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) {
                onAssign(name.trim());
                setName("");
              }
            }}
          >
            <label htmlFor={id} className="heard-only">
              {t("tickets.assignTo")}
            </label>
            <Input id={id} value={name} maxLength={40} placeholder={t("tickets.assignHint")} style={{ width: 130 }} onChange={(event) => setName(event.target.value)} />
            <Button htmlType="submit" disabled={busy || !name.trim()}>
              {t("tickets.assign")}
            </Button>
          </form>
        )
      )}
    </div>
  );
}
