import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useApplicantFaults } from '../components/applicant-choice.js';
import { editId } from '../components/check-parts.js';
import { useFaultWords } from '../components/use-fault-words.js';
import { useReturnFaults } from '../components/use-return-faults.js';
import { judgeAnswers } from './answers.js';
import { filesNotTaken, missingPapers } from './papers.js';
import { useWizard } from './wizard.js';

/** What still stops the sending, each with the link that leads to its page. */
export function useCheckFaults(): () => { fieldId: string; text: string }[] {
  const { t } = useTranslation('filing');
  const { keeper, chosen, topics, papers: asked, against } = useWizard();
  const { language } = useLanguage();
  const words = useFaultWords();
  const { codeText } = useProblemWords();
  const applicantFaults = useApplicantFaults();
  const returnFaults = useReturnFaults();
  return () => {
    const { draft } = keeper.snapshot();
    const problems = chosen.form ? judgeAnswers(chosen.form, draft.answers).problems : [];
    const inForm = topics.flatMap(({ fields }, index) =>
      words(fields, problems).map(({ text }) => ({ fieldId: editId({ step: 'don', topic: index + 1 }), text })),
    );
    const reasons = against.map(({ words: reason }) => ({ fieldId: editId({ step: 'don', topic: 1 }), text: reason[language] ?? reason.vi }));
    const missing = missingPapers(asked, draft).map(({ shortName, name }) =>
      t('check.attach', { paper: shortName ?? `${name.slice(0, 80)}${name.length > 80 ? '…' : ''}` }),
    );
    const notTaken = asked.flatMap((paper) => filesNotTaken(paper, draft).map(({ name }) => codeText('upload.kind', { name, accepts: paper.accepts })));
    const papers = [...missing, ...notTaken].map((text) => ({ fieldId: editId({ step: 'giay-to' }), text }));
    const place = draft.agencyId === null ? [t('start.agencyMissing')] : [];
    const first = [...place, ...applicantFaults().map(({ text }) => text)].map((text) => ({ fieldId: editId({ step: 'truong-hop' }), text }));
    const last = returnFaults().map(({ text }) => ({ fieldId: editId({ step: 'nhan-ket-qua' }), text }));
    return [...first, ...reasons, ...inForm, ...papers, ...last];
  };
}
