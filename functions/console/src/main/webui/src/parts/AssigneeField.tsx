import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../app/session.tsx";
import { ChooseAct } from "./ChooseAct.tsx";
import { useColleagues } from "./Person.tsx";

/** Who looks after it: oneself by one click, or a colleague by name. */
export function AssigneeField({ current, onAssign }: { current?: string; onAssign: (name: string) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const others = colleagues.filter(({ name }) => name !== me.name && name !== current);
  return (
    <div className="row">
      {current !== me.name && colleagues.some(({ name }) => name === me.name) && <Button onClick={() => onAssign(me.name)}>{t("tickets.assignMe")}</Button>}
      {others.length > 0 && <ChooseAct label={t("tickets.assignTo")} options={others.map(({ name, displayName }) => ({ value: name, label: displayName }))} onChoose={onAssign} />}
    </div>
  );
}
