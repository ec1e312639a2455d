/** The household as every page knows it: for the line that says what others see. Null: it could not be had. */
import type { Family } from "@escale/shared/client/types";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface Household {
  family: Family | null;
  /** Something of it was changed. */
  reload: () => void;
}

export const HouseholdContext = createContext<Household>({ family: null, reload: () => undefined });
export const useHousehold = (): Household => useContext(HouseholdContext);
