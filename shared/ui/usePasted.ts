/** A field for one pasted address: what is in it, what it can mean, and what the person means by it. */
import { useState } from "preact/hooks";
import { pasted } from "./pasted";

export function usePasted() {
  const [address, setAddress] = useState("");
  // Of which site only a part is meant: the next one that is pasted is asked anew.
  const [partOf, setPartOf] = useState<string | null>(null);
  const read = pasted(address);
  const part = read && partOf === read.whole.pattern ? read.part : null;
  return {
    address,
    setAddress,
    read,
    isPart: part !== null,
    choosePart: (isPart: boolean) => setPartOf(isPart && read ? read.whole.pattern : null),
    /** null: not the address of a site. */
    meant: part ?? read?.whole ?? null,
    clear: () => {
      setAddress("");
      setPartOf(null);
    },
  };
}
