/** My data: what is stored, in plain words and counts; taking it along, deleting it, its backups, when days begin, keeping. */
import type { Me, StoredData } from "@escale/shared/client/types";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Backups } from "./Backups";
import { Cards } from "./Cards";
import { DayStart } from "./DayStart";
import { DeleteAll } from "./DeleteAll";
import { DeleteDay } from "./DeleteDay";
import { DeleteSite } from "./DeleteSite";
import { Keeping } from "./Keeping";
import { Stored } from "./Stored";
import { TakeAlong } from "./TakeAlong";

interface Props {
  me: Me;
  onChange: (me: Me) => void;
}

export function DataPage({ me, onChange }: Props) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/data")), []));
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("data-title")} />
        <p class="muted">{t("data-what")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && (
        <>
          <Stale error={error} />
          <Stored data={data} />
          <TakeAlong />
          <section class="card screen-only" aria-labelledby="delete">
            <h2 id="delete">{t("data-delete")}</h2>
            <p class="muted">{t("data-delete-what")}</p>
            <DeleteDay last={data.last_day} onDeleted={reload} />
            {data.sites.length > 0 && <DeleteSite sites={data.sites} onDeleted={reload} />}
            <DeleteAll visits={data.visits} isShared={isShared(data)} onDeleted={reload} />
          </section>
          <Backups backups={data.backups} onMade={reload} />
          <DayStart me={me} onChange={onChange} onSaved={reload} />
          <Keeping me={me} kept={data.kept} onSaved={reload} />
          <Cards onReopened={reload} />
        </>
      )}
    </div>
  );
}

const isShared = (data: StoredData): boolean => data.agreements + data.wishes + data.log_lines > 0;
