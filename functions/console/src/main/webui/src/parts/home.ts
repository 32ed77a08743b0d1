import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Where the focus goes when what had it is no longer there: a button that has done its work, a card that has moved.
 * Without it the browser forgets where one was, and the next Tab begins at the top.
 */
export function useHome<E extends HTMLElement>(): { home: RefObject<E | null>; leave: () => void } {
  const home = useRef<E>(null);
  const left = useRef(false);
  const [, look] = useState(0);
  // after every look of the page: the element may go with a later one than that of the deed
  useEffect(() => {
    if (left.current && home.current && (document.activeElement === document.body || document.activeElement === null)) {
      left.current = false;
      home.current.focus();
    }
  });
  const leave = () => {
    left.current = true;
    look((times) => times + 1);
    // who goes on by hand is where they want to be
    const stay = () => {
      left.current = false;
      document.removeEventListener("pointerdown", stay, true);
      document.removeEventListener("keydown", stay, true);
    };
    document.addEventListener("pointerdown", stay, true);
    document.addEventListener("keydown", stay, true);
  };
  return { home, leave };
}
