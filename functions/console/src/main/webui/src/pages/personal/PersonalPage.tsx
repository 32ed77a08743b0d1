import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { Schemas } from "../../api/client.ts";
import { useTell } from "../../parts/Failed.tsx";
import { Page } from "../../parts/Page.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { Section } from "../../parts/Section.tsx";
import { usePersonal } from "./changes.ts";
import { EraseForm } from "./EraseForm.tsx";
import { Erasures } from "./Erasures.tsx";
import { Holders } from "./Holders.tsx";

type By = "phone" | "order";

/** What a person may ask of their own data: what there is, a copy, that it goes. */
export function PersonalPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const tell = useTell();
  const { report, file } = usePersonal(shop.id);
  const [by, setBy] = useState<By>("phone");
  const [asked, setAsked] = useState<Schemas["PersonalRequest"]>();
  const [erasing, setErasing] = useState(false);
  const look = ({ who, reason }: { who: string; reason: string }) => {
    const request = { [by]: who.trim(), reason: reason.trim() } as Schemas["PersonalRequest"];
    setAsked(request);
    report.mutate(request, { onError: tell.failed });
  };
  const save = () => asked && file.mutate(asked, { onSuccess: (text) => (download(text), tell.done(t("personal.saved"))), onError: tell.failed });
  return (
    <Page title={t("personal.title")} lead={t("personal.lead")}>
      <div className="stack loose">
      <Section title={t("personal.who")} lead={t("personal.whoLead")}>
        <Form layout="vertical" requiredMark={false} onFinish={look} style={{ maxWidth: 560 }}>
          <Pick
            label={t("personal.by")}
            value={by}
            options={[
              { value: "phone", label: t("personal.phone") },
              { value: "order", label: t("personal.order") },
            ]}
            onChange={(value) => setBy(value === "order" ? "order" : "phone")}
          />
          <Form.Item name="who" label={t(by === "phone" ? "personal.phone" : "personal.order")} rules={[{ required: true, pattern: by === "phone" ? /^[+\d][\d\s-]{6,24}$/ : /^[\dA-Za-z-]{4,32}$/, message: t("personal.whoWrong") }]} style={{ marginTop: 12 }}>
            <Input autoComplete="off" inputMode={by === "phone" ? "tel" : undefined} maxLength={40} style={{ maxWidth: 280 }} />
          </Form.Item>
          <Form.Item name="reason" label={t("personal.reason")} rules={[{ required: true, whitespace: true, min: 2, message: t("reveal.need") }]}>
            <Input maxLength={200} placeholder={t("personal.reasonHint")} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={report.isPending}>
            {t("personal.look")}
          </Button>
        </Form>
      </Section>
      {report.data && asked && (
        <Section
          title={t("personal.reportOf", { who: report.data.masked })}
          lead={report.data.complete ? undefined : t("personal.incomplete")}
          aside={
            <div className="row">
              <Button loading={file.isPending} onClick={save}>
                {t("personal.file")}
              </Button>
              <Button danger onClick={() => setErasing(true)}>
                {t("personal.erase")}
              </Button>
            </div>
          }
        >
          <Holders holders={report.data.holders} name={t("personal.report")} erased={false} />
        </Section>
      )}
      <Erasures shop={shop.id} />
      </div>
      {erasing && report.data && asked && (
        <EraseForm
          tenant={shop.id}
          asked={asked}
          masked={report.data.masked}
          onClose={(erased) => {
            setErasing(false);
            if (erased) {
              report.reset();
            }
          }}
        />
      )}
    </Page>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "person.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
