import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import { zh } from "./zh.ts";

const words = createInstance();

export type Language = "zh" | "en";

const KEPT = "orderline.console.language";

/** The language that was chosen here before; else Chinese, unless the browser reads only others. */
export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT);
    if (kept === "zh" || kept === "en") {
      return kept;
    }
  } catch {
    // storage is forbidden
  }
  return navigator.languages.some((tag) => /^(zh|cmn|yue)/i.test(tag)) ? "zh" : "en";
}

/** Chinese is at hand; English is fetched when somebody reads it. */
export async function startWords(): Promise<void> {
  await words.use(initReactI18next).init({
    lng: "zh",
    fallbackLng: "zh",
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    // who writes pages reads of every word that is missing
    saveMissing: import.meta.env.DEV,
    missingKeyHandler: (languages, _, key) => console.warn(`no word for ${key} in ${languages.join(", ")}`),
  });
  await speak(keptLanguage());
}

/** Changes the language because somebody chose it. */
export async function choose(language: Language): Promise<void> {
  await speak(language);
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}

async function speak(language: Language): Promise<void> {
  if (language === "en" && !words.hasResourceBundle("en", "translation")) {
    const { en } = await import("./en.ts");
    words.addResourceBundle("en", "translation", en);
  }
  await words.changeLanguage(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}
