/** Writing an agreement, or an answer to one: its clauses, what surrounds them, what the child will see, and proposing it. */
import type { Person, Terms } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { Problem } from "../family/Problem";
import { myselfOf } from "../family/people";
import type { Act } from "../family/useAct";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Waiting } from "../shell/Waiting";
import { Field } from "../sites/controls";
import { useLoad } from "../useLoad";
import { AddClause } from "./AddClause";
import { ClauseItem } from "./ClauseItem";
import { Differences } from "./Differences";
import { clauseOf, type TermsDraft, termsOf } from "./draft";
import { EndFields } from "./EndFields";
import type { Whose } from "./Idle";
import { MOST_TITLE, MOST_WORDS } from "./kinds";
import { Preview } from "./Preview";
import { fromRefusal } from "./refusals";
import { isUnmet, type Known, loadUnmet } from "./unmet";
import { fieldId, useEditor } from "./useEditor";

interface Props {
  start: TermsDraft;
  /** The child or teen whom it is with; who writes may be they. */
  member: Person;
  /** The version that this one answers to: what is different is told under this title. */
  before: { terms: Terms; title: string } | null;
  act: Act;
  onSend: (terms: Terms, note: string | null) => Promise<unknown>;
  onCancel: () => void;
}

/** Once it is known which kinds of site are not met yet, so that nothing moves under somebody's hands. */
export function EditorForm(props: Props) {
  const { data, error, reload } = useLoad(useCallback(() => loadUnmet(props.member.id), [props.member.id]));
  return data ? <Form {...props} {...data} /> : <Waiting error={error} onRetry={reload} />;
}

function Form({ start, member, before, act, onSend, onCancel, unmet }: Props & Known) {
  const { t } = useSpeech();
  const { family } = useHousehold();
  const whose: Whose = { member, isMine: !!family && myselfOf(family)?.id === member.id, stage: "draft" };
  const editor = useEditor(start);
  const [note, setNote] = useState("");
  // A refusal that is told at its clause is not told again beside the button.
  const [isPlaced, setPlaced] = useState(false);
  const { draft, problems, removed } = editor;
  const said = (field: "title" | "clauses") => {
    const found = problems.find((one) => one.clause === null && one.field === field);
    return found ? t(found.text, found.about) : null;
  };
  const send = async () => {
    if (act.busy || !editor.check()) return;
    const refusal = await act.act(() => onSend(termsOf(draft), note.trim() || null));
    const placed = refusal ? fromRefusal(refusal, draft) : [];
    setPlaced(placed.length > 0);
    editor.refuse(placed);
  };
  return (
    <form
      class="agreement-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        id={fieldId({ clause: null, field: "title" })}
        label={t("agreement-name")}
        hint={t("agreement-name-hint", { most: MOST_TITLE })}
        value={draft.title}
        problem={said("title")}
        onInput={(title) => editor.change({ title })}
      />
      <section class="agreement-clauses" aria-labelledby="clauses">
        <h2 id="clauses">{t("agreement-clauses")}</h2>
        <p class="muted">{t("agreement-clauses-what")}</p>
        {said("clauses") && (
          <p id={fieldId({ clause: null, field: "clauses" })} class="problem" tabIndex={-1}>
            {said("clauses")}
          </p>
        )}
        <ol class="clause-list">
          {draft.clauses.map((clause, place) => (
            <ClauseItem
              key={clause.id}
              draft={clause}
              place={place}
              of={draft.clauses.length}
              editor={editor}
              idle={isUnmet(clauseOf(clause), unmet) ? whose : null}
            />
          ))}
        </ol>
        <p class="hidden-visually" role="status">
          {editor.told}
        </p>
        {removed && (
          <div class="notice undo">
            <p role="status">{t("agreement-removed", { words: removed.clause.words })}</p>
            <button id="put-back" type="button" class="button" onClick={editor.putBack}>
              {t("agreement-put-back")}
            </button>
          </div>
        )}
        <AddClause editor={editor} isTeen={member.role === "teen"} />
      </section>
      <EndFields editor={editor} />
      <Preview terms={termsOf(draft)} />
      {before && <Differences before={before.terms} after={termsOf(draft)} title={before.title} />}
      <Field
        id="agreement-note"
        label={t("agreement-note")}
        hint={t("agreement-note-hint", { most: MOST_WORDS })}
        value={note}
        lines={2}
        onInput={setNote}
      />
      <Problem text={isPlaced ? null : act.problem} />
      <p>{t("agreement-proposing-what")}</p>
      <div class="step-buttons">
        <button type="submit" class="button main" aria-disabled={act.busy}>
          {t("agreement-propose")}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {t("agreement-cancel")}
        </button>
      </div>
    </form>
  );
}
