import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { headingFocus } from '../../../lib/heading-focus.js';
import { neighbours, RETURN_PARAM, stopHref, stopsOf, TOPIC_PARAM, WIZARD_STEPS, type Stop, type WizardStep } from './stops.js';
import { useWizard } from './wizard.js';

/** A step by its segment of the address; anything else is the first. */
export const stepOf = (segment: string | undefined): WizardStep => WIZARD_STEPS.find((step) => step === segment) ?? 'truong-hop';

/** Where this page stands among the others, and how to go on. */
export function useStops() {
  const { draft, topics, papers, keeper } = useWizard();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const step = stepOf(pathname.split('/').at(-1));
  const asked = Number(search.get(TOPIC_PARAM) ?? 1);
  const topic = topics.length >= asked && asked >= 1 ? Math.trunc(asked) : 1;
  const here: Stop = step === 'don' ? { step, topic } : { step };
  const stops = stopsOf(topics.length, papers.length);
  const { before, after } = neighbours(stops, here);
  const returns = search.get(RETURN_PARAM) === 'kiem-tra';
  return {
    stops,
    here,
    before,
    /** Saves in passing and turns the page; from the check page one comes back to it. */
    goOn: (): void => {
      const target: Stop | undefined = returns ? { step: 'kiem-tra' } : after;
      void keeper.flush();
      headingFocus.expect();
      if (target) void navigate(stopHref(draft.id, target));
    },
  };
}
