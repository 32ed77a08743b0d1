import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Modal } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DESK_KEYS } from "../pages/desk/keys.ts";
import { giveBack } from "../parts/focus.ts";
import { type Act, LETTERS, type Letter, meaning, PATIENCE, typed } from "./shortcuts.ts";

const KEPT = "orderline.console.keys";

/** Single letters can be in the way of who speaks to the machine: they can be switched off (WCAG 2.1.4). */
function keptOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // then they are as they were the next time
  }
}

/** Moves the focus among the rows of the page's first list, each by its first link. */
function row(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("#main tbody tr, #main .rows > li, #main .ticket-card")];
  const links = rows.map((each) => each.querySelector<HTMLElement>("a, button, summary")).filter((each) => each !== null);
  const now = links.findIndex((_, place) => rows[place]?.contains(document.activeElement));
  const next = links[now < 0 ? 0 : Math.min(links.length - 1, Math.max(0, now + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function search(): void {
  document.querySelector<HTMLElement>("#main search input, #main input[type=search], #main form input")?.focus();
}

/** The keys, and the button that tells of them. */
export function Shortcuts({ shop, places }: { shop: string; places: Letter[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [help, setHelp] = useState(false);
  const [on, setOn] = useState(keptOn);
  const led = useRef(0);
  const seen = places.join(" ");
  const act = useCallback(
    (asked: Act): boolean => {
      switch (asked.type) {
        case "lead":
          led.current = Date.now();
          return true;
        case "place":
          if (seen.split(" ").includes(asked.place)) {
            void navigate({ to: `/$shop/${asked.place}` as "/$shop/today", params: { shop } });
          }
          return true;
        case "help":
          setHelp(true);
          return true;
        case "search":
          search();
          return true;
        case "row":
          row(asked.step);
          return true;
        default:
          return false;
      }
    },
    [navigate, seen, shop],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typed({ tagName: target.tagName, isContentEditable: target.isContentEditable, role: target.getAttribute("role") }) || document.querySelector("[role=dialog], [role=alertdialog]")) {
        return;
      }
      const afterG = Date.now() - led.current < PATIENCE;
      led.current = 0;
      const asked = meaning(event.key, afterG);
      if ((on || asked.type === "help") && act(asked)) {
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [act, on]);
  return (
    <>
      <button type="button" className="keys-button" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
        {t("shortcuts.title")} <kbd aria-hidden>?</kbd>
      </button>
      <Modal open={help} title={t("shortcuts.title")} footer={null} closable={{ "aria-label": t("act.close") }} onCancel={() => setHelp(false)} afterClose={giveBack} width={640} destroyOnHidden>
        <h3 className="keys-title">{t("shortcuts.places")}</h3>
        <dl className="keys two">
          {places.map((place) => (
            <Key key={place} keys={["g", LETTERS[place]]} words={t("shortcuts.to", { place: t(`app.${place}`) })} />
          ))}
        </dl>
        <h3 className="keys-title">{t("shortcuts.lists")}</h3>
        <dl className="keys two">
          <Key keys={["/"]} words={t("shortcuts.search")} />
          <Key keys={["j"]} words={t("shortcuts.next")} />
          <Key keys={["k"]} words={t("shortcuts.before")} />
          <Key keys={["Enter"]} words={t("shortcuts.open")} />
          <Key keys={["Esc"]} words={t("shortcuts.close")} />
          <Key keys={["?"]} words={t("shortcuts.help")} />
        </dl>
        {places.includes("desk") && (
          <>
            <h3 className="keys-title">
              {t("shortcuts.desk")} <span className="soft small">{t("shortcuts.deskText")}</span>
            </h3>
            <dl className="keys two">
              {DESK_KEYS.map(([key, words]) => (
                <Key key={key} keys={["Alt", key]} together words={t(words)} />
              ))}
            </dl>
          </>
        )}
        <Checkbox
          checked={on}
          onChange={({ target }) => {
            setOn(target.checked);
            keep(target.checked);
          }}
        >
          {t("shortcuts.on")}
        </Checkbox>
        <p className="soft small">{t("shortcuts.off")}</p>
      </Modal>
    </>
  );
}

function Key({ keys, words, together }: { keys: string[]; words: string; together?: boolean }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>
        {keys.map((key, place) => (
          <span key={key}>
            {place > 0 && <span className="soft small"> {together ? "+" : t("shortcuts.and")} </span>}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
