import { Controller, Get } from '@nestjs/common';
import { PublicEndpoint } from '../access/allow.js';
import { describeApi } from './openapi.js';
import { RouteBook } from './route-book.js';

/** The machine-readable description of the API. */
@Controller('/api')
export class OpenApiController {
  private description: object | undefined;

  constructor(private readonly routes: RouteBook) {}

  /** Made from the contracts on the first call and kept. */
  @Get('openapi.json')
  @PublicEndpoint()
  openApi(): object {
    this.description ??= describeApi(this.routes.routes());
    return this.description;
  }
}
