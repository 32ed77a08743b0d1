import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Console } from "./app/Console.tsx";
import "./app/look.css";
import { startWords } from "./i18n/index.ts";

await startWords();
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
