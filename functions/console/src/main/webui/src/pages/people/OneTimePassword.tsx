import { App, Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.ts";
import { useGiveBack } from "../../parts/focus.ts";

/** A password that is shown once; it cannot be closed by accident. */
export function OneTimePassword({ invited, onClose }: { invited: Schemas["Invited"]; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useGiveBack();
  const who = invited.person.displayName;
  const copy = () => void navigator.clipboard?.writeText(invited.password).then(() => void message.success(t("act.copied")));
  return (
    <Modal open title={t("people.passwordTitle")} closable={false} keyboard={false} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t("people.passwordDone")}</Button>}>
      <p style={{ marginBottom: 12 }}>{t("people.passwordLead", { name: who })}</p>
      <dl className="facts" style={{ marginBottom: 4, alignItems: "center" }}>
        <dt>{t("people.name")}</dt>
        <dd>
          <code style={{ fontSize: 15 }}>{invited.person.name}</code>
        </dd>
        <dt>{t("people.passwordTitle")}</dt>
        <dd className="row">
          <code aria-label={t("people.password", { name: who })} className="one-time">
            {invited.password}
          </code>
          <Button size="small" onClick={copy}>
            {t("act.copy")}
          </Button>
        </dd>
      </dl>
    </Modal>
  );
}
