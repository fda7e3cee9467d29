import { DossierCode } from '@motcua/contracts';
import { normaliseDossierCode } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CodeForm } from '../../../components/forms/code-form.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { paths } from '../../../lib/paths.js';

/** The code as it stands on slips and messages; small letters and spaces do not matter. */
export function LookupForm({ initial = '' }: { initial?: string }) {
  const { t } = useTranslation('my-dossiers');
  const { codeText } = useProblemWords();
  const navigate = useNavigate();
  const look = (typed: string): string | undefined => {
    const code = normaliseDossierCode(typed);
    if (!DossierCode.safeParse(code).success) return codeText('dossier-code.invalid');
    void navigate(paths.citizen.tracking.href(code));
    return undefined;
  };
  return (
    <CodeForm id="ma-ho-so" label={t('lookup.code')} help={t('lookup.where')} act={t('lookup.act')} initial={initial} onCode={look} />
  );
}
