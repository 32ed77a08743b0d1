import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../parts/Empty.tsx";
import { Page } from "../parts/Page.tsx";

/** A page on which only is why nothing is here, and the way on. */
export function NothingPage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Page title={title}>
      <div className="card">
        <Empty text={text}>{children}</Empty>
      </div>
    </Page>
  );
}

/** An address behind which nothing is. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <NothingPage title={t("app.lostTitle")} text={t("app.lostText")}>
      <Link to="/">{t("app.toToday")}</Link>
    </NothingPage>
  );
}

export function MayNotPage() {
  const { t } = useTranslation();
  return (
    <NothingPage title={t("app.mayNotTitle")} text={t("app.mayNot")}>
      <Link to="/">{t("app.toToday")}</Link>
    </NothingPage>
  );
}

export function NoShopPage() {
  const { t } = useTranslation();
  return <NothingPage title={t("app.noShopTitle")} text={t("app.noShop")} />;
}
