import { Button, Input, Popover } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { keepSearches, type Kept, type KeptSearch, keptSearches, withSearch } from "./kept.ts";

/** The searches that one does every day, by name; `place` says of which shop and list. */
export function KeptSearches({ place, filter, onChoose }: { place: string; filter: object; onChoose: (search: KeptSearch) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [kept, setKept] = useState(() => keptSearches(place));
  const [name, setName] = useState("");
  const [open, setOpen] = useState(false);
  const store = (next: Kept[]) => (keepSearches(place, next), setKept(next));
  const filtered = Object.keys(filter).length > 0;
  if (kept.length === 0 && !filtered) {
    return null;
  }
  const keep = () => {
    if (name.trim()) {
      store(withSearch(kept, { name: name.trim(), search: Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, Array.isArray(value) ? value.map(String) : String(value)])) }));
      setName("");
      setOpen(false);
    }
  };
  const content = (
    <div className="stack" style={{ width: 280 }}>
      {kept.length > 0 && (
        <ul className="stack" style={{ gap: 4 }}>
          {kept.map((each) => (
            <li key={each.name} className="row between">
              <Button type="link" style={{ padding: 0 }} onClick={() => (setOpen(false), onChoose(each.search))}>
                {each.name}
              </Button>
              <Button type="text" size="small" aria-label={t("calls.forget", { name: each.name })} onClick={() => store(kept.filter((other) => other !== each))}>
                {t("act.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {filtered && (
        <div className="field">
          <label htmlFor={id}>{t("calls.keepName")}</label>
          <div className="row" style={{ flexWrap: "nowrap" }}>
            <Input id={id} value={name} maxLength={30} placeholder={t("calls.keepExample")} onChange={(event) => setName(event.target.value)} onPressEnter={keep} />
            <Button type="primary" disabled={!name.trim()} onClick={keep}>
              {t("act.save")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} placement="bottomRight">
      <Button type="text" aria-expanded={open}>
        {t(kept.length > 0 ? "calls.kept" : "calls.keep")}
      </Button>
    </Popover>
  );
}
