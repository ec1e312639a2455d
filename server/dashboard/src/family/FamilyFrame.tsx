/** What all pages of the family share: their texts, the PIN dialog, and the way out. */
import type { ComponentChildren } from "preact";
import { FamilyActs } from "./FamilyActs";
import { QuickExit } from "./QuickExit";

export function FamilyFrame({ isOverview, children }: { isOverview: boolean; children: ComponentChildren }) {
  return (
    <FamilyActs>
      <QuickExit isOverview={isOverview} />
      {children}
    </FamilyActs>
  );
}
