import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { dossierEndpoints } from '@motcua/contracts';
import { normalisePersonalId } from '@motcua/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../../components/notice.js';
import { PlaceSelect } from '../../../../components/place-select.js';
import { Row } from '../../../../components/stack.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { useLanguage } from '../../../../i18n/language.js';
import { call } from '../../../../lib/api-client.js';
import { paths } from '../../../../lib/paths.js';
import styles from '../desk.module.css';
import { ProcedurePicker } from '../procedure-picker.js';
import type { IntakeSectionProps } from './person-section.js';
import { intakeId } from './use-intake-faults.js';

/** 2: what it is about, which case, who decides, and how it came. */
export function ProcedureSection(props: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { draft, put, procedure, found, agencies, agency } = props.intake;
  const error = props.faults.find(({ fieldId }) => fieldId === intakeId('procedure'))?.text;
  const cases = (procedure.data?.cases ?? []).map(({ key, name }) => ({ value: key, label: name[language] ?? name.vi }));
  return (
    <section className={styles.section} aria-labelledby="nhan-2">
      <h2 id="nhan-2">2. {t('intake.procedure')}</h2>
      <ProcedurePicker
        id={intakeId('procedure')}
        label={t('intake.procedure')}
        hint={t('intake.procedureHint')}
        value={draft.procedureCode}
        error={error}
        onChange={(code) => put({ procedureCode: code, caseKey: null, agencyId: null, collectAtId: null, papers: {}, answers: {}, isFeeTaken: false })}
      />
      <p className={styles.hint}>{t('intake.anyLevel')}</p>
      {cases.length > 1 && (
        <NativeSelect label={t('intake.case')} data={cases} value={found?.key ?? ''} onChange={(event) => put({ caseKey: event.currentTarget.value, papers: {}, answers: {} })} />
      )}
      {agencies.length > 0 && (
        <PlaceSelect
          id={intakeId('agency')}
          label={t('intake.agency')}
          description={t('intake.agencyHint')}
          nothingFound={t('intake.agencyNone')}
          places={agencies}
          value={agency?.id ?? null}
          error={props.faults.find(({ fieldId }) => fieldId === intakeId('agency'))?.text}
          onChange={(agencyId) => put({ agencyId })}
        />
      )}
      <Elsewhere {...props} />
      <Channel {...props} />
      <Duplicates {...props} />
    </section>
  );
}

/** The competent agency is elsewhere: whose desk takes it in, and what follows for the person. */
function Elsewhere({ intake: { desk, desks, agency, put } }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  if (!desk || !agency) return null;
  return (
    <Notice tone="info" title={t('intake.elsewhere', { agency: agency.name })}>
      <p>{t('intake.elsewhereHow', { desk: desk.name, agency: agency.name })}</p>
      {desks.length > 1 && (
        <NativeSelect
          label={t('intake.desk')}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          value={desk.id}
          onChange={(event) => put({ deskAgencyId: event.currentTarget.value })}
        />
      )}
    </Notice>
  );
}

function Channel({ intake: { draft, put }, faults }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const id = intakeId('handedOver');
  return (
    <>
      <Radio.Group label={t('intake.channel')} value={draft.channel} onChange={(channel) => put({ channel: channel === 'POST' ? channel : 'COUNTER' })}>
        <Row>
          <Radio value="COUNTER" label={t('intake.COUNTER')} />
          <Radio value="POST" label={t('intake.POST')} />
        </Row>
      </Radio.Group>
      {draft.channel === 'POST' && (
        <TextInput
          id={id}
          label={t('intake.handedOverAt')}
          description={t('intake.handedOverHint')}
          value={draft.handedOver}
          autoComplete="off"
          maw="22rem"
          error={faults.find(({ fieldId }) => fieldId === id)?.text}
          onChange={(event) => put({ handedOver: event.currentTarget.value })}
        />
      )}
    </>
  );
}

const duplicatesQuery = (asked: { procedureCode: string; personalId: string }) =>
  queryOptions({
    queryKey: ['desk', 'duplicates', asked],
    queryFn: ({ signal }) => call(dossierEndpoints.duplicates, { body: asked, signal }),
  });

/** The same person and procedure in the last 30 days: a warning, never a stop. */
function Duplicates({ intake: { draft } }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const personalId = normalisePersonalId(draft.personalId);
  const isKnown = draft.kind === 'CITIZEN' && /^\d{12}$/.test(personalId) && draft.procedureCode !== null;
  const { data } = useQuery({ ...duplicatesQuery({ procedureCode: draft.procedureCode ?? '', personalId }), enabled: isKnown });
  const rows = data?.items ?? [];
  if (!isKnown || rows.length === 0) return null;
  return (
    <Notice tone="warning" title={t('intake.duplicates', { count: rows.length })}>
      <ul>
        {rows.map(({ code, status, resultKind }) => (
          <li key={code}>
            <Link to={paths.desk.dossier.href(code)} target="_blank">
              {code}
            </Link>{' '}
            <StatusPill status={status} resultKind={resultKind} audience="staff" />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
