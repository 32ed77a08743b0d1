import { Button, Checkbox, Form, Input, InputNumber, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.tsx";
import type { Schemas } from "../../api/client.ts";
import { Problem } from "../../api/problem.ts";
import { codes } from "../../i18n/names.ts";
import { useGiveBack } from "../../parts/focus.ts";
import { FormAlert } from "../../parts/FormAlert.tsx";
import { useNames } from "../../parts/names.ts";
import { useKeyChanges } from "./changes.ts";

interface Fields {
  name: string;
  scopes: Schemas["KeyScope"][];
  shops?: string[];
  everyShop?: boolean;
  brands?: string[];
  days: number;
  perMinute?: number | null;
}

/** Not a rule of Ant Design's own: that one marks a group as required, which only fields can be. */
const atLeastOne = (message: string) => ({ validator: (_: unknown, chosen: string[] | undefined) => (chosen?.length ? Promise.resolve() : Promise.reject(new Error(message))) });

/** A new key: what it is for, where, and until when. */
export function KeyForm({ onClose, onMade }: { onClose: () => void; onMade: (made: Schemas["MadeKey"]) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  useGiveBack();
  const [form] = Form.useForm<Fields>();
  const { make } = useKeyChanges();
  const everyShop = Form.useWatch("everyShop", form);
  const shops = Form.useWatch("shops", form) ?? [];
  const brands = me.shops.filter(({ id }) => everyShop || shops.includes(id)).flatMap((shop) => shop.brands);
  const taken = make.error instanceof Problem && make.error.code === "name-taken";
  const save = ({ everyShop: every, perMinute, ...given }: Fields) =>
    make.mutate(
      {
        ...given,
        everyShop: every ?? false,
        shops: every ? [] : (given.shops ?? []),
        // what is not shown is not filled in: no brands are all brands
        brands: (given.brands ?? []).filter((id) => brands.some((brand) => brand.id === id)),
        perMinute: perMinute ?? undefined,
      },
      { onSuccess: (made) => (onClose(), onMade(made)) },
    );
  return (
    <Modal
      open
      width={560}
      closable={{ "aria-label": t("act.close") }}
      title={t("keys.make")}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("act.cancel")}</Button>
          <Button type="primary" loading={make.isPending} onClick={() => form.submit()}>
            {t("keys.make")}
          </Button>
        </>
      }
    >
      <FormAlert error={make.error} text={taken ? t("keys.nameTaken") : undefined} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={{ name: "", scopes: [], shops: me.shops.slice(0, 1).map(({ id }) => id), everyShop: false, brands: me.brands, days: 90 }}>
        <Form.Item name="name" label={t("keys.name")} extra={t("keys.nameHint")} rules={[{ required: true, pattern: /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,29}$/u, message: t("keys.nameBad") }]}>
          <Input autoFocus autoComplete="off" spellCheck={false} maxLength={30} />
        </Form.Item>
        <Form.Item name="scopes" label={<span id="key-scopes">{t("keys.scopes")}</span>} rules={[atLeastOne(t("keys.needScope"))]}>
          <Checkbox.Group aria-labelledby="key-scopes" className="role-choice">
            {codes("keyScope").map((scope) => (
              <Checkbox key={scope} value={scope}>
                <b>{names("keyScope", scope)}</b> <code className="soft small">{scope}</code>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
        {me.everyShop && (
          <Form.Item name="everyShop" valuePropName="checked" style={{ marginBottom: 8 }}>
            <Checkbox>{t("people.everyShop")}</Checkbox>
          </Form.Item>
        )}
        {!everyShop && (
          <Form.Item name="shops" label={<span id="key-shops">{t("people.shops")}</span>} rules={[atLeastOne(t("people.needShop"))]}>
            <Checkbox.Group aria-labelledby="key-shops" options={me.shops.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        {brands.length > 0 && (
          <Form.Item name="brands" label={<span id="key-brands">{t("people.brands")}</span>} extra={t("people.brandsHelp")}>
            <Checkbox.Group aria-labelledby="key-brands" options={brands.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <div className="row" style={{ gap: 24, alignItems: "flex-start" }}>
          <Form.Item name="days" label={t("keys.days")} extra={t("keys.daysHint")} rules={[{ required: true, type: "integer", min: 1, max: 730, message: t("keys.daysBad") }]}>
            <InputNumber min={1} max={730} precision={0} style={{ width: 140 }} />
          </Form.Item>
          <Form.Item name="perMinute" label={t("keys.perMinute")} extra={t("keys.perMinuteHint")}>
            <InputNumber min={1} precision={0} style={{ width: 140 }} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
