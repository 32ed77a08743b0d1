import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** A page's title, what it is for, and what one can do on it. */
export function Page({ title, lead, acts, above, children }: { title: string; lead?: ReactNode; acts?: ReactNode; above?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title, t]);
  return (
    <>
      {above}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </div>
      {children}
    </>
  );
}
