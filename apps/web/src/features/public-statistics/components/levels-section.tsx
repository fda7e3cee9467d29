import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../components/figure.js';
import { Notice } from '../../../components/notice.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatNumber, formatPercent } from '../../../lib/format.js';
import type { LevelsOfYear } from '../api/public-figures.js';
import { publicCount, publicPartOf, publicParts } from './small-numbers.js';
import styles from './public-tables.module.css';
import { usePublicWords } from './use-public-words.js';

/** Services and dossiers per level, as the law asks to be told in public. */
export function LevelsSection({ levels }: { levels: LevelsOfYear }) {
  const { t } = useTranslation(['public-statistics', 'status']);
  const { language } = useLanguage();
  const words = usePublicWords();
  const rows = [...levels.rows].sort((one, other) => other.onlineLevel - one.onlineLevel);
  const all = publicParts(rows.map(({ dossiers }) => dossiers));
  return (
    <section className={styles.section}>
      <h2>{t('public-statistics:levels.title', { year: levels.year })}</h2>
      {levels.frozen && <Frozen levels={levels} />}
      <ScrollRegion label={t('public-statistics:levels.title', { year: levels.year })}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('public-statistics:levels.title', { year: levels.year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('public-statistics:levels.level')}</th>
              <th scope="col">{t('public-statistics:levels.services')}</th>
              <th scope="col">{t('public-statistics:levels.online')}</th>
              <th scope="col">{t('public-statistics:levels.dossiers')}</th>
              <th scope="col">{t('public-statistics:levels.onTime')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.onlineLevel}>
                <th scope="row">{t('status:level', { level: row.onlineLevel })}</th>
                <td>{row.services === null ? '–' : formatNumber(row.services, language)}</td>
                <td>
                  {row.note === 'NOT_APPLICABLE'
                    ? t('public-statistics:levels.notApplicable')
                    : words(publicPartOf(row.dossiersOnline, row.dossiers))}
                </td>
                <td>{words(all[index] ?? publicCount(row.dossiers))}</td>
                <td>{row.onTimeRate === null ? '–' : formatPercent(row.onTimeRate, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.note}>{t('public-statistics:levels.means')}</p>
    </section>
  );
}

function Frozen({ levels: { source, inDeployment } }: { levels: LevelsOfYear }) {
  const { t } = useTranslation('public-statistics');
  const { language } = useLanguage();
  return (
    <Notice title={t('levels.frozen')}>
      <p>{t('levels.source', { source })}</p>
      {inDeployment && (
        <p>
          {t('levels.inDeployment', {
            n: formatNumber(inDeployment.services, language),
            levels: inDeployment.levels.join(', '),
            basis: inDeployment.legalBasis,
          })}
        </p>
      )}
    </Notice>
  );
}

/** Services and dossiers per present class; years before the classes have none. */
export function ScopesSection({ levels }: { levels: LevelsOfYear }) {
  const { t } = useTranslation(['public-statistics', 'status']);
  const { language } = useLanguage();
  const words = usePublicWords();
  const { scopes, rows, year } = levels;
  if (scopes.length === 0) return null;
  const hasServices = rows.some(({ services }) => services !== null);
  const dossiers = publicParts(scopes.map((scope) => scope.dossiers));
  return (
    <section className={styles.section}>
      <h2>{t('public-statistics:scopes.title', { year })}</h2>
      <ScrollRegion label={t('public-statistics:scopes.title', { year })}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('public-statistics:scopes.title', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('public-statistics:scopes.scope')}</th>
              <th scope="col">{t('public-statistics:levels.services')}</th>
              <th scope="col">{t('public-statistics:levels.dossiers')}</th>
            </tr>
          </thead>
          <tbody>
            {scopes.map(({ serviceScope, services }, index) => (
              <tr key={serviceScope}>
                <th scope="row">{t(`status:scope.${serviceScope}`)}</th>
                <td>{hasServices ? formatNumber(services, language) : '–'}</td>
                <td>{words(dossiers[index] ?? 'NONE')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
