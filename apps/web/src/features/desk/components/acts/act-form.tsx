import type { DossierActType } from '@motcua/contracts';
import { SendForm } from '../agency/send-form.js';
import { AnswerSupplementForm } from './answer-supplement-form.js';
import { PlainActForm } from './plain-act.js';
import { SupplementForm } from './supplement-form.js';

/** The form of an act, whatever it asks. Verdicts on papers are recorded where the papers are. */
export function ActForm({ type }: { type: DossierActType }) {
  if (type === 'JUDGE_PAPERS') return null;
  if (type === 'REQUEST_SUPPLEMENT') return <SupplementForm />;
  if (type === 'ANSWER_SUPPLEMENT') return <AnswerSupplementForm />;
  if (type === 'SEND_TO_AGENCIES') return <SendForm />;
  return <PlainActForm key={type} type={type} />;
}
