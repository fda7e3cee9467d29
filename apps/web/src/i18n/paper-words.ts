import type { ProcedureComponent } from '@motcua/contracts';
import { isAlwaysAsked } from '@motcua/domain';
import { useTranslation } from 'react-i18next';

/** Words about a paper that is asked for. */
export function usePaperWords() {
  const { t } = useTranslation('status');
  return {
    /** `1 bản chính · 2 bản sao · khi nhờ người khác làm thay` */
    counts: (paper: Pick<ProcedureComponent, 'originals' | 'copies' | 'required' | 'requiredWhen' | 'askedWhen'>): string =>
      [
        paper.originals > 0 && t('paper.originals', { count: paper.originals }),
        paper.copies > 0 && t('paper.copies', { count: paper.copies }),
        !isAlwaysAsked(paper) && (paper.requiredWhen ?? t(paper.askedWhen === undefined ? 'paper.ifAny' : 'paper.byAnswers')),
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
