/** The first browser of another member. Later ones they pair themselves, so that nobody becomes somebody else later. */
import type { FamilyMember } from "@escale/shared/client/types";
import { useMemo } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PairingDesk } from "../pairing/PairingDesk";
import type { PairingDoor } from "../pairing/usePairing";
import type { PairingView } from "../pairing/view";
import { usePin } from "../pin/usePin";
import { ask, service } from "../service";

interface Props {
  member: FamilyMember;
  /** A browser that waits for an answer since before this page was loaded; undefined: that could not be had. */
  claimed: PairingView | null | undefined;
  onPaired: () => void;
}

export function MemberPairing({ member, claimed, onPaired }: Props) {
  const { t } = useSpeech();
  const withPin = usePin();
  const door = useMemo<PairingDoor>(() => {
    const params = { path: { member_id: member.id } };
    return {
      read: () => ask(service.GET("/api/v1/family/members/{member_id}/pairing", { params })),
      start: () => withPin(() => ask(service.POST("/api/v1/family/members/{member_id}/pairing", { params }))),
      answer: (accept) =>
        withPin(() =>
          ask(service.POST("/api/v1/family/members/{member_id}/pairing/answer", { params, body: { accept } })),
        ),
    };
  }, [member.id, withPin]);
  return (
    <section class="card member-pairing" aria-labelledby="member-pairing">
      <h2 id="member-pairing">{t("family-pairing", { name: member.name })}</h2>
      <p class="muted">{t("family-pairing-what", { name: member.name })}</p>
      <PairingDesk
        door={door}
        known={claimed}
        question={t("family-pairing-question", { name: member.name })}
        onPaired={onPaired}
      />
    </section>
  );
}
