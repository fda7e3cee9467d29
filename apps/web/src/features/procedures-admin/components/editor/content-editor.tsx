import { OnlineLevel, type ProcedureContent } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import { FieldGrid } from '../../../../components/forms/form-frame.js';
import { Stack } from '../../../../components/stack.js';
import { fieldsQuery } from '../../api/register.js';
import { OfferEditor } from './offer-editor.js';
import { ChoiceField, FigureField, LinesField, LongField, TickField, TicksField, WordsField } from './fields.js';
import { RowList } from './row-list.js';
import { useChoices } from './use-choices.js';

interface ContentProps {
  content: ProcedureContent;
  put: (change: Partial<ProcedureContent>) => void;
}

/** What holds for every case of a version. */
export function ContentEditor(props: ContentProps) {
  return (
    <Stack gap="section">
      <Names {...props} />
      <Service {...props} />
      <People {...props} />
      <Law {...props} />
    </Stack>
  );
}

function Names({ content, put }: ContentProps) {
  const { t } = useTranslation('procedures-admin');
  const fields = useQuery(fieldsQuery);
  const choices = (fields.data?.items ?? [{ code: content.fieldCode, name: content.fieldCode }]).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Card title={t('group.names')}>
      <Stack>
        <LongField path="content.name" label={t('field.name')} value={content.name} onChange={(name) => put({ name })} />
        <FieldGrid>
          <WordsField
            path="content.shortName"
            label={t('field.shortName')}
            help={t('help.shortName')}
            isOptional
            value={content.shortName}
            onChange={(shortName) => put({ shortName })}
          />
          <WordsField path="content.nameEn" label={t('field.nameEn')} isOptional value={content.nameEn} onChange={(nameEn) => put({ nameEn })} />
          <ChoiceField
            path="content.fieldCode"
            label={t('field.fieldCode')}
            value={content.fieldCode}
            choices={choices}
            onChange={(fieldCode) => put({ fieldCode })}
          />
        </FieldGrid>
        <LinesField
          path="content.everydayNames"
          label={t('field.everydayNames')}
          help={t('editor.linesHelp')}
          isOptional
          value={content.everydayNames}
          onChange={(everydayNames) => put({ everydayNames })}
        />
        <LongField path="content.summary" label={t('field.summary')} isOptional value={content.summary} onChange={(summary) => put({ summary })} />
      </Stack>
    </Card>
  );
}

function Service({ content, put }: ContentProps) {
  const { t } = useTranslation('procedures-admin');
  const { levels, scopes, clocks } = useChoices();
  return (
    <Card title={t('group.service')}>
      <FieldGrid>
        <ChoiceField
          path="content.onlineLevel"
          label={t('field.onlineLevel')}
          value={`${content.onlineLevel}`}
          choices={levels}
          onChange={(level) => put({ onlineLevel: OnlineLevel.parse(Number(level)) })}
        />
        <ChoiceField
          path="content.serviceScope"
          label={t('field.serviceScope')}
          value={content.serviceScope}
          choices={scopes}
          onChange={(serviceScope) => put({ serviceScope })}
        />
        {content.serviceScope === 'PARTIAL' && (
          <WordsField
            path="content.partialReason"
            label={t('field.partialReason')}
            value={content.partialReason}
            onChange={(partialReason) => put({ partialReason })}
          />
        )}
        <FigureField path="content.visits" label={t('field.visits')} help={t('help.visits')} value={content.visits} onChange={(visits) => put({ visits })} />
        <WordsField
          path="content.visitReason"
          label={t('field.visitReason')}
          isOptional
          value={content.visitReason}
          onChange={(visitReason) => put({ visitReason })}
        />
        <ChoiceField
          path="content.clockPolicy"
          label={t('field.clockPolicy')}
          value={content.clockPolicy}
          choices={clocks}
          onChange={(clockPolicy) => put({ clockPolicy })}
        />
        <FigureField
          path="content.supplementDays"
          label={t('field.supplementDays')}
          value={content.supplementDays}
          onChange={(days) => put({ supplementDays: days ?? 0 })}
        />
        <FigureField path="content.setCount" label={t('field.setCount')} value={content.setCount} onChange={(sets) => put({ setCount: sets ?? 0 })} />
        <TickField path="content.noAppointment" label={t('field.noAppointment')} value={content.noAppointment} onChange={(noAppointment) => put({ noAppointment })} />
        <TickField path="content.popular" label={t('field.popular')} value={content.popular} onChange={(popular) => put({ popular })} />
      </FieldGrid>
    </Card>
  );
}

function People({ content, put }: ContentProps) {
  const { t } = useTranslation('procedures-admin');
  const { applicants, lifeEvents } = useChoices();
  return (
    <Card title={t('group.people')}>
      <Stack>
        <TicksField
          path="content.applicants"
          label={t('field.applicants')}
          value={content.applicants}
          choices={applicants}
          onChange={(chosen) => put({ applicants: chosen })}
        />
        <OfferEditor offeredBy={content.offeredBy} onChange={(offeredBy) => put({ offeredBy })} />
        <TicksField
          path="content.lifeEvents"
          label={t('field.lifeEvents')}
          value={content.lifeEvents}
          choices={lifeEvents}
          onChange={(chosen) => put({ lifeEvents: chosen })}
        />
        <LinesField
          path="content.executingAgencies"
          label={t('field.executingAgencies')}
          help={t('editor.linesHelp')}
          isOptional
          value={content.executingAgencies}
          onChange={(executingAgencies) => put({ executingAgencies })}
        />
      </Stack>
    </Card>
  );
}

function Law({ content, put }: ContentProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <Card title={t('group.law')}>
      <Stack>
        <RowList
          path="content.legalBasis"
          title={t('group.legalBasis')}
          help={t('help.legalBasis')}
          items={content.legalBasis}
          onChange={(legalBasis) => put({ legalBasis })}
          nameOf={({ number }) => number}
          addLabel={t('case.addLaw')}
          makeNew={() => ({ number: '' })}
        >
          {({ number, title }, { path, put: change }) => (
            <>
              <WordsField path={`${path}.number`} label={t('field.number')} value={number} onChange={(typed) => change({ number: typed })} />
              <WordsField path={`${path}.title`} label={t('field.title')} isOptional value={title} onChange={(typed) => change({ title: typed })} />
            </>
          )}
        </RowList>
        <LongField
          path="content.conditions"
          label={t('field.conditions')}
          isOptional
          value={content.conditions}
          onChange={(conditions) => put({ conditions })}
        />
        <RowList
          path="content.results"
          title={t('group.results')}
          items={content.results}
          onChange={(results) => put({ results })}
          nameOf={({ name }) => name}
          addLabel={t('case.addResult')}
          makeNew={() => ({ name: '' })}
        >
          {({ name }, { path, put: change }) => (
            <WordsField path={`${path}.name`} label={t('field.result')} value={name} onChange={(typed) => change({ name: typed })} />
          )}
        </RowList>
        <LinesField
          path="content.steps"
          label={t('field.steps')}
          help={t('editor.linesHelp')}
          isOptional
          value={content.steps}
          onChange={(steps) => put({ steps })}
        />
      </Stack>
    </Card>
  );
}
