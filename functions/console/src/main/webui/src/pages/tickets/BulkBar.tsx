import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketChange, TicketState, TicketSummary } from "../../api/client.ts";
import { AssigneeField } from "../../parts/AssigneeField.tsx";
import { ChooseAct } from "../../parts/ChooseAct.tsx";
import { useConfirm } from "../../parts/confirm.ts";
import { useTell } from "../../parts/Failed.tsx";
import { useNames } from "../../parts/names.ts";
import { useTicketsChange } from "./changes.ts";
import { commonNext, GRAVE } from "./filters.ts";

/** What can be done to all tickets that are chosen. */
export function BulkBar({ shop, tickets, onDone }: { shop: string; tickets: TicketSummary[]; onDone: (result?: string) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const tell = useTell();
  const confirm = useConfirm();
  const noteId = useId();
  const [note, setNote] = useState("");
  const changing = useTicketsChange(shop);
  const next = commonNext(tickets);
  const apply = (change: TicketChange) =>
    !changing.isPending &&
    changing.mutate(
      { numbers: tickets.map(({ number }) => number), change },
      {
        onSuccess: (outcomes) => {
          const failed = outcomes.filter(({ outcome }) => outcome !== "changed");
          const done = outcomes.length - failed.length;
          const why = [...new Set(failed.map(({ outcome }) => outcome))].map((outcome) => (outcome === "changed" ? "" : t(`tickets.bulkWhy.${outcome}`))).join(t("act.comma"));
          setNote("");
          onDone(failed.length === 0 ? t("tickets.bulkDone", { done }) : t("tickets.bulkSome", { done, failed: failed.length, why }));
        },
        onError: tell.failed,
      },
    );
  const move = (to: TicketState) => {
    const go = () => apply({ type: "move", to });
    if (GRAVE.includes(to)) {
      confirm({ title: t("tickets.bulkSure", { count: tickets.length, state: names("state", to) }), act: names("move", to), text: t("ticket.confirmRejectText"), danger: true, go });
    } else {
      go();
    }
  };
  return (
    <div className="bulk" role="region" aria-label={t("tickets.selected", { count: tickets.length })}>
      <strong role="status">{t("tickets.selected", { count: tickets.length })}</strong>
      <AssigneeField onAssign={(assignee) => apply({ type: "assign", assignee })} />
      {next.length > 0 ? (
        <ChooseAct label={t("tickets.moveTo")} options={next.map((state) => ({ value: state, label: names("state", state) }))} onChoose={(to) => move(to as TicketState)} />
      ) : (
        <span className="soft small">{t("tickets.noCommonMove")}</span>
      )}
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
        <Input id={noteId} value={note} maxLength={1000} placeholder={t("tickets.noteHint")} style={{ minWidth: 120, width: 190 }} onChange={(event) => setNote(event.target.value)} />
        <Button htmlType="submit" disabled={!note.trim()}>
          {t("tickets.addNote")}
        </Button>
      </form>
      <Button type="text" onClick={() => onDone()}>
        {t("tickets.unselect")}
      </Button>
    </div>
  );
}
