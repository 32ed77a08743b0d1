import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem.ts";
import { NothingPage } from "../app/Lost.tsx";
import { useShop } from "../app/session.tsx";
import { Loaded } from "./Failed.tsx";
import { Page } from "./Page.tsx";
import { useOwnBrands } from "./Places.tsx";

interface DetailProps<T> {
  what: "call" | "ticket";
  id: string;
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** The way back to the list that something is of. */
export function Back({ what }: { what: "call" | "ticket" }) {
  const { t } = useTranslation();
  const shop = useShop();
  return what === "call" ? (
    <Link to="/$shop/calls" params={{ shop: shop.id }} className="small">
      ← {t("call.back")}
    </Link>
  ) : (
    <Link to="/$shop/tickets" params={{ shop: shop.id }} className="small">
      ← {t("ticket.back")}
    </Link>
  );
}

/** A call or a ticket that is not there, or not for these eyes: the server does not say which, and neither do we. */
function Missing({ what, id }: { what: "call" | "ticket"; id: string }) {
  const { t } = useTranslation();
  const brands = useOwnBrands();
  const [title, text] = what === "call" ? [t("call.missing"), t("call.missingText")] : [t("ticket.missing", { id }), t("ticket.missingText")];
  return (
    <NothingPage title={title} text={`${text}${brands && t("act.onlyBrands", { brands })}`}>
      <Back what={what} />
    </NothingPage>
  );
}

/** A page about one call or ticket: when it is here, while it comes, and when there is none. */
export function Detail<T>({ what, id, query, children }: DetailProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error instanceof Problem && query.error.status === 404) {
    return <Missing what={what} id={id} />;
  }
  return (
    <Page title={what === "call" ? t("call.one") : t("ticket.one")} above={<Back what={what} />}>
      <div className="card">
        <Loaded query={query} rows={10}>
          {() => null}
        </Loaded>
      </div>
    </Page>
  );
}
