import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../app/session.tsx";
import { api, body, CSRF } from "../../api/client.ts";
import { Moment } from "../../parts/Moment.tsx";
import { useNames } from "../../parts/names.ts";
import { ReasonDialog } from "../../parts/Reveal.tsx";
import { Section } from "../../parts/Section.tsx";
import { Player, type Wish } from "./Player.tsx";
import type { Recording } from "./recording.ts";

interface RecordingCardProps {
  recording: Recording;
  shop: string;
  call: string;
  /** Where somebody wants to listen. */
  wish: Wish | undefined;
}

/** The sound of a call: to be heard for a reason, or what became of it. */
export function RecordingCard({ recording, shop, call, wish }: RecordingCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const may = useMay();
  const client = useQueryClient();
  const [source, setSource] = useState<string>();
  const [asked, setAsked] = useState<{ open: boolean; at: number; number: number }>({ open: false, at: 0, number: 0 });
  const [begin, setBegin] = useState<Wish>();
  const listens = may("calls-listen");
  // somebody chose a turn: where the reason was said already, the player goes there by itself
  if (wish && wish.number !== asked.number) {
    setAsked({ open: !source && listens, at: wish.at, number: wish.number });
    if (source) {
      setBegin(wish);
    }
  }
  const listen = async (reason: string) => {
    await body(api.POST("/shops/{tenant}/calls/{call}/recording/listen", { params: { path: { tenant: shop, call }, header: CSRF }, body: { reason } }));
    setSource(`/api/v1/shops/${encodeURIComponent(shop)}/calls/${encodeURIComponent(call)}/recording`);
    setBegin({ at: asked.at, number: (begin?.number ?? 0) + 1 });
    void client.invalidateQueries({ queryKey: ["audit", shop] });
  };
  if (recording.state !== "kept") {
    return (
      <Section title={t("recording.title")}>
        <p>{t(`recording.state.${recording.state}`)}</p>
        {recording.why && <p className="soft small">{names("noRecording", recording.why)}</p>}
      </Section>
    );
  }
  return (
    <Section
      title={t("recording.title")}
      aside={
        recording.expires && (
          <span className="soft small">
            {t("recording.until")} <Moment at={recording.expires} />
          </span>
        )
      }
    >
      {listens ? <Player recording={recording} source={source} wish={begin} play={() => setAsked({ ...asked, open: true, at: 0 })} /> : <p className="soft">{t("recording.mayNot")}</p>}
      {recording.why && <p className="soft small">{t("recording.inPart", { why: names("noRecording", recording.why) })}</p>}
      <ReasonDialog open={asked.open} close={() => setAsked({ ...asked, open: false })} title={t("recording.listen")} lead={t("recording.lead")} act={listen} actLabel={t("recording.listen")} done={t("recording.noted")} />
    </Section>
  );
}
