import type { UseMutationResult } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormAlert } from "./FormAlert.tsx";

export interface PasswordChange {
  current: string;
  next: string;
}

/** A new password, written twice. */
export function PasswordFields({ user, change }: { user: string; change: UseMutationResult<unknown, Error, PasswordChange> }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<PasswordChange & { again: string }>();
  return (
    <>
      <FormAlert error={change.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ current, next }) => change.mutate({ current, next }, { onSuccess: () => form.resetFields() })}>
        {/* so that password safes know whose it is */}
        <input type="text" name="username" autoComplete="username" value={user} readOnly hidden />
        <Form.Item name="current" label={t("door.current")} rules={[{ required: true, message: t("door.needCurrent") }]}>
          <Input type="password" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="next"
          label={t("door.next")}
          extra={t("door.nextHelp")}
          rules={[
            { required: true, min: 10, message: t("door.tooShort") },
            { max: 64, message: t("door.tooLong") },
          ]}
        >
          <Input type="password" autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t("door.again")}
          dependencies={["next"]}
          rules={[{ validator: (_, value: string | undefined) => (value === form.getFieldValue("next") ? Promise.resolve() : Promise.reject(new Error(t("door.notSame")))) }]}
        >
          <Input type="password" autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t("door.change")}
        </Button>
      </Form>
    </>
  );
}
