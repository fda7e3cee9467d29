import type { DossierActBody, StepKind } from '@motcua/contracts';
import type { DemoRandom } from './demo-random.js';

/** What becomes of a dossier of the demo, decided when it is planned. */
export const FATES = ['GRANTED', 'REFUSED', 'REJECTED', 'SUPPLEMENT', 'UNANSWERED', 'WITHDRAWN', 'STUCK', 'UNTOUCHED'] as const;
export type Fate = (typeof FATES)[number];

/** How often each fate comes, adding up to 1. */
const SHARES: readonly (readonly [Fate, number])[] = [
  ['GRANTED', 0.68],
  ['SUPPLEMENT', 0.1],
  ['REFUSED', 0.05],
  ['REJECTED', 0.04],
  ['STUCK', 0.04],
  ['WITHDRAWN', 0.03],
  ['UNANSWERED', 0.03],
  ['UNTOUCHED', 0.03],
];

/** A fate by chance. */
export function fateOf(random: DemoRandom): Fate {
  let rest = random.next();
  return SHARES.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'GRANTED';
}

/** Fates after which a dossier waits for somebody. */
const OPEN_FATES: ReadonlySet<Fate> = new Set(['UNANSWERED', 'STUCK', 'UNTOUCHED']);

/** A fate by chance that ends: what would stay open is granted. */
export function closedFateOf(random: DemoRandom): Fate {
  const fate = fateOf(random);
  return OPEN_FATES.has(fate) ? 'GRANTED' : fate;
}

/** Who acts: the owner, a leader, or whoever the workflow names for a step. */
type Who = 'OWNER' | 'LEADER' | Exclude<StepKind, 'ASSIGNMENT'>;

/** One act of a plan: who, after how many working hours, and what. `file` acts get a document first. */
export interface PlannedAct {
  who: Who;
  hours: readonly [number, number];
  act: (facts: PlayFacts) => DossierActBody;
  needsFile?: true;
}

/** What an act needs to know of its dossier. */
export interface PlayFacts {
  officerId: string;
  firstPaper: string | undefined;
  fileId: string;
  applicantName: string;
  feeTotal: number | null;
}

const receive: PlannedAct = { who: 'RECEPTION', hours: [1, 9], act: () => ({ type: 'RECEIVE', note: '' }) };
const assign: PlannedAct = {
  who: 'LEADER',
  hours: [1, 4],
  act: ({ officerId }) => ({ type: 'ASSIGN', assigneeId: officerId, note: '' }),
};
const propose = (outcome: 'GRANTED' | 'REFUSED'): PlannedAct => ({
  who: 'APPRAISAL',
  hours: [2, 20],
  act: () => ({
    type: 'PROPOSE',
    outcome,
    opinion: outcome === 'GRANTED' ? 'Hồ sơ đủ điều kiện, đề nghị giải quyết.' : 'Chưa đáp ứng điều kiện của thủ tục.',
    draftDocumentId: null,
  }),
});
const approve: PlannedAct = { who: 'APPROVAL', hours: [1, 6], act: () => ({ type: 'APPROVE', note: '' }) };
const issue: PlannedAct = {
  who: 'ISSUE',
  hours: [1, 3],
  needsFile: true,
  act: ({ fileId }) => ({ type: 'ISSUE_RESULT', documentId: fileId, resultNumber: '' }),
};
const payFee: PlannedAct = {
  who: 'RETURN',
  hours: [1, 8],
  act: ({ feeTotal }) => ({ type: 'RECORD_FEE', amount: feeTotal ?? 0, receiptNo: '' }),
};
const handOver: PlannedAct = {
  who: 'RETURN',
  hours: [1, 16],
  act: ({ applicantName }) => ({ type: 'RETURN_RESULT', receiverName: applicantName, originalsReturned: true, note: '' }),
};
const askPaper: PlannedAct = {
  who: 'APPRAISAL',
  hours: [2, 8],
  act: ({ firstPaper }) => ({
    type: 'REQUEST_SUPPLEMENT',
    papers: [{ componentKey: firstPaper ?? '', note: 'Ảnh mờ ở góc trái, chụp lại cả trang giấy.' }],
    message: '',
    replyBy: null,
  }),
};
const answer: PlannedAct = {
  who: 'OWNER',
  hours: [6, 30],
  needsFile: true,
  act: ({ firstPaper, fileId }) => ({
    type: 'ANSWER_SUPPLEMENT',
    papers: [{ componentKey: firstPaper ?? '', documentIds: [fileId] }],
    message: '',
  }),
};
const reject: PlannedAct = {
  who: 'RECEPTION',
  hours: [2, 10],
  act: () => ({ type: 'REJECT_AT_INTAKE', ground: 'NOT_COMPETENT', reason: 'Việc này do cơ quan nơi cư trú của người nộp giải quyết.' }),
};
const withdraw: PlannedAct = { who: 'OWNER', hours: [3, 12], act: () => ({ type: 'WITHDRAW', reason: 'Đã tự giải quyết xong.' }) };

const finish = [approve, issue, handOver];

/** The acts after a dossier came in, by its fate. */
export const PLANS = {
  GRANTED: [receive, assign, propose('GRANTED'), ...finish],
  REFUSED: [receive, assign, propose('REFUSED'), ...finish],
  REJECTED: [reject],
  SUPPLEMENT: [receive, assign, askPaper, answer, propose('GRANTED'), ...finish],
  UNANSWERED: [receive, assign, askPaper],
  WITHDRAWN: [receive, withdraw],
  STUCK: [receive, assign],
  UNTOUCHED: [],
} as const satisfies Record<Fate, readonly PlannedAct[]>;

/** The plan of one dossier: without reception when it was taken in at the desk, with the fee before the result. */
export function planOf(fate: Fate, about: { isReceived: boolean; hasPaper: boolean; owes: boolean }): PlannedAct[] {
  const kept = about.isReceived && fate === 'REJECTED' ? 'GRANTED' : fate;
  const possible = !about.hasPaper && (kept === 'SUPPLEMENT' || kept === 'UNANSWERED') ? 'GRANTED' : kept;
  const acts: readonly PlannedAct[] = PLANS[possible];
  return acts.flatMap((planned) => {
    if (planned === receive && about.isReceived) return [];
    if (planned === handOver && about.owes) return [payFee, handOver];
    return [planned];
  });
}
