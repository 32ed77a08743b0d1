import { ApiOutlined, AuditOutlined, BarChartOutlined, BookOutlined, CustomerServiceOutlined, EyeOutlined, FileDoneOutlined, HomeOutlined, IdcardOutlined, KeyOutlined, MenuOutlined, PhoneOutlined, QuestionCircleOutlined, SettingOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardQuery } from "../api/queries.ts";
import { choose } from "../i18n/index.ts";
import { Pick } from "../parts/Pick.tsx";
import { useNow, useReader } from "../parts/Moment.tsx";
import { zoneName } from "../words/time.ts";
import { useLive } from "./live.ts";
import { Shortcuts } from "./Shortcuts.tsx";
import { Stale } from "./Stale.tsx";
import { useLook } from "./Look.tsx";
import { useMay, useMe, useShop, useSignOut } from "./session.tsx";

type Place = "today" | "calls" | "tickets" | "questions" | "knowledge" | "settings" | "people" | "keys" | "webhooks" | "audit" | "personal" | "desk" | "floor" | "reports";

/** Where one can go: with what it takes to see it. */
const PLACES: { title: "serve" | "teach" | "run"; places: { place: Place; permission: string; icon: ReactNode }[] }[] = [
  {
    title: "serve",
    places: [
      { place: "today", permission: "board-read", icon: <HomeOutlined aria-hidden /> },
      { place: "desk", permission: "calls-take", icon: <CustomerServiceOutlined aria-hidden /> },
      { place: "floor", permission: "floor-read", icon: <EyeOutlined aria-hidden /> },
      { place: "reports", permission: "reports-read", icon: <BarChartOutlined aria-hidden /> },
      { place: "calls", permission: "calls-read", icon: <PhoneOutlined aria-hidden /> },
      { place: "tickets", permission: "tickets-read", icon: <FileDoneOutlined aria-hidden /> },
    ],
  },
  {
    title: "teach",
    places: [
      { place: "questions", permission: "knowledge-read", icon: <QuestionCircleOutlined aria-hidden /> },
      { place: "knowledge", permission: "articles-read", icon: <BookOutlined aria-hidden /> },
    ],
  },
  {
    title: "run",
    places: [
      { place: "settings", permission: "settings-read", icon: <SettingOutlined aria-hidden /> },
      { place: "webhooks", permission: "webhooks-manage", icon: <ApiOutlined aria-hidden /> },
      { place: "people", permission: "people-manage", icon: <TeamOutlined aria-hidden /> },
      { place: "keys", permission: "keys-manage", icon: <KeyOutlined aria-hidden /> },
      { place: "audit", permission: "audit-read", icon: <AuditOutlined aria-hidden /> },
      { place: "personal", permission: "personal-requests", icon: <IdcardOutlined aria-hidden /> },
    ],
  },
];

/** What one may see, in the order of the navigation. */
export function placesFor(may: (permission: string) => boolean): Place[] {
  return PLACES.flatMap(({ places }) => places).filter(({ permission }) => may(permission)).map(({ place }) => place);
}

export function permissionOf(place: Place): string {
  return PLACES.flatMap(({ places }) => places).find((each) => each.place === place)?.permission ?? "";
}

export function Frame() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const shop = useShop();
  const may = useMay();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const reader = useReader();
  const now = useNow();
  const { look, setLook } = useLook();
  const follows = may("board-read") && shop.id !== "-";
  const connection = useLive(shop.id, follows);
  const board = useQuery({ ...boardQuery(shop.id), enabled: follows });
  const menuButton = useRef<HTMLButtonElement>(null);
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  // on a telephone the places and what is chosen once are behind a button; a place that was chosen closes it
  const [opened, open] = useState("");
  const menu = opened === pathname;
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === "Escape" && menu && (open(""), menuButton.current?.focus());
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [menu]);
  const wall = (search as { wall?: string }).wall !== undefined;

  // a new page begins at its beginning, for the eye and for a screen reader
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) {
      before.current = pathname;
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [pathname]);

  const counts: Partial<Record<Place, number>> = {
    tickets: board.data?.numbers.find(({ key }) => key === "tickets_overdue")?.value,
    questions: board.data?.numbers.find(({ key }) => key === "questions_open")?.value,
  };
  const countWords: Partial<Record<Place, string>> = { tickets: t("today.key.tickets_overdue"), questions: t("questions.open") };

  const content = (
    <main id="main" className="page" ref={main} tabIndex={-1} style={{ outline: "none" }}>
      <Stale lostAt={connection.lostAt} />
      <Outlet />
    </main>
  );
  if (wall) {
    // a board that no longer follows says so, or everybody believes it
    return <div className="wall">{content}</div>;
  }
  return (
    <div className={menu ? "frame menu-open" : "frame"}>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t("app.skip")}
      </a>
      <nav className="side" aria-label={t("app.places")}>
        <Link to="/" className="logo">
          <img src="/console/icon.svg" alt="" />
          <strong>听单</strong> <span>Orderline</span>
        </Link>
        <button ref={menuButton} type="button" className="menu" aria-expanded={menu} aria-controls="places" onClick={() => open(menu ? "" : pathname)}>
          <MenuOutlined aria-hidden /> {t(menu ? "app.closeMenu" : "app.menu")}
        </button>
        <ul className="places" id="places">
          {PLACES.map(({ title, places }) => {
            const seen = places.filter(({ permission }) => may(permission));
            return (
              seen.length > 0 && (
                <li key={title}>
                  <div className="places-title" id={`places-${title}`}>
                    {t(`app.${title}`)}
                  </div>
                  <ul className="places" aria-labelledby={`places-${title}`}>
                    {seen.map(({ place, icon }) => (
                      <li key={place}>
                        <Link to={`/$shop/${place}` as "/$shop/today"} params={{ shop: shop.id }} activeProps={{ "aria-current": "page" }} activeOptions={{ includeSearch: false }}>
                          {icon} {t(`app.${place}`)}
                          {(counts[place] ?? 0) > 0 && (
                            <span className="count number" title={countWords[place]}>
                              {counts[place]}
                              <span className="heard-only"> {countWords[place]}</span>
                            </span>
                          )}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </li>
              )
            );
          })}
        </ul>
        <div className="side-foot">
          <Shortcuts shop={shop.id} places={placesFor(may)} />
          <a href="/phone" target="_blank" rel="noreferrer">
            {t("app.tryPhone")} ↗
          </a>
        </div>
      </nav>
      <div>
        <header className="top">
          <div className="grow">
            {me.shops.length > 1 ? (
              <Pick
                label={t("app.shop")}
                hideLabel
                value={shop.id}
                options={me.shops.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => void navigate({ to: "/$shop/today", params: { shop: id ?? shop.id } })}
              />
            ) : (
              <strong>{shop.name}</strong>
            )}
            <span className="soft small nowrap zone">{t("app.zone", { zone: zoneName(now, reader) })}</span>
          </div>
          <span className={`pulse ${connection.state === "connecting" ? "" : connection.state}`} role="status" hidden={!follows}>
            {t(`app.${connection.state}`)}
          </span>
          <div className="extras">
          <Pick
            label={t("app.look")}
            hideLabel
            value={look}
            options={[
              { value: "system", label: t("app.lookSystem") },
              { value: "light", label: t("app.lookLight") },
              { value: "dark", label: t("app.lookDark") },
            ]}
            onChange={(value) => setLook(value === "light" || value === "dark" ? value : "system")}
          />
          <Button lang={i18n.language === "zh" ? "en" : "zh-CN"} onClick={() => void choose(i18n.language === "zh" ? "en" : "zh")}>
            {t("app.otherLanguage")}
          </Button>
          <Link to="/account" className="row tight nowrap">
            <UserOutlined aria-hidden /> {me.displayName}
            <span className="heard-only"> {t("app.account")}</span>
          </Link>
          <Button type="text" onClick={() => void signOut()}>
            {t("app.signOut")}
          </Button>
          </div>
        </header>
        {content}
      </div>
    </div>
  );
}
