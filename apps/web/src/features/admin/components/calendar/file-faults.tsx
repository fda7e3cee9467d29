import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';

const SHOWN = 50;
const COLUMNS = ['date', 'kind', 'name', 'confirmed', 'decisionNo', 'source', 'swappedWith'] as const;

/** Every wrong line of a file, by its number. */
export function FileFaults({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation('admin');
  const words = useProblemWords();
  const columnOf = (params: Record<string, unknown>, path: string): string => {
    const named = COLUMNS.find((name) => name === params['column'] || path.endsWith(`.${name}`));
    return named ? t(`calendar.${named}`) : t('calendar.dayOfFile');
  };
  const { fieldErrors } = problem;
  return (
    <Notice tone="danger" title={words.problemText(problem)} role="status">
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.slice(0, SHOWN).map((field) => (
            <li key={`${field.path} ${field.code}`}>
              {t('calendar.line', {
                line: /^line\.(\d+)/.exec(field.path)?.[1] ?? field.path,
                fault: words.fieldText(field, columnOf(field.params, field.path)),
              })}
            </li>
          ))}
        </ul>
      )}
      {fieldErrors.length > SHOWN && <p>{t('calendar.moreLines', { count: fieldErrors.length - SHOWN })}</p>}
    </Notice>
  );
}
