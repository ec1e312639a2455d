/** Choosing how long everybody's words are kept: an adult's to do for the household, with their PIN. */
import { FamilyActs } from "../family/FamilyActs";
import { KeepingForm, type KeepingProps } from "./KeepingForm";

export function HouseholdKeeping(props: KeepingProps) {
  return (
    <FamilyActs>
      <KeepingForm {...props} />
    </FamilyActs>
  );
}
