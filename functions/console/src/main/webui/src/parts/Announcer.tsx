import { createContext, type ReactNode, use, useState } from "react";

const AnnounceContext = createContext<(words: string) => void>(() => {});

/** Says to those who do not see the page what has just been done; politely, after what is being read. */
export const useAnnounce = () => use(AnnounceContext);

/** The one place that is read aloud: it is there before anything is said in it, or nobody would hear. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, say] = useState({ words: "", times: 0 });
  const [announce] = useState(() => (words: string) => say(({ times }) => ({ words, times: times + 1 })));
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* a new element each time: the same words twice are said twice */}
      <div role="status" className="heard-only" id="announced">
        <span key={said.times}>{said.words}</span>
      </div>
    </AnnounceContext>
  );
}
