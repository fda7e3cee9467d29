import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Channel, ProcedureCase } from '@motcua/contracts';
import { isoOf, localDateOf } from '@motcua/domain';
import { CreateDraft, SaveDraft, SubmitDossier, TakeInDossier } from '../dossiers/index.js';
import { Clock, type Caller } from '../platform/index.js';
import type { DemoOffice } from './demo-accounts.js';
import { demoParty } from './demo-people.js';
import type { DemoRandom } from './demo-random.js';
import { PlayDossiers, type Playing, type SampleFile } from './play-dossiers.js';
import { sampleAnswers } from './sample-answers.js';

/** What is filed, where and how. */
export interface Filing {
  procedureCode: string;
  definition: ProcedureCase;
  channel: Channel;
  office: DemoOffice;
  officer: Caller;
  /** Who files online. */
  citizen: Caller;
}

const RETURN_AT_DESK = { method: 'COUNTER', address: null, receiverName: null, receiverPhone: null } as const;

/** Brings dossiers of the demo into being: online from a draft, or at the desk. */
@Injectable()
export class BeginDossiers {
  constructor(
    private readonly createDraft: CreateDraft,
    private readonly saveDraft: SaveDraft,
    private readonly submit: SubmitDossier,
    private readonly takeIn: TakeInDossier,
    private readonly play: PlayDossiers,
  ) {}

  /** @param about.today local day of the clock */
  begin(filing: Filing, about: { random: DemoRandom; file: SampleFile; clock: Clock }): Promise<Playing> {
    return filing.channel === 'ONLINE' ? this.fileOnline(filing, about) : this.takeInAtDesk(filing, about);
  }

  private async fileOnline(filing: Filing, about: { random: DemoRandom; file: SampleFile; clock: Clock }): Promise<Playing> {
    const { procedureCode, definition, office, officer, citizen } = filing;
    const { random, file, clock } = about;
    const applicant = demoParty(random);
    const draft = await this.createDraft.run(citizen, { procedureCode, caseKey: definition.key, agencyId: office.agencyId });
    const components: { componentKey: string; documentIds: string[]; notHeld: boolean }[] = [];
    for (const { key } of definition.components.filter(({ required }) => required)) {
      components.push({ componentKey: key, documentIds: [await this.play.addFile(citizen, file)], notHeld: false });
    }
    const answers = definition.form ? sampleAnswers(definition.form, random, localDateOf(clock.now())) : {};
    const patch = { baseRevision: draft.revision, answers, applicant, components, returnChoice: RETURN_AT_DESK };
    const saved = await this.saveDraft.run(citizen, { draftId: draft.id, patch });
    const request = { revision: saved.draft.revision, declared: true, consentPurpose: true as const };
    const { code } = await this.submit.run(citizen, { draftId: draft.id, request, idempotencyKey: randomUUID(), origin: 'DEMO' });
    return {
      code,
      owner: citizen,
      office,
      officer,
      firstPaper: definition.components[0]?.key,
      applicantName: applicant.fullName,
      workflow: definition.workflow,
    };
  }

  private async takeInAtDesk(filing: Filing, about: { random: DemoRandom; file: SampleFile; clock: Clock }): Promise<Playing> {
    const { procedureCode, definition, channel, office, officer } = filing;
    const { random, file, clock } = about;
    const desk = office.officer('RECEPTION_OFFICER');
    const applicant = demoParty(random);
    const papers = [];
    for (const { key, originals, copies, required } of definition.components) {
      if (!required) continue;
      const documentIds = [await this.play.addFile(desk, file)];
      papers.push({ componentKey: key, originals, copies, notApplicable: false, documentIds, note: '' });
    }
    const request = {
      channel: channel === 'POST' ? ('POST' as const) : ('COUNTER' as const),
      procedureCode,
      caseKey: definition.key,
      agencyId: office.agencyId,
      applicant,
      submitter: null,
      answers: {},
      papers,
      returnChoice: RETURN_AT_DESK,
      feePaid: null,
      handedOverAt: channel === 'POST' ? isoOf(clock.now()) : null,
    };
    const { code } = await this.takeIn.run(desk, { request, idempotencyKey: randomUUID(), origin: 'DEMO' });
    return {
      code,
      owner: null,
      office,
      officer,
      firstPaper: definition.components[0]?.key,
      applicantName: applicant.fullName,
      workflow: definition.workflow,
    };
  }
}
