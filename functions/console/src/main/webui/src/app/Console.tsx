import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { whenSignedOut } from "../api/client.ts";
import { Problem } from "../api/problem.ts";
import { Announcer } from "../parts/Announcer.tsx";
import { Loaded } from "../parts/Failed.tsx";
import { NowProvider } from "../parts/Moment.tsx";
import { LookProvider } from "./Look.tsx";
import { consoleRouter } from "./router.tsx";
import { MeProvider, useSession } from "./session.tsx";

// most who come are signed in: the doors are fetched by those who are not
const Door = lazy(async () => ({ default: (await import("./Door.tsx")).Door }));
const ChangeDoor = lazy(async () => ({ default: (await import("./Door.tsx")).ChangeDoor }));

const RETRIES = 2;

function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // without a network, too, what is asked for fails and is told, instead of waiting unseen until there is one
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 5_000,
        // an answer that says no says so again; one that did not come may come
        retry: (count, error) => count < RETRIES && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      },
    },
  });
}

export function Console() {
  const [client] = useState(queryClient);
  useEffect(() => whenSignedOut(() => void client.invalidateQueries({ queryKey: ["me"] })), [client]);
  return (
    <QueryClientProvider client={client}>
      <LookProvider>
        <NowProvider>
          <Announcer>
            <Entrance />
          </Announcer>
        </NowProvider>
      </LookProvider>
    </QueryClientProvider>
  );
}

/** The door, or the console behind it; the address stays, so that one arrives where one wanted to. */
function Entrance() {
  const session = useSession();
  const [router] = useState(consoleRouter);
  return (
    <Loaded query={session}>
      {(me) =>
        !me || me.passwordMustChange ? (
          <Suspense>{me ? <ChangeDoor me={me} /> : <Door />}</Suspense>
        ) : (
          <MeProvider value={me}>
            <RouterProvider router={router} />
          </MeProvider>
        )
      }
    </Loaded>
  );
}
