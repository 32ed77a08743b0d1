import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../parts/Empty.tsx";
import { Page } from "../parts/Page.tsx";

/** An address behind which nothing is. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.lostTitle")}>
      <div className="card">
        <Empty title={t("app.lostTitle")} text={t("app.lostText")}>
          <Link to="/">{t("app.toToday")}</Link>
        </Empty>
      </div>
    </Page>
  );
}

export function MayNotPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.mayNotTitle")}>
      <div className="card">
        <Empty title={t("app.mayNotTitle")} text={t("app.mayNot")}>
          <Link to="/">{t("app.toToday")}</Link>
        </Empty>
      </div>
    </Page>
  );
}

export function NoShopPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("app.noShopTitle")}>
      <div className="card">
        <Empty title={t("app.noShopTitle")} text={t("app.noShop")} />
      </div>
    </Page>
  );
}
