import type { ProposalDecision, ProposalDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../../components/action-button.js';
import { ChangeList } from '../../../../components/changes/change-list.js';
import { Notice } from '../../../../components/notice.js';
import { Row, Stack } from '../../../../components/stack.js';
import { useLanguage } from '../../../../i18n/language.js';
import { formatInstant } from '../../../../lib/format.js';
import { paths } from '../../../../lib/paths.js';

/** Who decided what and when; nothing can be decided any more. */
export function DecisionMade({ proposal, decision }: { proposal: ProposalDetail; decision: ProposalDecision }) {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  const { code, isNew, changes, cases } = proposal;
  const { accepted, versionId, decidedAt, decidedByName } = decision;
  const taken = changes.filter((_, place) => accepted.includes(place));
  return (
    <Stack>
      <Notice
        tone="success"
        title={t('review.decided', { taken: taken.length, left: changes.length - taken.length, name: decidedByName, at: formatInstant(decidedAt, language) })}
      >
        <Row>
          {versionId && <ActionLink to={paths.admin.version.href(code, versionId)}>{t('openDraft')}</ActionLink>}
          <ActionLink to={paths.admin.proposals.href()}>{t('review.toList')}</ActionLink>
        </Row>
      </Notice>
      {!isNew && taken.length > 0 && (
        <>
          <h2>{t('review.takenPoints')}</h2>
          <ChangeList changes={taken} cases={cases} />
        </>
      )}
    </Stack>
  );
}
