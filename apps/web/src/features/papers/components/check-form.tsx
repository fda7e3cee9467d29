import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CodeForm } from '../../../components/forms/code-form.js';
import { paths } from '../../../lib/paths.js';

/** The code below the QR, or the number of the slip. */
export function CheckForm({ initial = '' }: { initial?: string }) {
  const { t } = useTranslation('papers');
  const navigate = useNavigate();
  const look = (typed: string): string | undefined => {
    const code = typed.trim();
    if (code === '') return t('check.missing');
    void navigate(paths.citizen.checkedPaper.href(code));
    return undefined;
  };
  return (
    <CodeForm id="ma-kiem-tra" label={t('check.code')} help={t('check.where')} act={t('check.act')} initial={initial} onCode={look} />
  );
}
