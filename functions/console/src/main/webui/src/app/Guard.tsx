import { Outlet, useLocation, useParams } from "@tanstack/react-router";
import { permissionOf } from "./Frame.tsx";
import { LostPage, MayNotPage } from "./Lost.tsx";
import { useMay, useMe } from "./session.tsx";

/** A page of a shop, for those who may see it; the server checks as well, this only says it sooner. */
export function Guard() {
  const me = useMe();
  const may = useMay();
  const { shop } = useParams({ strict: false }) as { shop?: string };
  const { pathname } = useLocation();
  if (!me.shops.some(({ id }) => id === shop)) {
    return <LostPage />;
  }
  const place = pathname.split("/").filter((part) => part && part !== "console")[1];
  const needed = permissionOf(place as Parameters<typeof permissionOf>[0]);
  return needed && !may(needed) ? <MayNotPage /> : <Outlet />;
}
