import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTell } from "./Failed.tsx";
import { giveBack } from "./focus.ts";

/** A button that shows what is masked, for a reason that is recorded. */
export function Reveal({ label, act }: { label: string; act: (reason: string) => Promise<unknown> }) {
  const { t } = useTranslation();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const usual = [t("reveal.usualCallback"), t("reveal.usualVerify"), t("reveal.usualComplaint")];
  const reveal = async ({ reason }: { reason: string }) => {
    setBusy(true);
    try {
      await act(reason.trim());
      tell.done(t("call.revealed"));
      setOpen(false);
      form.resetFields();
    } catch (error) {
      tell.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Modal title={t("reveal.title")} open={open} closable={{ "aria-label": t("act.close") }} onCancel={() => setOpen(false)} onOk={() => form.submit()} okText={t("reveal.act")} cancelText={t("act.cancel")} confirmLoading={busy} afterClose={giveBack} destroyOnHidden>
        <p style={{ marginBottom: 12 }}>{t("reveal.lead")}</p>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void reveal(given)}>
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
    </>
  );
}
