import type { FieldProblem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';

const SHOWN = 50;
const COLUMNS = ['date', 'kind', 'name', 'confirmed', 'decisionNo', 'source', 'swappedWith'] as const;
const REASONS = ['LINES', 'COLUMNS_MISSING', 'EMPTY', 'TOO_MANY', 'NOT_UTF8', 'JSON_BROKEN', 'NOT_A_LIST', 'QUOTE_NOT_CLOSED'] as const;

const memberOf = <Member extends string>(members: readonly Member[], value: unknown): Member | undefined =>
  members.find((member) => member === value);

/** What is wrong with a file as a whole, then every wrong line by its number. */
export function FileFaults({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation('admin');
  const words = useProblemWords();
  const faultOf = useFaultOf();
  const { fieldErrors, params } = problem;
  const reason = memberOf(REASONS, params['reason']);
  return (
    <Notice tone="danger" title={reason ? t(`calendar.badFile.${reason}`) : words.problemText(problem)} role="status">
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.slice(0, SHOWN).map((field, at) => (
            <li key={`${at} ${field.path}`}>
              {t('calendar.line', {
                line: /^line\.(\d+)/.exec(field.path)?.[1] ?? field.path,
                fault: faultOf(field),
              })}
            </li>
          ))}
        </ul>
      )}
      {fieldErrors.length > SHOWN && <p>{t('calendar.moreLines', { count: fieldErrors.length - SHOWN })}</p>}
    </Notice>
  );
}

/** How a cell should be written, which line says the same day, or which column is missing. */
function useFaultOf(): (field: FieldProblem) => string {
  const { t } = useTranslation('admin');
  const words = useProblemWords();
  return (field) => {
    const { repeatsLine, column, field: name } = field.params;
    if (typeof repeatsLine === 'number') return t('calendar.repeats', { line: repeatsLine });
    if (typeof column === 'string') return t('calendar.missingColumn', { column });
    const known = memberOf(COLUMNS, name);
    return known ? t(`calendar.wrong.${known}`) : words.codeText(field.code, field.params);
  };
}
