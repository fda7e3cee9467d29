import { FILING_PAGES, paths, type FilingPage, type LinkQuery } from '../../../lib/paths.js';

/** The steps a person counts; `da-gui` is what comes after them. */
export const WIZARD_STEPS = FILING_PAGES.filter((page) => page !== 'da-gui') as Exclude<FilingPage, 'da-gui'>[];
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Query parameter of the topic inside `don`, and of the page to come back to. */
export const TOPIC_PARAM = 'trang';
export const RETURN_PARAM = 've';

/** One page of the wizard in order; `topic` counts from 1. */
export interface Stop {
  step: WizardStep;
  topic?: number;
}

/** All pages in order: every topic of the form is one, a case without papers has no page for them. */
export function stopsOf(topics: number, papers: number): Stop[] {
  return WIZARD_STEPS.flatMap((step): Stop[] => {
    if (step === 'don') return Array.from({ length: topics }, (_, index) => ({ step, topic: index + 1 }));
    return step === 'giay-to' && papers === 0 ? [] : [{ step }];
  });
}

const isHere = (stop: Stop, here: Stop): boolean => stop.step === here.step && (stop.topic ?? 1) === (here.topic ?? 1);

/** The pages before and after this one. */
export function neighbours(stops: readonly Stop[], here: Stop): { before: Stop | undefined; after: Stop | undefined } {
  const index = stops.findIndex((stop) => isHere(stop, here));
  return { before: stops[index - 1], after: index < 0 ? stops[0] : stops[index + 1] };
}

/** Address of a page; with `back` the next press leads to the check page again. */
export function stopHref(draftId: string, { step, topic }: Stop, back = false): string {
  const query: LinkQuery = { [TOPIC_PARAM]: topic && topic > 1 ? topic : undefined, [RETURN_PARAM]: back ? 'kiem-tra' : undefined };
  return paths.citizen.filing.href(draftId, step, query);
}
