import type { DossierComponent } from '@motcua/contracts';

/** Everyday name of a paper, the official one where there is none. */
export const paperName = ({ component }: Pick<DossierComponent, 'component'>): string => component.shortName ?? component.name;

/** Ready notes of an officer, in the order of the list. */
export const PAPER_TEMPLATES = ['blurred', 'pages', 'wrong', 'expired', 'unsigned', 'broken'] as const;
