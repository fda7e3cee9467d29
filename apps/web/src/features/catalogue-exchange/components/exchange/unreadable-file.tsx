import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import type { ApiProblem } from '../../../../lib/api-problem.js';

const SHOWN = 10;

/** Why there is no report of a file, with the places in it that are not as they should be. */
export function UnreadableFile({ problem }: { problem: ApiProblem }) {
  const { t } = useTranslation('catalogue-exchange');
  const { problemText } = useProblemWords();
  const places = problem.fieldErrors.map(({ path }) => path.replace(/^file\./, ''));
  return (
    <Notice tone="danger" role="status" title={places.length > 0 ? t('exchange.partsWrong', { count: places.length }) : problemText(problem)}>
      {places.length > 0 && (
        <>
          <ul>
            {places.slice(0, SHOWN).map((place) => (
              <li key={place}>
                <code>{place}</code>
              </li>
            ))}
          </ul>
          {places.length > SHOWN && <p>{t('more', { count: places.length - SHOWN })}</p>}
          <p>{t('exchange.exportAgain')}</p>
        </>
      )}
    </Notice>
  );
}
