import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketChange, TicketDetail, TicketState } from "../../api/client.ts";
import { AssigneeField } from "../../parts/AssigneeField.tsx";
import { useConfirm } from "../../parts/confirm.ts";
import { useTell } from "../../parts/Failed.tsx";
import { useHome } from "../../parts/home.ts";
import { useNames } from "../../parts/names.ts";
import { usePersonName } from "../../parts/Person.tsx";
import { Section } from "../../parts/Section.tsx";
import { pending } from "../../parts/Tags.tsx";
import { useTicketChange } from "../tickets/changes.ts";
import { GRAVE } from "../tickets/filters.ts";

/** What usually comes next comes first. */
const ORDER: readonly TicketState[] = ["in_progress", "resolved", "closed", "waiting_for_customer", "open", "rejected", "cancelled"];

function inOrder(states: TicketState[]): TicketState[] {
  return ORDER.filter((state) => states.includes(state));
}

/** What one can do with a ticket: move it, give it to somebody, write to colleagues. */
export function TicketActs({ detail, shop }: { detail: TicketDetail; shop: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const tell = useTell();
  const person = usePersonName();
  // a button that has done its work is often gone: then one is at the card's title, before what comes next
  const { home, leave } = useHome<HTMLHeadingElement>();
  const confirm = useConfirm();
  const noteId = useId();
  const [note, setNote] = useState("");
  const changing = useTicketChange(shop);
  const { number, assignee, state } = detail.ticket;
  const apply = (change: TicketChange, done: string) =>
    !changing.isPending &&
    changing.mutate(
      { number, change },
      {
        onSuccess: () => {
          // only what was sent: one may be writing while somebody is assigned
          if (change.type !== "assign") {
            setNote("");
          }
          tell.done(done);
          leave();
        },
        onError: tell.failed,
      },
    );
  const move = (to: TicketState) => {
    const go = () => apply({ type: "move", to, note: note.trim() || undefined }, t("tickets.moved", { number, state: names("state", to) }));
    if (GRAVE.includes(to)) {
      confirm({ title: t("ticket.confirmReject", { number, state: names("state", to) }), act: names("move", to), text: t("ticket.confirmRejectText"), danger: true, go });
    } else {
      go();
    }
  };
  return (
    <Section title={t("ticket.act")} home={home} className="stack">
      <div className="field">
        <label htmlFor={noteId}>{t("tickets.note")}</label>
        <Input.TextArea id={noteId} value={note} maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t("tickets.noteHint")} onChange={(event) => setNote(event.target.value)} />
      </div>
      <div className="row">
        {inOrder(detail.next).map((to, index) => (
          <Button key={to} type={index === 0 && pending(state) ? "primary" : "default"} danger={GRAVE.includes(to)} onClick={() => move(to)}>
            {names("move", to === "open" && pending(state) ? "put_back" : to)}
          </Button>
        ))}
        <Button disabled={!note.trim()} onClick={() => apply({ type: "note", text: note.trim() }, t("act.saved"))}>
          {t("tickets.addNote")}
        </Button>
      </div>
      {pending(state) && <AssigneeField current={assignee} onAssign={(name) => apply({ type: "assign", assignee: name }, t("tickets.assigned", { number, who: person(name) }))} />}
    </Section>
  );
}
