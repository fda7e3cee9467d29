import type { DossierStatus, ResultKind } from '@motcua/contracts';
import {
  IconArrowBackUp,
  IconCash,
  IconCircleCheck,
  IconCircleX,
  IconFileAlert,
  IconFileCheck,
  IconFileX,
  IconHandStop,
  IconInbox,
  IconPackageExport,
  IconPencil,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';

/** What a pill can say: the ten statuses and the draft that is not yet a dossier. */
export type PillStatus = DossierStatus | 'DRAFT';

interface PillLook {
  tone: string;
  icon: Icon;
}

/** The one place where a status has colour and icon (screens.md §2.1); words are `status:pill.<status>`. */
export const STATUS_LOOKS = {
  DRAFT: { tone: 'draft', icon: IconPencil },
  SUBMITTED: { tone: 'submitted', icon: IconInbox },
  RECEIVED: { tone: 'received', icon: IconFileCheck },
  REJECTED_AT_INTAKE: { tone: 'rejected', icon: IconFileX },
  PROCESSING: { tone: 'processing', icon: IconProgress },
  SUPPLEMENT_REQUIRED: { tone: 'supplement', icon: IconFileAlert },
  PAYMENT_REQUIRED: { tone: 'payment', icon: IconCash },
  WITHDRAWN: { tone: 'withdrawn', icon: IconArrowBackUp },
  STOPPED: { tone: 'stopped', icon: IconHandStop },
  RESOLVED: { tone: 'resolved', icon: IconCircleCheck },
  RETURNED: { tone: 'returned', icon: IconPackageExport },
} as const satisfies Record<PillStatus, PillLook>;

const REFUSED_LOOK = { tone: 'withdrawn', icon: IconCircleX } as const satisfies PillLook;

/** Whether the result says no: never green, whatever the status. */
export function isRefusedResult(status: PillStatus, resultKind?: ResultKind | null): boolean {
  return resultKind === 'REFUSED' && (status === 'RESOLVED' || status === 'RETURNED');
}

/** Colour and icon of a status. */
export function statusLook(status: PillStatus, resultKind?: ResultKind | null): PillLook {
  return isRefusedResult(status, resultKind) ? REFUSED_LOOK : STATUS_LOOKS[status];
}
