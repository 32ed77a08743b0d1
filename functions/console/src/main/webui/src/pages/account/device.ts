/** A browser and its system, as people know them; empty where neither is known. */
export function device(userAgent: string): string {
  const browser = /Edg\//.test(userAgent) ? "Edge" : /MicroMessenger/.test(userAgent) ? "WeChat" : /Firefox\//.test(userAgent) ? "Firefox" : /Chrome\//.test(userAgent) ? "Chrome" : /Safari\//.test(userAgent) ? "Safari" : "";
  const system = /Windows/.test(userAgent) ? "Windows" : /Android/.test(userAgent) ? "Android" : /iPhone|iPad/.test(userAgent) ? "iOS" : /Mac OS X/.test(userAgent) ? "macOS" : /Linux/.test(userAgent) ? "Linux" : "";
  return [browser, system].filter(Boolean).join(" · ");
}
