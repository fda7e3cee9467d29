import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Dialog } from '../../../components/dialog.js';
import { Row } from '../../../components/stack.js';
import { addedLines, newOption, type Choice } from '../model/options.js';
import { ListActs } from './list-acts.js';
import styles from './editor.module.css';

const isChoice = (value: unknown): value is Choice => typeof value === 'object' && value !== null && 'value' in value && 'label' in value;

/** Options as they are being written; anything else is no option. */
export const asChoices = (value: unknown): Choice[] => (Array.isArray(value) ? value.filter(isChoice) : []);

export interface OptionsEditorProps {
  label: string;
  options: readonly Choice[];
  onChange: (options: Choice[]) => void;
  fault?: string | undefined;
  /** Options of the level above, where each of these stands under one of them. */
  parents?: readonly Choice[] | undefined;
}

/** Options in their order, each with both languages and the code that is stored; many at once from pasted lines. */
export function OptionsEditor({ label, options, onChange, fault, parents }: OptionsEditorProps) {
  const { t } = useTranslation('form-designer');
  const [isPasting, setIsPasting] = useState(false);
  const parent = parents?.[0]?.value;
  const change = (index: number, part: Partial<Choice>): void => onChange(options.map((option, at) => (at === index ? { ...option, ...part } : option)));
  return (
    <div className={styles.list} role="group" aria-label={label}>
      <h3>{label}</h3>
      <ol className={styles.list}>
        {options.map((option, index) => (
          <li key={index} className={styles.option}>
            <OptionFields option={option} number={index + 1} onChange={(part) => change(index, part)} />
            <ListActs list={options} index={index} name={t('options.one', { n: index + 1 })} onChange={onChange} />
            {parents && (
              <NativeSelect
                label={t('options.parent', { n: index + 1 })}
                value={option.parent ?? ''}
                data={parents.map(({ value, label: words }) => ({ value, label: words.vi || value }))}
                onChange={(event) => change(index, { parent: event.currentTarget.value })}
              />
            )}
          </li>
        ))}
      </ol>
      {fault && <p className={styles.fault}>{fault}</p>}
      <Row>
        <ActionButton icon={IconPlus} onClick={() => onChange([...options, newOption(options, parent)])}>
          {t('options.add')}
        </ActionButton>
        <ActionButton variant="quiet" onClick={() => setIsPasting(true)}>
          {t('options.paste')}
        </ActionButton>
      </Row>
      <PasteLines
        isOpen={isPasting}
        onClose={() => setIsPasting(false)}
        onLines={(lines) => {
          onChange(addedLines(options, lines, parent));
          setIsPasting(false);
        }}
      />
    </div>
  );
}

function OptionFields({ option, number, onChange }: { option: Choice; number: number; onChange: (part: Partial<Choice>) => void }) {
  const { t } = useTranslation('form-designer');
  const { vi, en = '' } = option.label;
  return (
    <>
      <TextInput
        label={t('options.vi', { n: number })}
        lang="vi"
        value={vi}
        error={vi.trim() === ''}
        onChange={(event) => onChange({ label: { ...option.label, vi: event.currentTarget.value } })}
      />
      <TextInput
        label={t('options.en', { n: number })}
        lang="en"
        value={en}
        onChange={(event) => onChange({ label: event.currentTarget.value ? { vi, en: event.currentTarget.value } : { vi } })}
      />
      <TextInput
        label={t('options.code', { n: number })}
        maxLength={60}
        value={option.value}
        error={option.value === ''}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
    </>
  );
}

interface PasteLinesProps {
  isOpen: boolean;
  onClose: () => void;
  onLines: (text: string) => void;
}

function PasteLines({ isOpen, onClose, onLines }: PasteLinesProps) {
  const { t } = useTranslation('form-designer');
  const [text, setText] = useState('');
  const take = (): void => {
    onLines(text);
    setText('');
  };
  return (
    <Dialog isOpen={isOpen} title={t('options.pasteTitle')} onClose={onClose} actions={<ActionButton onClick={take}>{t('options.pasteAct')}</ActionButton>}>
      <Textarea label={t('options.pasteLabel')} description={t('options.pasteHelp')} autosize minRows={8} maxRows={16} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </Dialog>
  );
}
