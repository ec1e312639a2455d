/** The state of an agreement that is being written: what is typed, what is wrong with it and where. Nothing typed is lost by a refusal. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { householdDay } from "../family/thisWeek";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { type ClauseDraft, changed, newClause, type TermsDraft } from "./draft";
import type { Kind } from "./kinds";
import { type Problem, problemsOf } from "./problems";

export interface Editor {
  draft: TermsDraft;
  problems: readonly Problem[];
  /** Clauses whose fields are shown. */
  open: ReadonlySet<string>;
  /** What was done last, for those who do not see it. */
  told: string;
  removed: { clause: ClauseDraft; place: number } | null;
  change: (part: Partial<TermsDraft>) => void;
  changeClause: (id: string, part: Partial<ClauseDraft>) => void;
  show: (id: string, isOpen: boolean) => void;
  add: (kind: Kind) => void;
  remove: (id: string) => void;
  putBack: () => void;
  move: (id: string, by: 1 | -1) => void;
  /** Whether it can be proposed; if not, the first problem gets the focus. */
  check: () => boolean;
  /** A refusal of the service that is about these clauses or fields. */
  refuse: (problems: readonly Problem[]) => void;
}

export const fieldId = ({ clause, field }: Pick<Problem, "clause" | "field">): string =>
  clause === null ? `terms-${field}` : `clause-${clause}-${field}`;

export function useEditor(start: TermsDraft): Editor {
  const speaking = useSpeech();
  const { t } = speaking;
  const zone = useHousehold().family?.zone;
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState("");
  const [removed, setRemoved] = useState<Editor["removed"]>(null);
  const focus = useRef<string | null>(null);
  // After it is drawn, so that what gets the focus is there.
  useLayoutEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  const { clauses } = draft;
  const put = (next: readonly ClauseDraft[]) => setDraft({ ...draft, clauses: next });
  const show = (id: string, isOpen: boolean) => setOpen(new Set([...open, id].filter((one) => isOpen || one !== id)));
  const forget = (isAbout: (problem: Problem) => boolean) => setProblems(problems.filter((one) => !isAbout(one)));
  const refuse = (found: readonly Problem[]) => {
    setProblems(found);
    setOpen(new Set([...open, ...found.flatMap(({ clause }) => (clause ? [clause] : []))]));
    const [first] = found;
    if (first) focus.current = fieldId(first);
  };

  return {
    draft,
    problems,
    open,
    told,
    removed,
    show,
    refuse,
    change: (part) => {
      setDraft({ ...draft, ...part });
      forget(({ clause, field }) => clause === null && field in part);
    },
    changeClause: (id, part) => {
      put(clauses.map((one) => (one.id === id ? changed(speaking, one, part) : one)));
      forget(({ clause }) => clause === id);
    },
    add: (kind) => {
      const clause = newClause(speaking, kind, crypto.randomUUID());
      put([...clauses, clause]);
      setOpen(new Set([...open, clause.id]));
      setTold("");
      focus.current = fieldId({ clause: clause.id, field: "clause" });
    },
    remove: (id) => {
      const place = clauses.findIndex((one) => one.id === id);
      const clause = clauses[place];
      if (!clause) return;
      put(clauses.filter((one) => one.id !== id));
      setProblems([]);
      setRemoved({ clause, place });
      focus.current = "put-back";
    },
    putBack: () => {
      if (!removed) return;
      put([...clauses.slice(0, removed.place), removed.clause, ...clauses.slice(removed.place)]);
      setRemoved(null);
      focus.current = fieldId({ clause: removed.clause.id, field: "clause" });
    },
    move: (id, by) => {
      const place = clauses.findIndex((one) => one.id === id);
      const to = place + by;
      const clause = clauses[place];
      if (!clause || to < 0 || to >= clauses.length) return;
      const rest = clauses.filter((one) => one.id !== id);
      put([...rest.slice(0, to), clause, ...rest.slice(to)]);
      setTold(t("agreement-moved", { place: to + 1, of: clauses.length }));
      focus.current = `clause-${id}-${by < 0 ? "up" : "down"}`;
    },
    check: () => {
      const found = problemsOf(draft, householdDay(Date.now(), zone));
      refuse(found);
      return found.length === 0;
    },
  };
}
