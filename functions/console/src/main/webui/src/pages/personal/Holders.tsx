import { useTranslation } from "react-i18next";
import type { Schemas } from "../../api/client.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { useNames } from "../../parts/names.ts";

type Row = Schemas["HeldKind"] & { holder: string; away: boolean };

/** Function by function, what is held of a person, what has gone, and why the rest stays. */
export function Holders({ holders, name, erased }: { holders: Schemas["HolderReport"][]; name: string; erased: boolean }) {
  const { t } = useTranslation();
  const names = useNames();
  const rows = holders.flatMap(({ holder, away, kinds }): Row[] => (kinds.length > 0 ? kinds.map((kind) => ({ ...kind, holder, away })) : [{ kind: "", found: 0, erased: 0, kept: [], holder, away }]));
  return (
    <DataTable<Row>
      name={name}
      rows={rows}
      rowKey={({ holder, kind }) => `${holder} ${kind}`}
      columns={[
        { title: t("personal.holder"), key: "holder", width: 170, render: (_: unknown, row: Row) => names("holder", row.holder) },
        { title: t("personal.kind"), key: "kind", width: 190, render: (_: unknown, row: Row) => (row.kind ? names("heldKind", row.kind) : <span className="soft">{t("personal.nothing")}</span>) },
        erased
          ? { title: t("personal.gone"), key: "erased", width: 90, render: (_: unknown, row: Row) => <span className="number">{row.erased}</span> }
          : { title: t("personal.found"), key: "found", width: 90, render: (_: unknown, row: Row) => <span className="number">{row.found}</span> },
        { title: t("personal.stays"), key: "kept", render: (_: unknown, row: Row) => <Stays row={row} /> },
      ]}
    />
  );
}

function Stays({ row }: { row: Row }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <span className="words">
      {row.away && <span className="tag warm">{t("personal.away")}</span>}
      {row.kept.map(({ reason, count, waits }) => (
        <div key={reason}>
          <span className="number">{count}</span> · {names("keptFor", reason)} {waits && <span className="soft">{t("personal.later")}</span>}
        </div>
      ))}
    </span>
  );
}
