import { Button, Form, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShop } from "../../app/session.tsx";
import type { Schemas } from "../../api/client.ts";
import { Problem } from "../../api/problem.ts";
import { useAnnounce } from "../../parts/Announcer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useTell } from "../../parts/Failed.tsx";
import { Page } from "../../parts/Page.tsx";
import { Pick } from "../../parts/Pick.tsx";
import { Section } from "../../parts/Section.tsx";
import { usePersonal } from "./changes.ts";
import { EraseForm } from "./EraseForm.tsx";
import { Erasures } from "./Erasures.tsx";
import { Holders } from "./Holders.tsx";
import { type By, foundIn, mistakeIn } from "./who.ts";

/** What was looked for: the request, and as it is shown. */
interface Asked {
  by: By;
  who: string;
  request: Schemas["PersonalRequest"];
}

/** What a person may ask of their own data: what there is, a copy, that it goes. */
export function PersonalPage() {
  const { t } = useTranslation();
  const shop = useShop();
  const tell = useTell();
  const { report } = usePersonal(shop.id);
  const [form] = Form.useForm<{ who: string; reason: string }>();
  const [by, setBy] = useState<By>("phone");
  const [asked, setAsked] = useState<Asked>();
  const refusal = useRefusal();
  // what is shown is of the number that was looked for: with another in the field, nobody must erase by it
  const forget = () => {
    setAsked(undefined);
    report.reset();
  };
  const look = ({ who, reason }: { who: string; reason: string }) => {
    const request = { [by]: who.trim(), reason: reason.trim() } as Schemas["PersonalRequest"];
    setAsked({ by, who: who.trim(), request });
    report.mutate(request, {
      onError: (error) => {
        const why = refusal(error);
        if (why) {
          form.setFields([{ name: "who", errors: [why] }]);
          form.focusField("who");
        } else {
          tell.failed(error);
        }
      },
    });
  };
  const right = (_: unknown, who: string | undefined) => {
    const mistake = mistakeIn(by, who ?? "");
    return mistake ? Promise.reject(new Error(t(`personal.${mistake.key}`, { count: mistake.count }))) : Promise.resolve();
  };
  return (
    <Page title={t("personal.title")} lead={t("personal.lead")}>
      <div className="stack loose">
        <Section title={t("personal.who")} lead={t("personal.whoLead")}>
          <Form form={form} layout="vertical" requiredMark={false} onFinish={look} onValuesChange={forget} style={{ maxWidth: 560 }}>
            <Pick
              label={t("personal.by")}
              value={by}
              options={[
                { value: "phone", label: t("personal.phone") },
                { value: "order", label: t("personal.order") },
              ]}
              onChange={(value) => {
                setBy(value === "order" ? "order" : "phone");
                form.setFields([{ name: "who", errors: [] }]);
                forget();
              }}
            />
            <Form.Item name="who" label={t(by === "phone" ? "personal.phone" : "personal.order")} validateTrigger="onBlur" rules={[{ validator: right }]} style={{ marginTop: 12 }}>
              <Input autoComplete="off" inputMode={by === "phone" ? "tel" : undefined} maxLength={40} style={{ maxWidth: 280 }} />
            </Form.Item>
            <Form.Item name="reason" label={t("personal.reason")} validateTrigger="onBlur" rules={[{ required: true, whitespace: true, min: 2, message: t("reveal.need") }]}>
              <Input maxLength={200} placeholder={t("personal.reasonHint")} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={report.isPending}>
              {t("personal.look")}
            </Button>
          </Form>
        </Section>
        {report.data && asked && <Found key={report.submittedAt} report={report.data} asked={asked} tenant={shop.id} forget={forget} />}
        <Erasures shop={shop.id} />
      </div>
    </Page>
  );
}

/** Why the server takes no such number, in the reader's words; nothing where it is another trouble. */
function useRefusal(): (error: unknown) => string | undefined {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof Problem) || error.status !== 400) {
      return undefined;
    }
    const readable = i18n.language === "en" || /\p{Script=Han}/u.test(error.detail);
    return error.detail && readable ? error.detail : t("personal.refused");
  };
}

/** What is held of a person, and what can be done with it; the focus comes here, after the button that asked. */
function Found({ report, asked, tenant, forget }: { report: Schemas["PersonReport"]; asked: Asked; tenant: string; forget: () => void }) {
  const { t } = useTranslation();
  const tell = useTell();
  const say = useAnnounce();
  const { file } = usePersonal(tenant);
  const [erasing, setErasing] = useState(false);
  const home = useRef<HTMLHeadingElement>(null);
  const count = foundIn(report);
  const none = t(report.complete ? "personal.noneFoundText" : "personal.noneYetText", { by: t(`personal.${asked.by}`), who: asked.who });
  const said = count > 0 ? t("personal.foundSaid", { count }) : none;
  useEffect(() => {
    home.current?.focus();
    say(said);
    // once, when it has come
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (count === 0) {
    return (
      <section className="card">
        <Empty title={t("personal.noneFound")} text={none} home={home} />
      </section>
    );
  }
  const save = () => file.mutate(asked.request, { onSuccess: (text) => (download(text), tell.done(t("personal.saved"))), onError: tell.failed });
  return (
    <Section
      title={t("personal.reportOf", { who: report.masked })}
      lead={report.complete ? undefined : t("personal.incomplete")}
      home={home}
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
      <Holders holders={report.holders} name={t("personal.report")} erased={false} />
      {erasing && (
        <EraseForm
          tenant={tenant}
          asked={asked.request}
          masked={report.masked}
          onClose={(erased) => {
            setErasing(false);
            if (erased) {
              forget();
            }
          }}
        />
      )}
    </Section>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "person.json";
  link.click();
  URL.revokeObjectURL(link.href);
}
