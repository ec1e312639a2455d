/** The lines of a site's addresses: patterns as they are written, and addresses that were pasted among them. Pure. */
import { isWholeAddress, type Pasted, pasted } from "@escale/shared/ui/pasted";

export const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

/** The lines from an address bar of which a part could be meant; whoever writes `youtube.com/shorts` by hand has said it. */
export const askedOf = (text: string): { line: string; read: Pasted }[] =>
  [...new Set(linesOf(text))].filter(isWholeAddress).flatMap((line) => {
    const read = pasted(line);
    return read?.part ? [{ line, read }] : [];
  });

/** What is sent for a line. What is no address goes as it is: the service refuses it with a sentence. */
export function writtenPattern(line: string, stored: readonly string[], isPart: boolean): string {
  const read = stored.includes(line) ? null : pasted(line);
  if (!read) return line;
  const takesPart = isPart || !isWholeAddress(line);
  return (takesPart ? (read.part ?? read.whole) : read.whole).pattern;
}
