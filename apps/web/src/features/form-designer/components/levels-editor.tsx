import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Row } from '../../../components/stack.js';
import { newOption, type Choice } from '../model/options.js';
import { WordsField } from './fields.js';
import { asChoices, OptionsEditor } from './options-editor.js';
import styles from './editor.module.css';

interface Level {
  label: { vi: string; en?: string | undefined };
  options: Choice[];
}

const FEWEST = 2;
const MOST = 6;

const asLevels = (value: unknown): Level[] =>
  Array.isArray(value) ? value.map(({ label, options }: { label?: Level['label']; options?: unknown }) => ({ label: label ?? { vi: '' }, options: asChoices(options) })) : [];

export interface LevelsEditorProps {
  label: string;
  levels: unknown;
  onChange: (levels: Level[]) => void;
  fault?: string | undefined;
}

/** Steps of a choice: the question of each and its options, every one under an option of the step above. */
export function LevelsEditor({ label, levels: written, onChange, fault }: LevelsEditorProps) {
  const { t } = useTranslation('form-designer');
  const levels = asLevels(written);
  const change = (index: number, part: Partial<Level>): void => onChange(levels.map((level, at) => (at === index ? { ...level, ...part } : level)));
  const add = (): void => onChange([...levels, { label: { vi: '' }, options: [newOption([], levels.at(-1)?.options[0]?.value)] }]);
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <h3>{label}</h3>
      {levels.map((level, index) => (
        <div key={index} className={styles.card}>
          <WordsField label={t('levels.label', { n: index + 1 })} value={level.label} onChange={(words) => words && change(index, { label: words })} />
          <OptionsEditor
            label={t('levels.options', { n: index + 1 })}
            options={level.options}
            parents={index > 0 ? levels[index - 1]?.options : undefined}
            onChange={(options) => change(index, { options })}
          />
        </div>
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
      <Row>
        {levels.length < MOST && (
          <ActionButton icon={IconPlus} onClick={add}>
            {t('levels.add')}
          </ActionButton>
        )}
        {levels.length > FEWEST && (
          <ActionButton variant="quiet" icon={IconTrash} onClick={() => onChange(levels.slice(0, -1))}>
            {t('levels.remove')}
          </ActionButton>
        )}
      </Row>
    </div>
  );
}
