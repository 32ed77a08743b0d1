import { theme as antd, type ThemeConfig } from "antd";

/** How the console looks: what people chose, or what their system prefers. */
export type Look = "light" | "dark" | "system";

const KEPT = "orderline.console.look";

/** The colours of the pages, the same as in look.css and in the browser telephone. */
const COLOURS = {
  light: { brand: "#0d7a6b", wash: "#e3f2ef", brandInk: "#ffffff", paper: "#f4f6f5", card: "#ffffff", ink: "#16211f", soft: "#55635f", line: "#dfe6e4", stop: "#c43232", stopInk: "#ffffff", warm: "#9a5408", good: "#1c7a3f" },
  dark: { brand: "#2fae9b", wash: "#14332e", brandInk: "#06201c", paper: "#0e1514", card: "#172120", ink: "#e8efed", soft: "#a3b2ae", line: "#2b3937", stop: "#f07a7a", stopInk: "#200606", warm: "#f0b162", good: "#6fcf8f" },
} as const;

const FONT = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export function keptLook(): Look {
  const kept = read(KEPT);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function keep(look: Look): void {
  write(KEPT, look);
}

/** What a look means on this machine. */
export function shown(look: Look, systemIsDark: boolean): "light" | "dark" {
  return look === "system" ? (systemIsDark ? "dark" : "light") : look;
}

/** Ant Design in the console's colours; texts that Ant Design leaves too pale are darkened. */
export function antTheme(scheme: "light" | "dark"): ThemeConfig {
  const colours = COLOURS[scheme];
  return {
    algorithm: scheme === "dark" ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colours.brand,
      // Ant Design lightens it under the mouse, until white on it is too pale to read
      colorPrimaryHover: scheme === "dark" ? "#43c2af" : "#0a6558",
      colorPrimaryActive: scheme === "dark" ? "#2fae9b" : "#084f45",
      colorLink: colours.brand,
      colorInfo: colours.brand,
      colorError: colours.stop,
      colorWarning: colours.warm,
      colorSuccess: colours.good,
      colorBgLayout: colours.paper,
      colorBgContainer: colours.card,
      colorBgElevated: colours.card,
      colorText: colours.ink,
      colorTextHeading: colours.ink,
      colorTextSecondary: colours.soft,
      colorTextTertiary: colours.soft,
      colorTextDescription: colours.soft,
      colorTextPlaceholder: colours.soft,
      colorBorder: scheme === "dark" ? "#4a5a57" : "#b4c1be",
      colorBorderSecondary: colours.line,
      borderRadius: 8,
      fontFamily: FONT,
      fontSize: 14,
      controlHeight: 34,
    },
    components: {
      Button: { primaryColor: colours.brandInk, dangerColor: colours.stopInk, primaryShadow: "none", defaultShadow: "none" },
      Table: { headerBg: "transparent", headerColor: colours.soft, headerSplitColor: "transparent", rowSelectedBg: colours.wash, rowSelectedHoverBg: colours.wash, cellPaddingBlock: 11 },
      Segmented: { itemColor: colours.soft },
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is forbidden: the choice lasts as long as the page
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // as above
  }
}
