import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { colleaguesQuery } from "../api/queries.ts";
import { useMay, useMe, useShop } from "../app/session.tsx";
import { useNames } from "./names.ts";

/** Those whom tickets of the shop can be given to; nobody for those who give none. */
export function useColleagues() {
  const may = useMay();
  const shop = useShop();
  const { data } = useQuery({ ...colleaguesQuery(shop.id), enabled: may("tickets-change") });
  return data ?? [];
}

/** What colleagues call somebody of this sign-in name; who is none of them keeps the name. */
export function usePersonName(): (name: string) => string {
  const names = useNames();
  const me = useMe();
  const colleagues = useColleagues();
  return useCallback(
    (name) => (name === me.name ? me.displayName : (colleagues.find((each) => each.name === name)?.displayName ?? names("who", name))),
    [colleagues, me, names],
  );
}
