import { Button, Checkbox, Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.tsx";
import type { Person, Role, Schemas } from "../../api/client.ts";
import { codes } from "../../i18n/names.ts";
import { useTell } from "../../parts/Failed.tsx";
import { useGiveBack } from "../../parts/focus.ts";
import { FormAlert } from "../../parts/FormAlert.tsx";
import { useNames } from "../../parts/names.ts";
import { usePeopleChanges } from "./changes.ts";

interface Fields {
  name: string;
  displayName: string;
  roles: Role[];
  shops: string[];
  everyShop: boolean;
  brands: string[];
}

/** Not a rule of Ant Design's own: that one marks a group as required, which only fields can be. */
const atLeastOne = (message: string) => ({ validator: (_: unknown, chosen: string[] | undefined) => (chosen?.length ? Promise.resolve() : Promise.reject(new Error(message))) });

/** An account: a new one, or another name, other roles, shops or brands for one that is there. */
export function PersonForm({ person, onClose, onInvited }: { person?: Person; onClose: () => void; onInvited: (invited: Schemas["Invited"]) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const me = useMe();
  const tell = useTell();
  useGiveBack();
  const [form] = Form.useForm<Fields>();
  const { invite, change } = usePeopleChanges();
  const everyShop = Form.useWatch("everyShop", form);
  const shops = Form.useWatch("shops", form) ?? [];
  const brands = me.shops.filter(({ id }) => everyShop || shops.includes(id)).flatMap((shop) => shop.brands);
  // nobody gives more than they have; the server says so as well
  const roles = (codes("role") as Role[]).filter((role) => role !== "owner" || me.roles.includes("owner"));
  const error = invite.error ?? change.error;
  const save = ({ name, ...given }: Fields) => {
    // what is not shown is not filled in: no brands are all brands
    const fields = { ...given, everyShop: given.everyShop ?? false, shops: given.everyShop ? [] : (given.shops ?? []), brands: (given.brands ?? []).filter((id) => brands.some((brand) => brand.id === id)) };
    if (person) {
      change.mutate({ name: person.name, change: fields }, { onSuccess: () => (tell.done(t("act.saved")), onClose()) });
    } else {
      invite.mutate({ name, ...fields }, { onSuccess: (invited) => (onClose(), onInvited(invited)) });
    }
  };
  return (
    <Modal
      open
      width={560}
      closable={{ "aria-label": t("act.close") }}
      title={person ? t("people.editTitle", { name: person.displayName }) : t("people.invite")}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("act.cancel")}</Button>
          <Button type="primary" loading={invite.isPending || change.isPending} onClick={() => form.submit()}>
            {person ? t("act.save") : t("people.invite")}
          </Button>
        </>
      }
    >
      <FormAlert error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        initialValues={person ?? { name: "", displayName: "", roles: ["agent"], shops: me.shops.slice(0, 1).map(({ id }) => id), everyShop: false, brands: [] }}
      >
        {!person && (
          <Form.Item name="name" label={t("people.name")} extra={t("people.nameHint")} rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t("people.nameBad") }]}>
            <Input autoFocus autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} />
          </Form.Item>
        )}
        <Form.Item name="displayName" label={t("people.displayName")} extra={t("people.displayHint")} rules={[{ required: true, whitespace: true, message: t("people.needDisplay") }]}>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="roles" label={<span id="person-roles">{t("people.roles")}</span>} rules={[atLeastOne(t("people.needRole"))]}>
          <Checkbox.Group aria-labelledby="person-roles" className="role-choice">
            {roles.map((role) => (
              <Checkbox key={role} value={role}>
                <b>{names("role", role)}</b> <span className="soft">{names("roleAbout", role)}</span>
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
          <Form.Item name="shops" label={<span id="person-shops">{t("people.shops")}</span>} rules={[atLeastOne(t("people.needShop"))]}>
            <Checkbox.Group aria-labelledby="person-shops" options={me.shops.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        {brands.length > 0 && (
          <Form.Item name="brands" label={<span id="person-brands">{t("people.brands")}</span>} extra={t("people.brandsHelp")}>
            <Checkbox.Group aria-labelledby="person-brands" options={brands.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
