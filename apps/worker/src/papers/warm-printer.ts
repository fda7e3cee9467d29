import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { warmPrinter } from '@motcua/backend/papers';

/** Loads printer and fonts while the worker starts, so that the first slip of the day is as quick as the others. */
@Injectable()
export class WarmPrinter implements OnApplicationBootstrap {
  private readonly logger = new Logger(WarmPrinter.name);

  onApplicationBootstrap(): void {
    warmPrinter().catch((error: unknown) => this.logger.warn(`the printer is not warm: ${String(error)}`));
  }
}
