import type { ProcedureDetail } from '@motcua/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.js';
import { proceduresQuery, type ProcedureFilter } from '../api/procedures.js';

const SHOWN = 4;

/** Procedures of the same event in life, else of the same field, in the order of the list: the one for this, and the rest one press away. */
export function RelatedProcedures({ procedure }: { procedure: Pick<ProcedureDetail, 'code' | 'lifeEvents' | 'fieldCode'> }) {
  const { t } = useTranslation('catalogue');
  const [lifeEvent] = procedure.lifeEvents;
  const filter: ProcedureFilter = lifeEvent ? { lifeEvent } : { field: procedure.fieldCode };
  const { data } = useInfiniteQuery(proceduresQuery(filter));
  const others = (data?.pages[0]?.items ?? []).filter(({ code }) => code !== procedure.code).slice(0, SHOWN);
  if (others.length === 0) return null;
  return (
    <section data-print="hide">
      <h2>{t('related.title')}</h2>
      <ul lang="vi">
        {others.map(({ code, name, shortName }) => (
          <li key={code}>
            <Link to={paths.citizen.procedure.href(code)}>{shortName ?? name}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.citizen.procedures.href({ lifeEvent: filter.lifeEvent, field: filter.field })}>
          {lifeEvent ? t('related.allOfEvent', { event: t(`lifeEvent.${lifeEvent}`) }) : t('related.allOfField')}
        </Link>
      </p>
    </section>
  );
}
