/** The gate's answers, and the delay that only "Enter" has. */
import type { Intention } from "@escale/shared/client/types";
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { GateReply, GateView } from "../../messages";
import { send } from "../../platform/send";
import { leave } from "./leave";
import { useEscape } from "./useEscape";

export interface Answers {
  ready: boolean;
  waitMs: number;
  /** 0 to 1. */
  progress: number;
  problem: string | null;
  enter: (intention: Intention) => void;
  pass: () => void;
  notNow: () => void;
}

type Asking = Extract<GateView, { kind: "ask" }>;

const STEP_MS = 100;
const ENDED: ReadonlySet<string> = new Set(["gate_agreed", "gate_unknown"]);

/** `onChange`: something ended while the gate stood open (what was agreed, who was here), so it has to say something else. */
export function useGate(t: Translate, view: Asking, address: string, onChange: () => void): Answers {
  const waitMs = useCountdown(view.rule.delay_ms);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = (reply: GateReply) => {
    void send("gate/answer", { gateId: view.gateId, address, reply })
      .then((response) => {
        if ("go" in response) location.replace(response.go);
        else if (response.ok || reply.answer === "not_now") leave();
        else if (ENDED.has(response.code)) onChange();
        else setProblem(t("gate-failed"));
      })
      .catch(() => (reply.answer === "not_now" ? leave() : setProblem(t("gate-failed"))));
  };
  const notNow = () => answer({ answer: "not_now" });
  useEscape(notNow);
  return {
    ready: waitMs === 0,
    waitMs,
    progress: 1 - waitMs / Math.max(1, view.rule.delay_ms),
    problem,
    enter: (intention) => answer({ answer: "entered", intention }),
    pass: () => answer({ answer: "passed" }),
    notNow,
  };
}

/** Milliseconds left of `totalMs`, counted only while the gate is visible: waiting in a hidden tab is no pause for thought. */
function useCountdown(totalMs: number): number {
  const [left, setLeft] = useState(totalMs);
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const seen = document.visibilityState === "visible" ? now - last : 0;
      last = now;
      setLeft((before) => Math.max(0, before - seen));
    }, STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return left;
}
