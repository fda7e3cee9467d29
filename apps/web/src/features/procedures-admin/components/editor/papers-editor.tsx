import { PAPER_FILE_KINDS, type ProcedureCase } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { ConditionField } from './condition-field.js';
import { FigureField, LongField, TickField, TicksField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import styles from './row-list.module.css';
import { TemplatesEditor } from './templates-editor.js';
import { useChoices } from './use-choices.js';
import { freshKey } from './version-body.js';

type Paper = ProcedureCase['components'][number];

/** Papers of a case: originals and copies, when they are asked for, as which files, and their templates. */
export function PapersEditor({ one, path, put }: CaseProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Card>
      <RowList
        path={`${path}.components`}
        title={t('group.papers')}
        items={one.components}
        onChange={(components) => put({ components })}
        nameOf={({ name, shortName }) => shortName ?? name}
        addLabel={t('case.addPaper')}
        makeNew={() => ({ key: freshKey('giay-to', one.components), name: '', required: true, originals: 1, copies: 0, templates: [] })}
      >
        {(paper, { path: at, put: change }) => <PaperFields paper={paper} form={one.form} path={at} put={change} />}
      </RowList>
    </Card>
  );
}

interface PaperFieldsProps extends Pick<ProcedureCase, 'form'> {
  paper: Paper;
  path: string;
  put: (change: Partial<Paper>) => void;
}

function PaperFields(props: PaperFieldsProps) {
  const { paper, form, path, put } = props;
  const { t } = useTranslation('procedures-admin');
  const { fileKinds } = useChoices();
  return (
    <>
      <PaperNames {...props} />
      <FigureField path={`${path}.originals`} label={t('field.originals')} value={paper.originals} onChange={(count) => put({ originals: count ?? 0 })} />
      <FigureField path={`${path}.copies`} label={t('field.copies')} value={paper.copies} onChange={(count) => put({ copies: count ?? 0 })} />
      <TicksField
        path={`${path}.accepts`}
        label={t('field.accepts')}
        value={paper.accepts ?? PAPER_FILE_KINDS}
        choices={fileKinds}
        onChange={(kinds) => put({ accepts: kinds.length === 0 || kinds.length === PAPER_FILE_KINDS.length ? undefined : kinds })}
      />
      <TickField path={`${path}.fromStore`} label={t('field.fromStore')} value={paper.fromStore ?? false} onChange={(may) => put({ fromStore: may || undefined })} />
      <div className={styles.wide}>
        <ConditionField
          path={`${path}.askedWhen`}
          title={t('field.askedWhen')}
          always={t('help.askedAlways')}
          form={form}
          value={paper.askedWhen}
          onChange={(askedWhen) => put({ askedWhen })}
        />
      </div>
      <div className={styles.wide}>
        <TemplatesEditor path={`${path}.templates`} templates={paper.templates} onChange={(templates) => put({ templates })} />
      </div>
    </>
  );
}

function PaperNames({ paper, path, put }: PaperFieldsProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <>
      <LongField path={`${path}.name`} label={t('field.paperName')} value={paper.name} onChange={(name) => put({ name })} />
      <WordsField
        path={`${path}.shortName`}
        label={t('field.shortName')}
        isOptional
        value={paper.shortName}
        onChange={(shortName) => put({ shortName: shortName || undefined })}
      />
      <TickField path={`${path}.required`} label={t('field.required')} value={paper.required} onChange={(required) => put({ required })} />
      {!paper.required && (
        <WordsField
          path={`${path}.requiredWhen`}
          label={t('field.requiredWhen')}
          isOptional
          value={paper.requiredWhen}
          onChange={(requiredWhen) => put({ requiredWhen: requiredWhen || undefined })}
        />
      )}
    </>
  );
}
