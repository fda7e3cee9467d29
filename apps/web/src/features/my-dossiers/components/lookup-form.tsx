import { IconSearch } from '@tabler/icons-react';
import { DossierCode } from '@motcua/contracts';
import { normaliseDossierCode } from '@motcua/domain';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { FieldError } from '../../../components/field-error.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { paths } from '../../../lib/paths.js';
import styles from './lookup.module.css';

const FIELD_ID = 'ma-ho-so';

/** The code as it stands on slips and messages; small letters and spaces do not matter. */
export function LookupForm({ initial = '' }: { initial?: string }) {
  const { t } = useTranslation('my-dossiers');
  const { codeText } = useProblemWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(initial);
  const [error, setError] = useState<string>();
  const look = (event: FormEvent): void => {
    event.preventDefault();
    const code = normaliseDossierCode(typed);
    const isCode = DossierCode.safeParse(code).success;
    setError(isCode ? undefined : codeText('dossier-code.invalid'));
    if (isCode) void navigate(paths.citizen.tracking.href(code));
    else document.getElementById(FIELD_ID)?.focus();
  };
  return (
    <form onSubmit={look} noValidate className={styles.form}>
      <label htmlFor={FIELD_ID}>{t('lookup.code')}</label>
      <p id={`${FIELD_ID}-help`} className={styles.help}>
        {t('lookup.where')}
      </p>
      <div className={styles.row}>
        <input
          id={FIELD_ID}
          className={styles.input}
          value={typed}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={Boolean(error)}
          aria-describedby={`${FIELD_ID}-help${error ? ` ${FIELD_ID}-error` : ''}`}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton type="submit" variant="main" icon={IconSearch}>
          {t('lookup.act')}
        </ActionButton>
      </div>
      <FieldError id={`${FIELD_ID}-error`}>{error}</FieldError>
    </form>
  );
}
