import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { formatInstant } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useLanguage } from '../../../i18n/language.js';
import { proposalQuery } from '../api/proposals.js';
import { DecisionMade } from '../components/review/decision-made.js';
import { Decide } from '../components/review/decide.js';

/** One proposal: each change is taken or left. */
export default function ProposalPage() {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  const { id = '' } = useParams();
  const query = useQuery(proposalQuery(id));
  const proposal = query.data;
  useTitle({ screen: proposal?.name ?? t('review.title') });
  const lead = (
    <Row>
      <Link to={paths.admin.proposals.href()}>{t('review.back')}</Link>
      {proposal && (
        <>
          <span>{t('review.code', { code: proposal.code })}</span>
          <span>{t('review.source', { file: proposal.sourceFile, at: formatInstant(proposal.proposedAt, language) })}</span>
          {!proposal.isNew && <Link to={paths.admin.procedure.href(proposal.code)}>{t('review.toProcedure')}</Link>}
        </>
      )}
    </Row>
  );
  return (
    <Stack>
      <PageHeading lead={lead} lang={proposal ? 'vi' : undefined}>
        {proposal?.name ?? t('review.title')}
      </PageHeading>
      <QueryView query={query}>{(shown) => (shown.decision ? <DecisionMade proposal={shown} decision={shown.decision} /> : <Decide key={shown.id} proposal={shown} />)}</QueryView>
    </Stack>
  );
}
