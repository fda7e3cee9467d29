import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { judgeFields } from '../draft/answers.js';
import { refusalOfReturn } from '../draft/gates.js';
import { postAnswers, postFields } from '../draft/return-choice.js';
import { useWizard } from '../draft/wizard.js';
import { useFaultWords, type Fault } from './use-fault-words.js';

/** Id of the first way of return, for summaries. */
export const RETURN_ID = 'cach-nhan';

/** What is wrong with the way of return as it stands now. */
export function useReturnFaults(): () => Fault[] {
  const { t } = useTranslation('filing');
  const { codeText } = useProblemWords();
  const { keeper, chosen, level } = useWizard();
  const words = useFaultWords();
  return () => {
    const { returnChoice } = keeper.snapshot().draft;
    const atMethod = (text: string): Fault[] => [{ key: 'method', fieldId: RETURN_ID, text }];
    if (!returnChoice) return atMethod(t('return.missing'));
    const refused = refusalOfReturn(returnChoice.method, chosen, level);
    if (refused) return atMethod(codeText(refused.code, refused.params));
    const fields = postFields(t);
    return returnChoice.method === 'POST' ? words(fields, judgeFields(fields, postAnswers(returnChoice))) : [];
  };
}
