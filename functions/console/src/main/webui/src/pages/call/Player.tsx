import { PauseOutlined, CaretRightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, moved, outline, type Recording } from "./recording.ts";

const MIDDLE = 50;

/** Where to go on, and a number that grows with each wish. */
export interface Wish {
  at: number;
  number: number;
}

/** Plays a call: the caller above the middle, the line below it. */
export function Player({ recording, source, wish, play }: { recording: Recording; source: string | undefined; wish: Wish | undefined; play: () => void }) {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [broken, setBroken] = useState(false);
  const { seconds } = recording;
  const go = (to: number) => {
    setAt(to);
    if (audio.current) {
      audio.current.currentTime = to;
    }
  };
  useEffect(() => {
    if (source && wish && audio.current) {
      audio.current.currentTime = wish.at;
      setAt(wish.at);
      // a browser that wants a click first waits for it
      void audio.current.play().catch(() => undefined);
    }
  }, [source, wish]);
  const toggle = () => {
    if (!source || !audio.current) {
      play();
    } else if (audio.current.paused) {
      void audio.current.play().catch(() => setBroken(true));
    } else {
      audio.current.pause();
    }
  };
  const pressed = (event: KeyboardEvent) => {
    const to = moved(event.key, at, seconds);
    if (event.key === " ") {
      toggle();
    } else if (to !== undefined) {
      go(to);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const clicked = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    go(((event.clientX - box.left) / box.width) * seconds);
  };
  const steps = Math.max(1, recording.caller.length, recording.line.length);
  return (
    <div className="player">
      <div className="row">
        <Button type="primary" shape="circle" icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />} aria-label={playing ? t("recording.pause") : t("recording.play")} onClick={toggle} />
        <span className="number soft">
          {clock(at)} / {clock(seconds)}
        </span>
      </div>
      <div className="wave" role="slider" tabIndex={0} aria-label={t("recording.place")} aria-valuemin={0} aria-valuemax={Math.round(seconds)} aria-valuenow={Math.round(at)} aria-valuetext={`${clock(at)} / ${clock(seconds)}`} onKeyDown={pressed} onClick={clicked}>
        <svg viewBox={`0 0 ${steps} ${2 * MIDDLE}`} preserveAspectRatio="none" aria-hidden>
          <path className="wave-caller" d={outline(recording.caller, MIDDLE, -1)} />
          <path className="wave-line" d={outline(recording.line, MIDDLE, 1)} />
        </svg>
        <span className="wave-at" style={{ left: `${seconds > 0 ? (100 * at) / seconds : 0}%` }} />
      </div>
      <p className="wave-legend soft small">
        <span className="wave-key of-caller" aria-hidden /> {t("recording.above")} <span className="wave-key of-line" aria-hidden /> {t("recording.below")} · {t("recording.keys")}
      </p>
      {broken && (
        <p role="alert" className="small" style={{ color: "var(--stop)" }}>
          {t("recording.broken")}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said stands in the timeline beside it */}
      {source && <audio ref={audio} src={source} preload="auto" onTimeUpdate={() => setAt(audio.current?.currentTime ?? 0)} onPlay={() => setPlaying(true)} onPause={() => setPlaying(false)} onEnded={() => setPlaying(false)} onError={() => setBroken(true)} />}
    </div>
  );
}
