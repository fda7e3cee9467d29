import { TextInput } from '@mantine/core';
import { WEEKDAYS } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { useLanguage } from '../../../../i18n/language.js';
import { formatNumber } from '../../../../lib/format.js';
import { fieldIdOf } from '../../../../components/forms/use-faults.js';
import styles from './hours-editor.module.css';
import { hoursWorked, textOfIntervals, intervalsOf, type HoursDraft } from './hours-text.js';

export interface HoursEditorProps {
  draft: HoursDraft;
  onChange: (draft: HoursDraft) => void;
  faultAt: (path: string) => string | undefined;
}

/** A line for each day of the week: `07:30–11:30, 13:00–17:00`, empty for a day of rest, with the hours it makes. */
export function HoursEditor({ draft, onChange, faultAt }: HoursEditorProps) {
  const { t } = useTranslation('admin');
  const { language } = useLanguage();
  const worked = (text: string): string => {
    const hours = hoursWorked(text);
    if (hours === null) return t('hours.unreadable');
    return hours === 0 ? t('hours.rest') : t('hours.worked', { hours: formatNumber(hours, language) });
  };
  const copyMonday = (): void => {
    const { monday } = draft;
    onChange({ ...draft, tuesday: monday, wednesday: monday, thursday: monday, friday: monday });
  };
  return (
    <fieldset id={fieldIdOf('workingHours')} tabIndex={-1} className={styles.days}>
      <legend>{t('hours.title')}</legend>
      <p className={styles.help}>{t('hours.help')}</p>
      {WEEKDAYS.map((day) => (
        <div key={day} className={styles.day}>
          <TextInput
            id={fieldIdOf(`workingHours.${day}`)}
            label={t(`hours.day.${day}`)}
            value={draft[day]}
            error={faultAt(`workingHours.${day}`)}
            autoComplete="off"
            onChange={(event) => onChange({ ...draft, [day]: event.currentTarget.value })}
            onBlur={() => onChange({ ...draft, [day]: textOfIntervals(intervalsOf(draft[day])) })}
          />
          <span className={styles.worked}>{worked(draft[day])}</span>
        </div>
      ))}
      <div>
        <ActionButton onClick={copyMonday}>{t('hours.copyMonday')}</ActionButton>
      </div>
    </fieldset>
  );
}
