import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketChange, TicketState, TicketSummary } from "../../api/client.ts";
import { AssigneeField } from "../../parts/AssigneeField.tsx";
import { useTell } from "../../parts/Failed.tsx";
import { useNames } from "../../parts/names.ts";
import { Pick } from "../../parts/Pick.tsx";
import { useTicketsChange } from "./changes.ts";
import { commonNext } from "./filters.ts";

/** What can be done to all tickets that are chosen. */
export function BulkBar({ shop, tickets, onDone }: { shop: string; tickets: TicketSummary[]; onDone: () => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const tell = useTell();
  const noteId = useId();
  const [note, setNote] = useState("");
  const changing = useTicketsChange(shop);
  const apply = (change: TicketChange) =>
    changing.mutate(
      { numbers: tickets.map(({ number }) => number), change },
      {
        onSuccess: (outcomes) => {
          const failed = outcomes.filter(({ outcome }) => outcome !== "changed");
          const done = outcomes.length - failed.length;
          const why = [...new Set(failed.map(({ outcome }) => outcome))].map((outcome) => (outcome === "changed" ? "" : t(`tickets.bulkWhy.${outcome}`))).join(t("act.comma"));
          tell.done(failed.length === 0 ? t("tickets.bulkDone", { done }) : t("tickets.bulkSome", { done, failed: failed.length, why }));
          setNote("");
          onDone();
        },
        onError: tell.failed,
      },
    );
  return (
    <div className="bulk" role="region" aria-label={t("tickets.selected", { count: tickets.length })}>
      <strong role="status">{t("tickets.selected", { count: tickets.length })}</strong>
      <AssigneeField busy={changing.isPending} onAssign={(assignee) => apply({ type: "assign", assignee })} />
      <Pick
        label={t("tickets.moveTo")}
        hideLabel
        none={`${t("tickets.moveTo")}…`}
        value={undefined}
        disabled={changing.isPending}
        options={commonNext(tickets.map(({ state }) => state)).map((state) => ({ value: state as string, label: names("state", state) }))}
        onChange={(to) => to && apply({ type: "move", to: to as TicketState })}
      />
      <form
        className="row"
        style={{ flexWrap: "nowrap" }}
        onSubmit={(event) => {
          event.preventDefault();
          if (note.trim()) {
            apply({ type: "note", text: note.trim() });
          }
        }}
      >
        <label htmlFor={noteId} className="heard-only">
          {t("tickets.note")}
        </label>
        <Input id={noteId} value={note} maxLength={1000} placeholder={t("tickets.noteHint")} style={{ width: 190 }} onChange={(event) => setNote(event.target.value)} />
        <Button htmlType="submit" disabled={changing.isPending || !note.trim()}>
          {t("tickets.addNote")}
        </Button>
      </form>
      <Button type="text" onClick={onDone}>
        {t("tickets.unselect")}
      </Button>
    </div>
  );
}
