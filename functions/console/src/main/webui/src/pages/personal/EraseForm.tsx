import { Button, Checkbox, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.ts";
import { useTell } from "../../parts/Failed.tsx";
import { useGiveBack } from "../../parts/focus.ts";
import { FormAlert } from "../../parts/FormAlert.tsx";
import { usePersonal } from "./changes.ts";

/** Asks whether this person is really meant: their last four digits are typed by hand. */
export function EraseForm({ tenant, asked, masked, onClose }: { tenant: string; asked: Schemas["PersonalRequest"]; masked: string; onClose: (erased: boolean) => void }) {
  const { t } = useTranslation();
  const tell = useTell();
  useGiveBack();
  const { erase } = usePersonal(tenant);
  const [form] = Form.useForm<{ confirm: string; openTickets?: boolean }>();
  const wrong = t("personal.confirmWrong");
  const send = ({ confirm, openTickets }: { confirm: string; openTickets?: boolean }) =>
    erase.mutate({ ...asked, confirm, openTickets: openTickets ?? false }, { onSuccess: () => (tell.done(t("personal.begun")), onClose(true)) });
  return (
    <Modal
      open
      title={t("personal.eraseTitle", { who: masked })}
      closable={{ "aria-label": t("act.close") }}
      onCancel={() => onClose(false)}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{t("act.cancel")}</Button>
          <Button type="primary" danger loading={erase.isPending} onClick={() => form.submit()}>
            {t("personal.erase")}
          </Button>
        </>
      }
    >
      <p style={{ marginBottom: 12 }}>{t("personal.eraseSure")}</p>
      <FormAlert error={erase.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="confirm" label={t("personal.confirm")} extra={t("personal.confirmHelp")} rules={[{ required: true, pattern: /^[0-9A-Z-]{4}$/, message: wrong }]}>
          <Input autoFocus autoComplete="off" inputMode="numeric" maxLength={4} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="openTickets" valuePropName="checked" extra={t("personal.openHelp")} style={{ marginBottom: 0 }}>
          <Checkbox>{t("personal.open")}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
