import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTell } from "./Failed.tsx";
import { giveBack } from "./focus.ts";

/** A button that shows what is masked, for a reason that is recorded. */
export function Reveal({ label, act }: { label: string; act: (reason: string) => Promise<unknown> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <ReasonDialog open={open} close={() => setOpen(false)} title={t("reveal.title")} lead={t("reveal.lead")} act={act} actLabel={t("reveal.act")} done={t("call.revealed")} />
    </>
  );
}

interface ReasonDialogProps {
  open: boolean;
  close: () => void;
  title: string;
  lead: string;
  /** What is done for the reason. */
  act: (reason: string) => Promise<unknown>;
  actLabel: string;
  /** What is said afterwards. */
  done: string;
}

/** Asks why, which is recorded, before something is done. */
export function ReasonDialog({ open, close, title, lead, act, actLabel, done }: ReasonDialogProps) {
  const { t } = useTranslation();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const usual = [t("reveal.usualCallback"), t("reveal.usualVerify"), t("reveal.usualComplaint")];
  const given = async ({ reason }: { reason: string }) => {
    setBusy(true);
    try {
      await act(reason.trim());
      tell.done(done);
      close();
      form.resetFields();
    } catch (error) {
      tell.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal title={title} open={open} closable={{ "aria-label": t("act.close") }} onCancel={close} onOk={() => form.submit()} okText={actLabel} cancelText={t("act.cancel")} confirmLoading={busy} afterClose={giveBack} destroyOnHidden>
      <p style={{ marginBottom: 12 }}>{lead}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void given(fields)}>
        <Form.Item name="reason" label={t("reveal.reason")} rules={[{ required: true, whitespace: true, min: 2, message: t("reveal.need") }]} style={{ marginBottom: 10 }}>
          <Input autoFocus maxLength={200} placeholder={t("reveal.reasonHint")} />
        </Form.Item>
        <div className="row" role="group" aria-label={t("reveal.usual")}>
          {usual.map((reason) => (
            <Button key={reason} size="small" onClick={() => form.setFieldValue("reason", reason)}>
              {reason}
            </Button>
          ))}
        </div>
      </Form>
    </Modal>
  );
}
