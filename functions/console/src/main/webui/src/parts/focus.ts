import { useEffect } from "react";

/** Whether nothing of the page has the focus any more: the next Tab would begin at the top. */
export function lost(page: Pick<Document, "activeElement" | "body">): boolean {
  return page.activeElement === null || page.activeElement === page.body;
}

/** The first that can still have the focus. */
export function firstThere<E extends { isConnected: boolean }>(candidates: readonly E[]): E | undefined {
  return candidates.find((each) => each.isConnected);
}

const DIALOG = "[role=dialog], [role=alertdialog]";

/** A dialog with what is laid around it: a drawer's own frame takes the focus before the dialog in it does. */
const LAYER = `${DIALOG}, .ant-drawer, .ant-modal-root`;

/** What had the focus last outside of every dialog, and what stands around it: a row goes, its list stays. */
let opened: HTMLElement[] = [];

function remember({ target }: Event): void {
  if (target instanceof HTMLElement && target !== document.body && !target.closest(LAYER)) {
    const around: HTMLElement[] = [];
    for (let each: HTMLElement | null | undefined = target; each; each = each.parentElement?.closest<HTMLElement>("[tabindex]")) {
      around.push(each);
    }
    opened = around;
  }
}

if (typeof document !== "undefined") {
  document.addEventListener("focusin", remember, true);
}

/** Gives the focus back to what opened the dialog that has just closed, unless something has it already. */
export function giveBack(): void {
  // after the browser has taken it from what is gone, and after another dialog that opens has taken its own
  requestAnimationFrame(() => {
    if (lost(document) && !document.querySelector(DIALOG)) {
      (firstThere(opened) ?? document.querySelector<HTMLElement>("#main"))?.focus({ preventScroll: true });
    }
  });
}

/** For a dialog that is there only while it is open: gone, it has nothing left to give the focus back with. */
export function useGiveBack(): void {
  useEffect(() => giveBack, []);
}

/** Brings the first field that is wrong into sight, and the focus into it. */
export function toFirstWrong(form: ParentNode | null | undefined): void {
  // after the page has said what is wrong
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]");
    wrong?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: "center" });
  });
}
