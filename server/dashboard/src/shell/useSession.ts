/**
 * Whether this tab may speak, and going on when it may again. Tabs of one person hand what lets them speak to each other,
 * within the browser and never to a tab of somebody else: a page whose time is over goes on once Escale is opened anew.
 */
import { useEffect, useState } from "preact/hooks";
import { bearer, keepBearer, whenSignedOut } from "../service";

/** `over`: it was, the page stays as it is, and what is typed in it too. `left`: the person is not there any more. */
export type Session = "open" | "over" | "left";

type Told = { kind: "wanted"; member: string } | { kind: "given"; member: string; bearer: string };

const CHANNEL = "escale-session";

export function useSession(member: string | undefined): [Session, (now: Session) => void] {
  const [session, setSession] = useState<Session>(bearer() === null ? "over" : "open");
  useEffect(() => whenSignedOut((how) => setSession((now) => (now === "left" ? now : how))), []);
  useEffect(() => {
    if (member === undefined || session === "left") return;
    const channel = new BroadcastChannel(CHANNEL);
    const say = (told: Told) => channel.postMessage(told);
    const give = () => {
      const mine = bearer();
      if (mine !== null) say({ kind: "given", member, bearer: mine });
    };
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.member !== member) return;
      if (data.kind === "wanted") give();
      else if (bearer() === null) {
        keepBearer(data.bearer);
        setSession("open");
      }
    };
    if (session === "over") say({ kind: "wanted", member });
    else give();
    return () => channel.close();
  }, [member, session]);
  return [session, setSession];
}
