import type { PaperTemplate, TemplateBlock } from '@motcua/contracts';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { FieldGrid } from '../../../components/forms/form-frame.js';
import { Stack } from '../../../components/stack.js';
import { moved } from '../api/templates.js';
import styles from './template.module.css';
import { TemplateText, useTemplateEditing } from './template-text.js';

const NEW_TEXT: PaperTemplate['closing'][number] = { kind: 'TEXT', text: '…', apart: false };
const NEW_SIGNER = { title: '…', name: '', position: '' };
const MOST_SIGNERS = 3;

/** All texts of a form in the order in which they are printed. */
export function TemplateFields() {
  const { t } = useTranslation('papers');
  const { template } = useTemplateEditing();
  return (
    <Stack gap="section">
      <Stack gap="group">
        <h2>{t('template.head')}</h2>
        <TemplateText path="office" label={t('template.office')} value={template.office} />
        <TemplateText path="title" label={t('template.title')} value={template.title} />
      </Stack>
      <Blocks />
      <Closing />
      <Signers />
    </Stack>
  );
}

function Blocks() {
  const { t } = useTranslation('papers');
  const { template, onChange, faultAt } = useTemplateEditing();
  const { blocks } = template;
  const set = (next: TemplateBlock[]): void => onChange({ ...template, blocks: next });
  return (
    <Stack gap="group">
      <h2 id="q-blocks" tabIndex={-1}>
        {t('template.body')}
      </h2>
      {faultAt('blocks') && <p className={styles.fault}>{faultAt('blocks')}</p>}
      {blocks.map((block, index) => (
        <div key={index} className={styles.block}>
          {block.kind === 'TEXT' ? (
            <>
              <TemplateText path={`blocks.${index}.text`} label={t('template.paragraph', { at: index + 1 })} value={block.text} />
              <Apart isApart={block.apart} onApart={(apart) => set(blocks.map((one, at) => (at === index ? { ...block, apart } : one)))} />
            </>
          ) : (
            <TableFields block={block} index={index} />
          )}
          <Order
            at={index + 1}
            onMove={(step) => set(moved(blocks, index, step))}
            onRemove={block.kind === 'TEXT' ? () => set(blocks.filter((_, at) => at !== index)) : undefined}
          />
        </div>
      ))}
      <p>
        <ActionButton icon={IconPlus} onClick={() => set([...blocks, NEW_TEXT])}>
          {t('template.addParagraph')}
        </ActionButton>
      </p>
    </Stack>
  );
}

function TableFields({ block, index }: { block: TemplateBlock & { kind: 'TABLE' }; index: number }) {
  const { t } = useTranslation('papers');
  return (
    <fieldset className={styles.table}>
      <legend>{t('template.table', { at: index + 1 })}</legend>
      <FieldGrid>
        {block.headings.map((heading, column) => (
          <TemplateText
            key={column}
            path={`blocks.${index}.headings.${column}`}
            label={t('template.heading', { at: column + 1 })}
            value={heading}
          />
        ))}
      </FieldGrid>
      <TemplateText path={`blocks.${index}.empty`} label={t('template.empty')} value={block.empty} />
    </fieldset>
  );
}

function Closing() {
  const { t } = useTranslation('papers');
  const { template, onChange } = useTemplateEditing();
  const { closing } = template;
  const set = (next: PaperTemplate['closing']): void => onChange({ ...template, closing: next });
  return (
    <Stack gap="group">
      <h2>{t('template.closing')}</h2>
      {closing.map((block, index) => (
        <div key={index} className={styles.block}>
          <TemplateText path={`closing.${index}.text`} label={t('template.lastWords', { at: index + 1 })} value={block.text} />
          <Apart isApart={block.apart} onApart={(apart) => set(closing.map((one, at) => (at === index ? { ...one, apart } : one)))} />
          <Order
            at={index + 1}
            onMove={(step) => set(moved(closing, index, step))}
            onRemove={() => set(closing.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <p>
        <ActionButton icon={IconPlus} onClick={() => set([...closing, NEW_TEXT])}>
          {t('template.addLastWords')}
        </ActionButton>
      </p>
    </Stack>
  );
}

function Signers() {
  const { t } = useTranslation('papers');
  const { template, onChange } = useTemplateEditing();
  const { signers } = template;
  const set = (next: PaperTemplate['signers']): void => onChange({ ...template, signers: next });
  return (
    <Stack gap="group">
      <h2>{t('template.signers')}</h2>
      {signers.map((signer, index) => (
        <div key={index} className={styles.block}>
          <FieldGrid>
            <TemplateText path={`signers.${index}.title`} label={t('template.signerTitle', { at: index + 1 })} value={signer.title} />
            <TemplateText path={`signers.${index}.name`} label={t('template.signerName', { at: index + 1 })} value={signer.name} />
            <TemplateText
              path={`signers.${index}.position`}
              label={t('template.signerPosition', { at: index + 1 })}
              value={signer.position}
            />
          </FieldGrid>
          <Order
            at={index + 1}
            onMove={(step) => set(moved(signers, index, step))}
            onRemove={() => set(signers.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {signers.length < MOST_SIGNERS && (
        <p>
          <ActionButton icon={IconPlus} onClick={() => set([...signers, NEW_SIGNER])}>
            {t('template.addSigner')}
          </ActionButton>
        </p>
      )}
    </Stack>
  );
}

function Apart({ isApart, onApart }: { isApart: boolean; onApart: (isApart: boolean) => void }) {
  const { t } = useTranslation('papers');
  return (
    <label className={styles.apart}>
      <input type="checkbox" checked={isApart} onChange={({ currentTarget }) => onApart(currentTarget.checked)} /> {t('template.apart')}
    </label>
  );
}

interface OrderProps {
  at: number;
  onMove: (step: -1 | 1) => void;
  onRemove: (() => void) | undefined;
}

function Order({ at, onMove, onRemove }: OrderProps) {
  const { t } = useTranslation('papers');
  return (
    <div className={styles.order}>
      <ActionButton variant="quiet" icon={IconArrowUp} aria-label={t('template.upAt', { at })} onClick={() => onMove(-1)}>
        {t('template.up')}
      </ActionButton>
      <ActionButton variant="quiet" icon={IconArrowDown} aria-label={t('template.downAt', { at })} onClick={() => onMove(1)}>
        {t('template.down')}
      </ActionButton>
      {onRemove && (
        <ActionButton variant="quiet" icon={IconTrash} aria-label={t('template.removeAt', { at })} onClick={onRemove}>
          {t('template.remove')}
        </ActionButton>
      )}
    </div>
  );
}
