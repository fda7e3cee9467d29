import { Injectable } from '@nestjs/common';
import { tellPeople, TellPeople } from '@motcua/backend/notifications';
import { HandlesJob, type EntryPayload, type JobHandler } from '@motcua/backend/platform';

/** Tells those concerned of an act. */
@Injectable()
@HandlesJob(tellPeople)
export class TellPeopleProcessor implements JobHandler<EntryPayload> {
  constructor(private readonly tell: TellPeople) {}

  async handle(entry: EntryPayload): Promise<void> {
    await this.tell.run(entry);
  }
}
