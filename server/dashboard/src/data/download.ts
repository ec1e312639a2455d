/** A file of the service into the person's downloads. The credential goes in a header, so a plain link cannot ask for it. */
import { refusal, Unreachable } from "@escale/shared/client/client";
import { bearer } from "../service";

export type File = "export.json" | "visits.csv" | "visits.jsonl";

/** The name under which it was kept. Throws `Refused` or `Unreachable`. No time limit: years of visits may take a while. */
export async function download(file: File): Promise<string> {
  const response = await fetch(`/api/v1/data/${file}`, {
    headers: { Authorization: `Bearer ${bearer()}` },
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok) throw refusal(response, await response.json().catch(() => null));
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? file;
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  return name;
}

/** Some browsers begin to write only after the person has said where. */
const KEPT_MS = 60_000;
