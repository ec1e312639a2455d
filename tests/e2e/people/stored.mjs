/** What the service really stored, read from its file beside it. */
import { execFileSync } from "node:child_process";

const SCRIPT = `
import json, sqlite3, sys
connection = sqlite3.connect(f"file:{sys.argv[1]}/escale.sqlite3?mode=ro", uri=True)
print(json.dumps(connection.execute(sys.argv[2]).fetchall()))
`;

/** Rows of a query without blobs. */
export function stored(service, query) {
  return JSON.parse(execFileSync("python3", ["-c", SCRIPT, service.dataDir, query], { encoding: "utf8" }));
}
