import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Where a server answers while pages are written: npm run dev shows them with its data.
const server = process.env.ORDERLINE_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/console/",
  plugins: [react()],
  build: {
    outDir: process.env.WEBUI_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2022",
    // the largest is ECharts, which only a call's page loads
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { "/api": { target: server } } },
  test: { include: ["src/**/*.test.ts"] },
});
