import type { ProcedureCase } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import type { CaseProps } from './case-editor.js';
import { FigureField, LinesField, LongField, TickField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { freshKey } from './version-body.js';

type Paper = ProcedureCase['components'][number];

/** Papers of a case, with how many originals and copies and when they are asked for. */
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
        {(paper, { path: at, put: change }) => <PaperFields paper={paper} path={at} put={change} />}
      </RowList>
    </Card>
  );
}

function PaperFields({ paper, path, put }: { paper: Paper; path: string; put: (change: Partial<Paper>) => void }) {
  const { t } = useTranslation('procedures-admin');
  /** A template whose name stays keeps its file. */
  const named = (names: string[]) => names.map((name) => paper.templates.find((template) => template.name === name) ?? { name });
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
      <FigureField path={`${path}.originals`} label={t('field.originals')} value={paper.originals} onChange={(count) => put({ originals: count ?? 0 })} />
      <FigureField path={`${path}.copies`} label={t('field.copies')} value={paper.copies} onChange={(count) => put({ copies: count ?? 0 })} />
      <LinesField
        path={`${path}.templates`}
        label={t('field.templates')}
        isOptional
        value={paper.templates.map(({ name }) => name)}
        onChange={(names) => put({ templates: named(names) })}
      />
    </>
  );
}
