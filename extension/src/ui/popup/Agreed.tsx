/** What was agreed and what is left of it, what others see, and wishes. Always there for who is seen. */
import type { Translate } from "../../i18n";
import type { AgreedView } from "../../messages";
import { DashboardButton } from "./DashboardButton";

export function Agreed({ t, view, canOpen }: { t: Translate; view: AgreedView; canOpen: boolean }) {
  return (
    <>
      <Requests t={t} count={view.requestsWaiting} canOpen={canOpen} />
      {view.clauses.length > 0 && <Clauses t={t} clauses={view.clauses} />}
      {view.wishes.length > 0 && <Wishes t={t} wishes={view.wishes} />}
      {(view.level !== "nothing" || view.hasAgreement || view.nextLevel) && (
        <section class="seen">
          <p class="muted">
            {view.level === "nothing" && view.nextLevel
              ? t("agreed-seen-yet")
              : t("agreed-seen", { level: view.level })}
            {view.nextLevel && ` ${t("agreed-seen-next", view.nextLevel)}`}
          </p>
          <DashboardButton t={t} page="family/seen" canOpen={canOpen}>
            {t("agreed-seen-open")}
          </DashboardButton>
        </section>
      )}
    </>
  );
}

function Requests({ t, count, canOpen }: { t: Translate; count: number; canOpen: boolean }) {
  if (count === 0) return null;
  return (
    <section class="notice">
      <p>{t("agreed-requests", { count })}</p>
      <DashboardButton t={t} page="family/requests" canOpen={canOpen}>
        {t("agreed-requests-open")}
      </DashboardButton>
    </section>
  );
}

function Clauses({ t, clauses }: { t: Translate; clauses: AgreedView["clauses"] }) {
  return (
    <section class="clauses">
      <h2>{t("agreed-popup-title")}</h2>
      <ul>
        {clauses.map(({ clauseId, words, left }) => (
          <li key={clauseId}>
            <span>{words}</span> <strong>{left}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wishes({ t, wishes }: { t: Translate; wishes: AgreedView["wishes"] }) {
  return (
    <section class="clauses">
      <h2>{t("agreed-popup-wishes")}</h2>
      <ul>
        {wishes.map(({ id, sentences }) => (
          <li key={id}>{sentences.join(" ")}</li>
        ))}
      </ul>
    </section>
  );
}
