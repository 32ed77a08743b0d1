import { App, Button, Modal } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useGiveBack } from "./focus.ts";

/** What is shown once, to be copied; it cannot be closed by accident. */
export function OneTimeSecret({ title, lead, label, secret, done, onClose, children }: { title: string; lead: string; label: string; secret: string; done: string; onClose: () => void; children?: ReactNode }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useGiveBack();
  const copy = () => void navigator.clipboard?.writeText(secret).then(() => void message.success(t("act.copied")));
  return (
    <Modal open title={title} closable={false} keyboard={false} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{done}</Button>}>
      <p style={{ marginBottom: 12 }}>{lead}</p>
      <div className="row" style={{ marginBottom: 12 }}>
        <code aria-label={label} className="one-time long">
          {secret}
        </code>
        <Button size="small" onClick={copy}>
          {t("act.copy")}
        </Button>
      </div>
      {children}
    </Modal>
  );
}
