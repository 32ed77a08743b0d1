import { App as AntApp, ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { antTheme, keep, keptLook, type Look, shown } from "./look.ts";

const LookContext = createContext<{ look: Look; scheme: "light" | "dark"; setLook: (look: Look) => void }>({ look: "system", scheme: "light", setLook: () => {} });

/** The look that was chosen, and what it is on this machine. */
export const useLook = () => use(LookContext);

const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(changed: () => void): () => void {
  const query = prefersDark();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

export function LookProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [look, choose] = useState(keptLook);
  const dark = useSyncExternalStore(subscribe, () => prefersDark().matches);
  const scheme = shown(look, dark);
  useEffect(() => {
    document.documentElement.dataset.look = scheme;
  }, [scheme]);
  const value = useMemo(() => ({ look, scheme, setLook: (next: Look) => (keep(next), choose(next)) }), [look, scheme]);
  return (
    <LookContext value={value}>
      <ConfigProvider theme={antTheme(scheme)} locale={i18n.language === "zh" ? chinese : english} button={{ autoInsertSpace: false }} form={{ scrollToFirstError: { focus: true, block: "center" } }}>
        <AntApp message={{ maxCount: 3 }} component={false}>
          {children}
        </AntApp>
      </ConfigProvider>
    </LookContext>
  );
}
