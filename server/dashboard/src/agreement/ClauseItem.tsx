/** One clause of an agreement that is being written: its words, and its fields while they are open. */
import { useSpeech } from "../i18n";
import { ClauseFields } from "./ClauseFields";
import { type ClauseDraft, clauseOf } from "./draft";
import { Idle, type Whose } from "./Idle";
import { Played } from "./Played";
import { kindName } from "./say";
import { type Editor, fieldId } from "./useEditor";

interface Props {
  draft: ClauseDraft;
  place: number;
  of: number;
  editor: Editor;
  /** It would play nothing; whose sites it is about. */
  idle: Whose | null;
}

export function ClauseItem({ draft, place, of, editor, idle }: Props) {
  const speaking = useSpeech();
  const { t } = speaking;
  const { id } = draft;
  const isOpen = editor.open.has(id);
  const problems = editor.problems.filter(({ clause }) => clause === id);
  const own = problems.find(({ field }) => field === "clause");
  const number = { number: place + 1 };
  const headId = fieldId({ clause: id, field: "clause" });
  return (
    <li class="card clause">
      <div class="clause-head">
        <h3 id={headId} tabIndex={-1} aria-describedby={own ? `${headId}-problem` : undefined}>
          {t("agreement-clause", { ...number, kind: kindName(speaking, draft.kind) })}
        </h3>
        <Played clause={clauseOf(draft)} />
      </div>
      {!isOpen && <p class="clause-words">{draft.words}</p>}
      {idle && <Idle clause={clauseOf(draft)} {...idle} />}
      {own && (
        <p id={`${headId}-problem`} class="problem">
          {t(own.text, own.about)}
        </p>
      )}
      {isOpen && <ClauseFields draft={draft} problems={problems} onChange={(part) => editor.changeClause(id, part)} />}
      <div class="clause-actions">
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "agreement-close-named" : "agreement-edit-named", number)}
          onClick={() => editor.show(id, !isOpen)}
        >
          {t(isOpen ? "agreement-close" : "agreement-edit")}
        </button>
        <Move id={id} by={-1} isEnd={place === 0} number={place + 1} editor={editor} />
        <Move id={id} by={1} isEnd={place === of - 1} number={place + 1} editor={editor} />
        <button
          type="button"
          class="button quiet"
          aria-label={t("agreement-remove-named", number)}
          onClick={() => editor.remove(id)}
        >
          {t("agreement-remove")}
        </button>
      </div>
    </li>
  );
}

interface MoveProps {
  id: string;
  by: 1 | -1;
  isEnd: boolean;
  number: number;
  editor: Editor;
}

/** At the end of its way the button stays, so that the focus does. */
function Move({ id, by, isEnd, number, editor }: MoveProps) {
  const { t } = useSpeech();
  const label = by < 0 ? t("agreement-up-named", { number }) : t("agreement-down-named", { number });
  return (
    <button
      type="button"
      id={`clause-${id}-${by < 0 ? "up" : "down"}`}
      class="button arrow"
      aria-label={label}
      aria-disabled={isEnd ? "true" : undefined}
      onClick={() => editor.move(id, by)}
    >
      <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
    </button>
  );
}
