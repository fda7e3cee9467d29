import type { DossierDraft, EligibilityRule, FormAnswers, FormField, OnlineLevel, ProcedureCase, ProcedureComponent, ProcedureDetail, Profile } from '@motcua/contracts';
import type { RuleContext } from '@motcua/domain';
import { createContext, useContext } from 'react';
import type { UploadTray } from '../../../form-fields/papers/upload-tray.js';
import type { DraftKeeper, KeeperState } from './draft-keeper.js';
import type { OfferingAgency } from './gates.js';

/** One page of the form with the fields that are shown now. */
export interface Topic {
  key: string;
  title: string;
  help: string | undefined;
  fields: FormField[];
}

/** All that the pages of one wizard share. */
export interface Wizard {
  keeper: DraftKeeper;
  state: KeeperState;
  draft: DossierDraft;
  procedure: ProcedureDetail;
  chosen: ProcedureCase;
  agencies: readonly OfferingAgency[];
  level: OnlineLevel;
  profile: Profile;
  tray: UploadTray;
  topics: readonly Topic[];
  /** The answers that count now: what is computed stands among them, what is hidden does not. */
  counted: FormAnswers;
  /** What the expressions of the case see of the answers. */
  rules: RuleContext;
  /** The papers asked for with these answers. */
  papers: readonly ProcedureComponent[];
  /** Why this cannot be filed with these answers. */
  against: readonly EligibilityRule[];
}

export const WizardContext = createContext<Wizard | null>(null);

/** The wizard this page belongs to. @throws Error outside a wizard: a page was put in the wrong place */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('a filing page stands outside its wizard');
  return wizard;
}
