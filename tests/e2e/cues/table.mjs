/** The matrix as a Markdown table, and what it said before. */
import { existsSync, readFileSync } from "node:fs";

const RANK = ["no", "partly", "works"];

/** A row for each page, a column for each kind; in a cell what each browser did, with milliseconds from due to shown. */
export function table(kinds, pages, browsers, cells) {
  const line = (values) => `| ${values.join(" | ")} |`;
  const cell = (kind, page) => browsers.map((browser) => text(cells[`${kind} ${page} ${browser}`])).join(" · ");
  return [
    line(["page", ...kinds]),
    line(["---", ...kinds.map(() => "---")]),
    ...pages.map((page) => line([page, ...kinds.map((kind) => cell(kind, page))])),
  ].join("\n");
}

function text(result) {
  if (!result) return "–";
  const { verdict, ms } = result;
  return ms === null || ms === undefined ? verdict : `${verdict} ${Math.round(ms)}`;
}

/** The kept table, as verdicts by "kind page browser". Columns of browsers are in the order chromium, firefox. */
export function readTable(file) {
  if (!existsSync(file)) return {};
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(split);
  const [head, , ...body] = rows;
  const found = {};
  for (const [page, ...columns] of body)
    columns.forEach((column, at) => {
      const [chromium, firefox] = column.split(" · ").map((part) => part.split(" ")[0]);
      Object.assign(found, {
        [`${head[at + 1]} ${page} chromium`]: chromium,
        [`${head[at + 1]} ${page} firefox`]: firefox,
      });
    });
  return found;
}

const split = (line) =>
  line
    .split("|")
    .slice(1, -1)
    .map((part) => part.trim());

export const isWorse = (kept, cell) => RANK.indexOf(cell?.verdict ?? "works") < RANK.indexOf(kept ?? "no");
