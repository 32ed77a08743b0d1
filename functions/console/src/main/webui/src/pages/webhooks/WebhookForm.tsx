import { Button, Checkbox, Form, Input, Modal, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useMe, useShop } from "../../app/session.tsx";
import type { Schemas, Webhook } from "../../api/client.ts";
import { Problem } from "../../api/problem.ts";
import { codes } from "../../i18n/names.ts";
import { useTell } from "../../parts/Failed.tsx";
import { useGiveBack } from "../../parts/focus.ts";
import { FormAlert } from "../../parts/FormAlert.tsx";
import { useNames } from "../../parts/names.ts";
import { useWebhookChanges } from "./changes.ts";

interface Fields {
  name: string;
  shape: Schemas["WebhookShape"];
  address?: string;
  secret?: string;
  kinds: Schemas["WebhookKind"][];
  brands?: string[];
}

/** Not a rule of Ant Design's own: that one marks a group as required, which only fields can be. */
const atLeastOne = (message: string) => ({ validator: (_: unknown, chosen: string[] | undefined) => (chosen?.length ? Promise.resolve() : Promise.reject(new Error(message))) });

/** A system that is told what happens: a new one, or other events or another address for one that is there. */
export function WebhookForm({ webhook, onClose, onMade }: { webhook?: Webhook; onClose: () => void; onMade: (made: Schemas["MadeWebhook"]) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const shop = useShop();
  const tell = useTell();
  useGiveBack();
  const [form] = Form.useForm<Fields>();
  const { make, change } = useWebhookChanges(shop.id);
  const shape = Form.useWatch("shape", form) ?? webhook?.shape ?? "wecom";
  const brands = shop.brands.filter(({ id }) => me.brands.length === 0 || me.brands.includes(id));
  const error = make.error ?? change.error;
  const code = error instanceof Problem ? error.code : "";
  const told = code === "no-seal" || code === "too-many" || code === "sealed-otherwise" ? t(`webhooks.refused.${code}`) : error instanceof Problem && error.field === "address" ? t("webhooks.addressBad") : undefined;
  const signs = shape === "dingtalk" || shape === "feishu";
  const save = ({ name, shape: as, address, secret, kinds, brands: only = [] }: Fields) => {
    const fields = { name, kinds, brands: only, ...(address ? { address } : {}), ...(signs && secret ? { secret } : {}) };
    if (webhook) {
      change.mutate({ id: webhook.id, change: fields }, { onSuccess: () => (tell.done(t("act.saved")), onClose()) });
    } else {
      make.mutate({ ...fields, shape: as, address: address ?? "", enabled: true }, { onSuccess: (made) => (onClose(), onMade(made)) });
    }
  };
  return (
    <Modal
      open
      width={600}
      closable={{ "aria-label": t("act.close") }}
      title={webhook ? t("people.editTitle", { name: webhook.name }) : t("webhooks.make")}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("act.cancel")}</Button>
          <Button type="primary" loading={make.isPending || change.isPending} onClick={() => form.submit()}>
            {webhook ? t("act.save") : t("webhooks.make")}
          </Button>
        </>
      }
    >
      <FormAlert error={error} text={told} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={webhook ? { name: webhook.name, shape: webhook.shape, kinds: webhook.kinds, brands: webhook.brands } : { name: "", shape: "wecom", kinds: [], brands: me.brands }}>
        <Form.Item name="name" label={t("webhooks.name")} extra={t("webhooks.nameHint")} rules={[{ required: true, whitespace: true, message: t("webhooks.needName") }]}>
          <Input autoFocus autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="shape" label={<span id="webhook-shape">{t("webhooks.shape")}</span>} hidden={webhook !== undefined}>
          <Radio.Group aria-labelledby="webhook-shape" className="role-choice">
            {codes("webhookShape").map((each) => (
              <Radio key={each} value={each}>
                <b>{names("webhookShape", each)}</b> <span className="soft">{names("webhookShapeAbout", each)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="address" label={t("webhooks.address")} extra={webhook ? t("webhooks.addressKept", { address: webhook.address }) : t("webhooks.addressHint")} rules={[{ required: !webhook, type: "string", pattern: /^https?:\/\/\S+$/i, message: t("webhooks.addressBad") }]}>
          <Input autoComplete="off" inputMode="url" spellCheck={false} maxLength={1000} placeholder="https://" />
        </Form.Item>
        {signs && (
          <Form.Item name="secret" label={t("webhooks.secret")} extra={webhook?.signed ? t("webhooks.secretKept") : t("webhooks.secretHint")}>
            <Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} />
          </Form.Item>
        )}
        <Form.Item name="kinds" label={<span id="webhook-kinds">{t("webhooks.kinds")}</span>} rules={[atLeastOne(t("webhooks.needKind"))]}>
          <Checkbox.Group aria-labelledby="webhook-kinds" className="role-choice">
            {codes("webhookKindAbout").map((kind) => (
              <Checkbox key={kind} value={kind.replaceAll("/", ".")}>
                <b>{names("webhookKind", kind)}</b> <span className="soft">{names("webhookKindAbout", kind)}</span>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
        {brands.length > 0 && (
          <Form.Item name="brands" label={<span id="webhook-brands">{t("people.brands")}</span>} extra={t("webhooks.brandsHelp")}>
            <Checkbox.Group aria-labelledby="webhook-brands" options={brands.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <p className="soft small">{t("webhooks.masked")}</p>
      </Form>
    </Modal>
  );
}
