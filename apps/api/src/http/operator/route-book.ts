import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Permission } from '@motcua/contracts';
import { ALLOWED_PERMISSIONS, PUBLIC_ENDPOINT } from '../access/allow.js';
import { ROUTE_ENDPOINT, type AnyEndpoint } from '../route.js';

/** One handler of a controller and who may call it. */
export interface BookedRoute {
  /** `Controller.handler`. */
  name: string;
  /** Of the contracts; undefined for routes that the contracts do not describe (files, health). */
  endpoint: AnyEndpoint | undefined;
  isPublic: boolean;
  /** Empty and not public: closed to everybody. */
  allowed: readonly Permission[];
}

type Handler = (...args: never[]) => unknown;
/** Key under which Nest notes the path of a handler. */
const PATH = 'path';

/** All routes of this process, read from the decorators of its controllers. */
@Injectable()
export class RouteBook {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  routes(): BookedRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype: object = Object.getPrototypeOf(instance);
      const controller = metatype as Type;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: Reflect.get(prototype, name) as Handler }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH, handler))
        .map(({ name, handler }) => booked({ controller, name, handler }));
    });
  }
}

function booked({ controller, name, handler }: { controller: Type; name: string; handler: Handler }): BookedRoute {
  const metadata = <Value>(key: string): Value | undefined => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  return {
    name: `${controller.name}.${name}`,
    endpoint: metadata<AnyEndpoint>(ROUTE_ENDPOINT),
    isPublic: metadata<boolean>(PUBLIC_ENDPOINT) ?? false,
    allowed: metadata<Permission[]>(ALLOWED_PERMISSIONS) ?? [],
  };
}
